package id.sentra.gateway.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A random 256-bit word its holder shows again; only its SHA-256 is stored. */
public record OpaqueSecret(String word) {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** A new one. */
	public static OpaqueSecret next() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return new OpaqueSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** What is stored in its place. */
	public byte[] hash() {
		return sha256(this.word);
	}

	/** SHA-256 of the text. */
	public static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return "OpaqueSecret[hidden]";
	}

}
