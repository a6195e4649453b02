package id.sentra.bazaar.allocation.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of UTF-8 text, as {@code printf %s text | sha256sum} says it. */
public final class Sha256 {

	private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::digest);

	private Sha256() {
	}

	public static String hex(String text) {
		return HexFormat.of().formatHex(bytes(text));
	}

	static long first8(String text) {
		return ByteBuffer.wrap(bytes(text)).getLong();
	}

	private static byte[] bytes(String text) {
		return DIGEST.get().digest(text.getBytes(StandardCharsets.UTF_8));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
