package id.sentra.registry.imports.domain;

/**
 * How far an import is.
 */
public enum ImportStatus {

	QUEUED, RUNNING, COMPLETED, FAILED

}
