package id.sentra.registry.imports.application;

/**
 * Another worker has taken over the import; what was not committed is undone and theirs
 * to do.
 */
final class LeaseLost extends RuntimeException {

	LeaseLost() {
		super("lease lost");
	}

}
