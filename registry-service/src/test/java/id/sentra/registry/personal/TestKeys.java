package id.sentra.registry.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;

/**
 * Keys for tests; the same id is always the same key.
 */
public final class TestKeys {

	private TestKeys() {
	}

	/** A file with keys {@code k1} and {@code i1}, and the given ids active. */
	public static Path file(String... ids) {
		StringBuilder text = new StringBuilder();
		for (String id : ids) {
			String purpose = id.startsWith("k") ? "encryption" : "index";
			byte[] key = new byte[32];
			new Random(id.hashCode()).nextBytes(key);
			text.append(purpose).append('.').append(id).append('=').append(Base64.getEncoder().encodeToString(key));
			text.append('\n').append(purpose).append(".active=").append(id).append('\n');
		}
		try {
			Path file = Files.createTempFile("keys", ".properties");
			file.toFile().deleteOnExit();
			return Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static PersonalKeys keys(String... ids) {
		return PersonalKeys.read(file(ids).toString());
	}

}
