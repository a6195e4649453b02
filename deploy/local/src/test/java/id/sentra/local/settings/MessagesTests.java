package id.sentra.local.settings;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	@Test
	void both_languages_say_the_same_things_about_the_same_facts() {
		Languages.sayTheSame();
	}

	@Test
	void the_terminals_language_decides_and_indonesian_is_the_default() {
		assertThat(Messages.localeFor(Map.of())).isEqualTo(Locale.forLanguageTag("id-ID"));
		assertThat(Messages.localeFor(Map.of("LANG", "C.UTF-8"))).isEqualTo(Locale.forLanguageTag("id-ID"));
		assertThat(Messages.localeFor(Map.of("LANG", "en_GB.UTF-8"))).isEqualTo(Locale.ENGLISH);
		assertThat(Messages.localeFor(Map.of("LANG", "en_GB.UTF-8", "SENTRA_LANG", "id"))).isNotEqualTo(Locale.ENGLISH);
	}

}
