package id.sentra.local.secret;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Properties;

import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.Program;

/**
 * Passwords and keys of one local platform: made on the first start, kept, never
 * committed.
 */
public final class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int KEY_BYTES = 32;

	private final Path folder;

	private final Properties databasePasswords;

	private Secrets(Path folder, Properties databasePasswords) {
		this.folder = folder;
		this.databasePasswords = databasePasswords;
	}

	/** Reads them, making what is missing. */
	public static Secrets in(DataFolder data) {
		PrivateFiles.folder(data.secrets());
		Path passwords = data.secrets().resolve("database.properties");
		if (!Files.exists(passwords)) {
			PrivateFiles.write(passwords, databasePasswords());
		}
		Secrets secrets = new Secrets(data.secrets(), load(passwords));
		if (!Files.exists(secrets.signingKey())) {
			PrivateFiles.write(secrets.signingKey(), ellipticKey());
		}
		if (!Files.exists(secrets.registryKeys())) {
			PrivateFiles.write(secrets.registryKeys(), registryKeyRing());
		}
		Accounts.ensure(data.accounts(), data.secrets().resolve("accounts.csv"));
		return secrets;
	}

	/**
	 * The password of a program's database user; for PostgreSQL itself, of its superuser.
	 */
	public String databasePassword(Program program) {
		return this.databasePasswords.getProperty(program.id());
	}

	/** PKCS#8 PEM of the gateway's EC P-256 key. */
	public Path signingKey() {
		return this.folder.resolve("gateway-signing-key.pem");
	}

	/** The registry's key ring for personal fields and their blind index. */
	public Path registryKeys() {
		return this.folder.resolve("registry-keys.properties");
	}

	static String password() {
		byte[] bytes = new byte[15];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String databasePasswords() {
		StringBuilder lines = new StringBuilder();
		for (Program program : Program.values()) {
			if (program != Program.KAFKA) {
				lines.append(program.id()).append('=').append(password()).append('\n');
			}
		}
		return lines.toString();
	}

	private static String registryKeyRing() {
		return "encryption.active=k1\nencryption.k1=" + key() + "\nindex.active=i1\nindex.i1=" + key() + "\n";
	}

	private static String key() {
		byte[] bytes = new byte[KEY_BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getEncoder().encodeToString(bytes);
	}

	private static String ellipticKey() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
			return "-----BEGIN PRIVATE KEY-----\n"
					+ Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(encoded)
					+ "\n-----END PRIVATE KEY-----\n";
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every JDK has EC P-256", ex);
		}
	}

	private static Properties load(Path file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
			return properties;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
