package id.sentra.platform.test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import id.sentra.platform.error.Labelled;

import static org.assertj.core.api.Assertions.assertThat;

/** The words a service has for its constants, in both languages. */
public final class Labels {

	private static final List<String> FILES = List.of("/messages.properties", "/messages_en.properties");

	private Labels() {
	}

	/** Asserts that every constant that a sentence may name has a word of its own. */
	@SafeVarargs
	public static void assertNamed(Class<? extends Enum<?>>... types) {
		for (String file : FILES) {
			Properties messages = read(file);
			for (Class<? extends Enum<?>> type : types) {
				for (Enum<?> constant : type.getEnumConstants()) {
					String word = messages.getProperty(Labelled.of(constant).key(), "");
					assertThat(word).as("%s in %s", Labelled.of(constant).key(), file)
						.isNotBlank()
						.isNotEqualTo(constant.name());
				}
			}
		}
	}

	private static Properties read(String file) {
		Properties messages = new Properties();
		try (Reader reader = new InputStreamReader(Objects.requireNonNull(Labels.class.getResourceAsStream(file), file),
				StandardCharsets.UTF_8)) {
			messages.load(reader);
			return messages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
