package id.sentra.gateway.account;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id as OWASP recommends it: 19 MiB, two passes. Blocking and slow by intention.
 */
@Component
class Passwords {

	private static final int LONGEST = 256;

	private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

	private final String nobodys = hash("nobody signs in with this");

	/** A hash to store. */
	public String hash(String password) {
		String hash = this.encoder.encode(password);
		if (hash == null) {
			throw new IllegalArgumentException("A password is needed");
		}
		return hash;
	}

	/**
	 * Takes as long without a hash as with one, so that time does not tell who exists.
	 */
	boolean matches(String password, @Nullable String hash) {
		boolean fits = this.encoder.matches(password, (hash != null) ? hash : this.nobodys);
		return fits && hash != null && password.length() <= LONGEST;
	}

}
