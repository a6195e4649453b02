package id.sentra.registry.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.TestKeys;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpoolTests {

	private final FieldCipher cipher = new FieldCipher(TestKeys.keys("k1", "i1"));

	@Test
	void gives_back_what_it_was_given_in_any_order() throws IOException {
		try (Spool spool = new Spool(this.cipher)) {
			spool.add(bytes("satu "));
			spool.add(bytes("dua, "));
			spool.add(bytes("tiga"));
			assertThat(new String(spool.content().open().readAllBytes(), StandardCharsets.UTF_8))
				.isEqualTo("satu dua, tiga");
			assertThat(spool.content().source().apply(1)).isEqualTo(bytes("dua, "));
			assertThat(spool.content().count()).isEqualTo(3);
		}
	}

	@Test
	void leaves_no_file_anybody_could_open_not_even_while_it_is_open() throws IOException {
		long before = spools();
		try (Spool spool = new Spool(this.cipher)) {
			spool.add(new byte[100_000]);
			assertThat(spools()).isEqualTo(before);
		}
		assertThat(spools()).isEqualTo(before);
	}

	@Test
	void is_gone_when_it_is_closed() {
		Spool spool = new Spool(this.cipher);
		spool.add(bytes("satu"));
		spool.close();
		assertThatThrownBy(() -> spool.content().source().apply(0)).hasRootCauseInstanceOf(IOException.class);
	}

	private static long spools() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("sentra-spool")).count();
		}
	}

	private static byte[] bytes(String text) {
		return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), text.length());
	}

}
