package id.sentra.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import id.sentra.local.settings.StartFailed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key files under a passphrase: AES-256-GCM with a key from PBKDF2-HMAC-SHA-256,
 * 600,000 rounds. Layout: the eight bytes {@code SENTRAK1}, 16 of salt, 12 of nonce, then
 * the encrypted JSON of names and texts.
 */
final class EncryptedKeys {

	private static final byte[] MARK = "SENTRAK1".getBytes(StandardCharsets.US_ASCII);

	private static final int SALT = 16;

	private static final int NONCE = 12;

	private static final int ROUNDS = 600_000;

	private EncryptedKeys() {
	}

	static byte[] encrypt(Map<String, Path> files, char[] passphrase) throws IOException {
		Map<String, String> texts = new TreeMap<>();
		for (Map.Entry<String, Path> file : files.entrySet()) {
			texts.put(file.getKey(), Files.readString(file.getValue()));
		}
		byte[] random = new byte[SALT + NONCE];
		new SecureRandom().nextBytes(random);
		byte[] encrypted = apply(Cipher.ENCRYPT_MODE, passphrase, random, JsonMapper.shared().writeValueAsBytes(texts));
		return ByteBuffer.allocate(MARK.length + random.length + encrypted.length)
			.put(MARK)
			.put(random)
			.put(encrypted)
			.array();
	}

	/** The texts by name. */
	static Map<String, String> decrypt(byte[] encrypted, char[] passphrase) {
		if (!Arrays.equals(MARK, Arrays.copyOf(encrypted, MARK.length))) {
			throw new StartFailed("backup.keys-unknown");
		}
		int begin = MARK.length + SALT + NONCE;
		byte[] random = Arrays.copyOfRange(encrypted, MARK.length, begin);
		byte[] content = apply(Cipher.DECRYPT_MODE, passphrase, random,
				Arrays.copyOfRange(encrypted, begin, encrypted.length));
		return JsonMapper.shared().readValue(content, new TypeReference<Map<String, String>>() {
		});
	}

	private static byte[] apply(int mode, char[] passphrase, byte[] random, byte[] content) {
		try {
			PBEKeySpec spec = new PBEKeySpec(passphrase, Arrays.copyOf(random, SALT), ROUNDS, 256);
			byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, random, SALT, NONCE));
			cipher.updateAAD(MARK);
			return cipher.doFinal(content);
		}
		catch (AEADBadTagException ex) {
			throw new StartFailed("backup.passphrase-wrong");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every JDK has AES-GCM and PBKDF2", ex);
		}
	}

}
