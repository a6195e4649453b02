package id.sentra.registry.imports.domain;

/**
 * How far an import is.
 */
public enum ImportStatus {

	QUEUED, RUNNING, COMPLETED, FAILED,
	/** Ended by a person: rows not processed by then are not read. */
	CANCELLED;

	public boolean isEnd() {
		return this != QUEUED && this != RUNNING;
	}

}
