package id.sentra.registry.imports;

/**
 * Another worker has taken over the import, and what was not committed is theirs to do;
 * or the import was cancelled, and it is nobody's.
 */
final class LeaseLost extends RuntimeException {

	LeaseLost() {
		super("lease lost");
	}

}
