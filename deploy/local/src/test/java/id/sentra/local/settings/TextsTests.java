package id.sentra.local.settings;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	@Test
	void both_languages_say_the_same_things_about_the_same_facts() throws IOException {
		Properties indonesian = load("messages.properties");
		Properties english = load("messages_en.properties");
		assertThat(english.stringPropertyNames()).isEqualTo(indonesian.stringPropertyNames());
		assertThat(indonesian.stringPropertyNames())
			.allSatisfy((key) -> assertThat(places(english, key)).isEqualTo(places(indonesian, key)));
	}

	@Test
	void the_terminals_language_decides_and_indonesian_is_the_default() {
		assertThat(Texts.localeFor(Map.of())).isEqualTo(Locale.forLanguageTag("id-ID"));
		assertThat(Texts.localeFor(Map.of("LANG", "C.UTF-8"))).isEqualTo(Locale.forLanguageTag("id-ID"));
		assertThat(Texts.localeFor(Map.of("LANG", "en_GB.UTF-8"))).isEqualTo(Locale.ENGLISH);
		assertThat(Texts.localeFor(Map.of("LANG", "en_GB.UTF-8", "SENTRA_LANG", "id"))).isNotEqualTo(Locale.ENGLISH);
	}

	private static int places(Properties properties, String key) {
		return new MessageFormat(properties.getProperty(key)).getFormatsByArgumentIndex().length;
	}

	private static Properties load(String file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(TextsTests.class.getResourceAsStream("/id/sentra/local/" + file)),
				StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
