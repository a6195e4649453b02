package id.sentra.registry.imports.domain;

/**
 * How far the undoing of an import is.
 */
public enum UndoStatus {

	QUEUED, RUNNING, COMPLETED, FAILED

}
