package id.sentra.demo.crossservice;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers that nobody can have: no region has the code 99, no network 0899-0000. */
class PersonalDataTests {

	private final PersonalData personal = PersonalData
		.of(List.of("9972014101900001", "89900001234", "siti.9@contoh.invalid"));

	@ParameterizedTest
	@ValueSource(strings = { "0899-0000-1234", "089900001234", "+62 899-0000-1234", "0899 0000 1234",
			"62.899.0000.1234", "(0899) 0000-1234", "9972014101900001", "99.72.01.410190.0001", "9972-0141-0190-0001",
			"siti.9@contoh.invalid" })
	void every_spelling_is_found_between_other_text(String spelling) {
		assertThat(this.personal.firstIn("2026-11-21 10:00:00.123 WARN 4711 refused " + spelling + " 2026 at line 7"))
			.isPresent()
			.get()
			.asString()
			.doesNotContain(spelling);
	}

	@Test
	void other_numbers_are_not_found() {
		assertThat(this.personal.firstIn("2026-11-21T10:00:00 0198b1f0-0000-7000-8000-000000000001 13492 a@b.c"))
			.isEmpty();
	}

}
