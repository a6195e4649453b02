package id.sentra.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256. */
final class Sha256 {

	private Sha256() {
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

	static String of(byte[] content) {
		return HexFormat.of().formatHex(digest().digest(content));
	}

	static String text(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

}
