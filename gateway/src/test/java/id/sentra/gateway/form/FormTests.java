package id.sentra.gateway.form;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class FormTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "1500000 | 1500000 | -", "Rp1.500.000,00 | 1500000 | -", "-1 | -1 | -", "'' | - | -",
					"1,5 | - | form.money.wrong", "satu juta | - | form.money.wrong", "1e9 | - | form.money.wrong",
					"99999999999999999999 | - | form.too-large" })
	void an_amount_is_read_or_noted(String typed, Long read, String otherwise) {
		Form form = Form.of(Map.of("amount", typed));
		assertThat(form.number("amount")).isEqualTo(read);
		assertThat(form.unread().get("amount")).isEqualTo(otherwise);
		assertThat(form.text("amount")).isEqualTo(typed);
	}

	@Test
	void counts_and_days_that_cannot_be_read_are_noted_and_a_version_is_not() {
		Form form = Form.of(Map.of("months", "dua belas", "day", "besok", "versi", "x"));
		assertThat(form.count("months")).isNull();
		assertThat(form.date("day")).isNull();
		assertThat(form.version()).isNull();
		assertThat(form.unread()).isEqualTo(Map.of("months", "form.number.wrong", "day", "form.date.wrong"));
	}

	@ParameterizedTest
	@CsvSource({ "Keri\0pik", "Keri\ufffdpik", "Keri\ud800pik", "Keri\u0085pik" })
	void what_nobody_types_is_taken_out_and_noted(String typed) {
		Form form = new Form(MultiValueMap.fromSingleValue(Map.of("name", typed)));
		assertThat(form.text("name")).isEqualTo("Keripik");
		assertThat(form.all("name")).containsExactly("Keripik");
		assertThat(form.unread()).containsKey("name");
	}

	@Test
	void lines_and_letters_of_any_script_stand() {
		String typed = "Keripik\r\n\t\u05e9 \ud83c\udf4c";
		Form form = new Form(MultiValueMap.fromSingleValue(Map.of("name", typed)));
		assertThat(form.text("name")).isEqualTo(typed);
		assertThat(form.unread()).isEmpty();
	}

	@Test
	void two_forms_say_the_same_whatever_their_version_and_how_numbers_are_written() {
		Form there = new Form(MultiValueMap
			.fromMultiValue(Map.of("amount", List.of("1500000"), "name", List.of("Rini"), "who", List.of("a", "b"))));
		Form typed = new Form(new LinkedMultiValueMap<>(Map.of("amount", List.of("1.500.000"), "name",
				List.of(" Rini "), "who", List.of("b", "a"), "versi", List.of("3"), "more", List.of(""))));
		assertThat(typed.saysAs(there)).isTrue();
		typed.values().set("more", "something");
		assertThat(typed.saysAs(there)).isFalse();
		assertThat(there.saysAs(typed)).isFalse();
	}

}
