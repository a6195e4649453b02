package id.sentra.registry.customfield.domain;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldKindTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "NUMBER|1.355,90|1355,9", "NUMBER|1.500.000|1500000", "NUMBER|-5|-5", "NUMBER|0,0|0",
					"RUPIAH|Rp 1.500.000|1500000", "RUPIAH|1.500.000,00|1500000", "DATE|03/08/2026|2026-08-03",
					"DATE|3-8-2026|2026-08-03", "DATE|2026-08-03|2026-08-03", "YES_NO|Ya|YES", "YES_NO|tidak|NO",
					"NPWP|09.254.294.3-407.000|0092542943407000", "NPWP|0092542943407000|0092542943407000",
					"NPWP|2172015608850001|2172015608850001", "TEXT|'=1+1'|=1+1" })
	void a_value_is_understood_and_has_one_form_that_is_understood_again(FieldKind kind, String typed, String form) {
		assertThat(kind.parse(typed)).contains(form);
		assertThat(kind.parse(form)).contains(form);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "NUMBER|1.5", "NUMBER|12a", "NUMBER|1,23456", "RUPIAH|1,5", "RUPIAH|-1",
			"DATE|31/02/2026", "DATE|2026", "YES_NO|mungkin", "NPWP|1234567890123456", "NPWP|12345" })
	void what_cannot_be_read_is_no_value(FieldKind kind, String typed) {
		assertThat(kind.parse(typed)).isEmpty();
	}

	@Test
	void numbers_and_days_stand_in_their_own_order() {
		assertThat(List.of("10", "9", "2", "100", "-3", "2,5")
			.stream()
			.sorted((a, b) -> FieldKind.NUMBER.orderKey(a).compareTo(FieldKind.NUMBER.orderKey(b))))
			.containsExactly("-3", "2", "2,5", "9", "10", "100");
		assertThat(Stream.of("2026-08-03", "2025-12-31")
			.sorted((a, b) -> FieldKind.DATE.orderKey(a).compareTo(FieldKind.DATE.orderKey(b))))
			.containsExactly("2025-12-31", "2026-08-03");
	}

}
