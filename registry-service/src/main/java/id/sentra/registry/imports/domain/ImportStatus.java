package id.sentra.registry.imports.domain;

/**
 * How far an import is.
 */
public enum ImportStatus {

	/** Uploaded; its sender is yet to say that it shall run. */
	DRAFT,

	QUEUED, RUNNING, COMPLETED, FAILED,
	/** Ended by a person: rows not processed by then are not read. */
	CANCELLED;

	public boolean isEnd() {
		return this != DRAFT && this != QUEUED && this != RUNNING;
	}

}
