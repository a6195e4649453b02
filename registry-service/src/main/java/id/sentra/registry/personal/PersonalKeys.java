package id.sentra.registry.personal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Keys of personal fields, from a properties file: {@code encryption.active=k1},
 * {@code encryption.k1=<base64 of 32
 * bytes>}, {@code index.active=i1}, {@code index.i1=...}. Older keys stay in it to read
 * what they wrote.
 */
public final class PersonalKeys {

	private final KeyRing encryption;

	private final KeyRing index;

	private PersonalKeys(Properties settings) {
		this.encryption = KeyRing.of(settings, "encryption", "AES");
		this.index = KeyRing.of(settings, "index", "HmacSHA256");
	}

	/**
	 * @throws UnusableKeys when the file is not set, cannot be read or lacks a key
	 */
	public static PersonalKeys read(String file) {
		if (file.isBlank()) {
			throw new UnusableKeys("SENTRA_REGISTRY_KEYS_FILE is not set: it names the file with the keys of personal"
					+ " fields, without which the registry does not start");
		}
		Properties settings = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of(file))) {
			settings.load(reader);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new UnusableKeys(
					"the file that SENTRA_REGISTRY_KEYS_FILE names cannot be read: " + ex.getClass().getSimpleName());
		}
		return new PersonalKeys(settings);
	}

	KeyRing encryption() {
		return this.encryption;
	}

	KeyRing index() {
		return this.index;
	}

}
