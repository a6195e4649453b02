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

	/** Imports that have not ended; tag {@code status}: QUEUED, RUNNING. */
	public static final String IMPORT_OPEN = "sentra.registry.import.open";

	/** Seconds since the oldest such import came in; 0 when there is none. */
	public static final String IMPORT_AGE = "sentra.registry.import.oldest.age.seconds";

	/** Tag of an import's status. */
	public static final String STATUS = "status";

	/** Times that the personal data of one SME were shown. */
	public static final String PERSONAL_VIEWS = "sentra.registry.personal.views";

	/** Requests of owners about their data that wait; tag {@code kind}. */
	public static final String DATA_REQUESTS_OPEN = "sentra.registry.data.requests.open";

	/** Seconds since the oldest such request came in; none while none waits. */
	public static final String DATA_REQUESTS_AGE = "sentra.registry.data.requests.oldest.age.seconds";

	/**
	 * Hours left for the one due first, negative when it is late; none while none waits.
	 */
	public static final String DATA_REQUESTS_HOURS_LEFT = "sentra.registry.data.requests.hours.left";

	/** Tag of what is asked: ACCESS, CORRECTION, STOP, RESUME, ERASURE. */
	public static final String KIND = "kind";

	private Meters() {
	}

}
