package id.sentra.registry.document;

import java.time.LocalDate;
import java.util.Optional;

import id.sentra.registry.document.domain.DocumentKind;
import id.sentra.registry.document.domain.DocumentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentRuleTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

	@ParameterizedTest
	@CsvSource({ "-1, EXPIRED", "0, DUE_30", "30, DUE_30", "31, DUE_90", "90, DUE_90", "91, VALID" })
	void a_document_is_valid_through_its_last_day(int days, DocumentState state) {
		assertThat(DocumentState.of(TODAY.plusDays(days), TODAY)).isEqualTo(state);
		assertThat(DocumentState.of(null, TODAY)).isEqualTo(DocumentState.VALID);
	}

	@ParameterizedTest
	@CsvSource({ "NIB, 9120 0012 34567, 9120001234567", "NIB, 912000123456,",
			"PIRT, P-IRT No. 206 3171 01 0012-27, 2063171010012-27", "PIRT, 2063171010012-27, 2063171010012-27",
			"PIRT, 20631710100127,", "PIRT, 2172015708850001,", "HALAL, id 3111 0000 1234 50121, ID31110000123450121",
			"HALAL, sudah,", "KTP, 2172015708850001, 2172015708850001", "KTP, 2172019908850001,",
			"OTHER, 503/12/SIUP/2024, 503/12/SIUP/2024", "OTHER, 081234567890," })
	void a_number_has_the_form_of_its_kind(DocumentKind kind, String text, String number) {
		assertThat(kind.number(text)).isEqualTo(Optional.ofNullable(number));
	}

	@Test
	void a_pirt_lasts_five_years_if_nobody_says_so() {
		assertThat(DocumentKind.PIRT.validUntil(LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2029, 2, 28));
		assertThat(DocumentKind.HALAL.validUntil(TODAY)).isNull();
	}

}
