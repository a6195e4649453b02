package id.sentra.backup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import id.sentra.local.settings.StartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EncryptedKeysTests {

	private static final char[] WORDS = "kuda lumping menari di alun-alun".toCharArray();

	@TempDir
	private Path folder;

	@Test
	void what_was_encrypted_opens_with_the_passphrase_only() throws Exception {
		byte[] encrypted = EncryptedKeys.encrypt(Map.of("ring", key("encryption.k1=kunci-rahasia\n")), WORDS);
		assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("encryption", "kunci-rahasia");
		assertThat(EncryptedKeys.decrypt(encrypted, WORDS)).isEqualTo(Map.of("ring", "encryption.k1=kunci-rahasia\n"));
		assertThatExceptionOfType(StartFailed.class)
			.isThrownBy(() -> EncryptedKeys.decrypt(encrypted, "another passphrase".toCharArray()));
	}

	@Test
	void the_same_keys_never_look_the_same() throws Exception {
		Map<String, Path> keys = Map.of("ring", key("k"));
		assertThat(EncryptedKeys.encrypt(keys, WORDS)).isNotEqualTo(EncryptedKeys.encrypt(keys, WORDS));
	}

	@Test
	void one_changed_bit_is_noticed() throws Exception {
		byte[] encrypted = EncryptedKeys.encrypt(Map.of("ring", key("k")), WORDS);
		for (int at : new int[] { 0, 8, 24, 36, encrypted.length - 1 }) {
			byte[] changed = encrypted.clone();
			changed[at] ^= 1;
			assertThatExceptionOfType(StartFailed.class).as("byte %d", at)
				.isThrownBy(() -> EncryptedKeys.decrypt(changed, WORDS));
		}
	}

	private Path key(String text) throws Exception {
		return Files.writeString(this.folder.resolve("key"), text);
	}

}
