package id.sentra.platform.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A key and a certificate for localhost that vouches for itself, as PEM files. */
record Certified(Path key, Path certificate) {

	private static final String PASSWORD = "rahasia-uji";

	static Certified make(Path folder, String name) throws IOException {
		Path store = folder.resolve(name + ".p12");
		try {
			Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
					"-genkeypair", "-alias", name, "-keyalg", "RSA", "-keysize", "2048", "-validity", "2", "-dname",
					"CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore", store.toString(),
					"-storepass", PASSWORD)
				.inheritIO()
				.start();
			if (keytool.waitFor() != 0) {
				throw new IllegalStateException("keytool failed");
			}
			return write(folder, name, store);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Certified write(Path folder, String name, Path file) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream content = Files.newInputStream(file)) {
			store.load(content, PASSWORD.toCharArray());
		}
		Path key = Files.writeString(folder.resolve(name + ".key"),
				pem("PRIVATE KEY", store.getKey(name, PASSWORD.toCharArray()).getEncoded()));
		Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
		return new Certified(key, Files.writeString(folder.resolve(name + ".pem"),
				pem("CERTIFICATE", store.getCertificate(name).getEncoded())));
	}

	private static String pem(String what, byte[] content) {
		return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what,
				Base64.getMimeEncoder().encodeToString(content));
	}

}
