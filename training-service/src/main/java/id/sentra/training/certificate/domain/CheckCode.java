package id.sentra.training.certificate.domain;

import java.security.SecureRandom;

/**
 * What one must know besides its number to check a certificate: ten random letters and
 * digits (50 bits), so that numbers cannot be tried one after another.
 */
final class CheckCode {

	/** No letters that are read as digits. */
	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 10;

	private static final SecureRandom RANDOM = new SecureRandom();

	private CheckCode() {
	}

	static String next() {
		StringBuilder code = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return code.toString();
	}

}
