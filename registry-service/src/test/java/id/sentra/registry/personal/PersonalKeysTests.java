package id.sentra.registry.personal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PersonalKeysTests {

	@TempDir
	Path folder;

	@Test
	void without_a_file_it_says_which_variable_to_set() {
		assertThatExceptionOfType(UnusableKeys.class).isThrownBy(() -> PersonalKeys.read(" "))
			.withMessageContaining("SENTRA_REGISTRY_KEYS_FILE");
		assertThatExceptionOfType(UnusableKeys.class)
			.isThrownBy(() -> PersonalKeys.read(this.folder.resolve("none").toString()))
			.withMessageContaining("NoSuchFileException");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			encryption.k1=AAAA                | must be 32 bytes
			encryption.k1=not base64 at all!  | must be 32 bytes
			encryption.active=k1              | must name one of the keys
			encryption.K_1=AAAA               | a key id is
			""")
	void a_faulty_file_is_refused_with_the_line_at_fault_and_no_key(String line, String message) throws IOException {
		Path file = Files.writeString(this.folder.resolve("keys.properties"), line);
		assertThatExceptionOfType(UnusableKeys.class).isThrownBy(() -> PersonalKeys.read(file.toString()))
			.withMessageContaining(message)
			.withMessageNotContaining("AAAA");
	}

}
