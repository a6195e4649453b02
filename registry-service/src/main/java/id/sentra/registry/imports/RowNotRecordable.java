package id.sentra.registry.imports;

/**
 * Not even the rejection of a row can be written: the import cannot go on.
 */
final class RowNotRecordable extends RuntimeException {

	RowNotRecordable() {
		super("row-not-recordable");
	}

}
