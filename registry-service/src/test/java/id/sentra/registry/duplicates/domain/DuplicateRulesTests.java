package id.sentra.registry.duplicates.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DuplicateRulesTests {

	@Test
	void the_rules_of_a_day_are_the_latest_that_apply() {
		DuplicateRegulations regulations = new DuplicateRegulations(
				List.of(rules("old", LocalDate.of(2025, 1, 1), "0.5"), rules("new", LocalDate.of(2026, 7, 1), "0.6")));
		assertThat(regulations.on(LocalDate.of(2026, 6, 30)).version()).isEqualTo("old");
		assertThat(regulations.on(LocalDate.of(2026, 7, 1)).version()).isEqualTo("new");
		assertThat(regulations.on(LocalDate.of(2020, 1, 1)).version()).isEqualTo("old");
		assertThatIllegalArgumentException().isThrownBy(() -> new DuplicateRegulations(List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-0.1", "1.01" })
	void a_similarity_is_between_0_and_1(String similar) {
		assertThatIllegalArgumentException().isThrownBy(() -> rules("x", LocalDate.EPOCH, similar));
	}

	private static DuplicateRules rules(String version, LocalDate from, String similar) {
		return new DuplicateRules(version, "uji", from, new BigDecimal(similar), 60,
				new DuplicateRules.Points(60, 40, 30, 30, 10, 5));
	}

}
