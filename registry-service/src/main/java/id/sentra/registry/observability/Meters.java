package id.sentra.registry.observability;

/**
 * The name of every meter of the registry.
 */
public final class Meters {

	/**
	 * Rows of imports whose chunk is committed; tag {@code outcome}: accepted, updated,
	 * unchanged, rejected.
	 */
	public static final String IMPORT_ROWS = "sentra.registry.import.rows";

	/** Timer of a chunk of an import, from its start to its commit. */
	public static final String IMPORT_CHUNK = "sentra.registry.import.chunk";

	private Meters() {
	}

}
