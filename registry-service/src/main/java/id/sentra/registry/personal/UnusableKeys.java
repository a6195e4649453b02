package id.sentra.registry.personal;

/**
 * The keys of personal fields are missing or not usable; the message says which and what
 * to do, never a key.
 */
final class UnusableKeys extends RuntimeException {

	UnusableKeys(String message) {
		super(message);
	}

}
