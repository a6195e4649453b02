package id.sentra.financing.schedule.domain;

import java.time.LocalDate;

import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScheduleTests {

	@Test
	void ten_million_at_six_percent_over_a_year_as_a_bank_would_print_it() {
		Schedule schedule = Schedule.of(terms(10_000_000, 600, 12, RepaymentMethod.ANNUITY));
		assertThat(schedule.interest(1)).isEqualTo(Rupiah.of(50_000));
		assertThat(schedule.principal(1)).isEqualTo(Rupiah.of(810_664));
		assertThat(schedule.interest(12)).isEqualTo(Rupiah.of(4_282));
		assertThat(schedule.principal(12)).isEqualTo(Rupiah.of(856_387));
	}

	@Test
	void the_last_instalment_takes_the_remainder() {
		Schedule schedule = Schedule.of(terms(1_000_000, 600, 7, RepaymentMethod.FLAT));
		assertThat(schedule.principal(1)).isEqualTo(Rupiah.of(142_857));
		assertThat(schedule.principal(7)).isEqualTo(Rupiah.of(142_858));
		assertThat(schedule.totalInterest()).isEqualTo(Rupiah.of(35_000));
	}

	@Test
	void a_half_rupiah_is_rounded_to_the_even_one() {
		assertThat(new YearlyRate(600).monthly(100)).isZero();
		assertThat(new YearlyRate(600).monthly(300)).isEqualTo(2);
		assertThat(new YearlyRate(600).monthly(500)).isEqualTo(2);
		assertThat(new YearlyRate(600).monthly(301)).isEqualTo(2);
	}

	@Test
	void instalments_fall_due_on_the_day_of_the_month_or_its_last() {
		assertThat(Schedule.of(terms(300, 0, 3, RepaymentMethod.ANNUITY)).from(LocalDate.of(2027, 1, 31)))
			.extracting(Instalment::dueOn)
			.containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 30));
	}

	@Test
	void terms_out_of_bounds_are_refused() {
		assertRefused("amount-out-of-range", 0, 600, 12);
		assertRefused("amount-out-of-range", 1_000_000_000_001L, 600, 12);
		assertRefused("rate-out-of-range", 1, 10_001, 12);
		assertRefused("rate-out-of-range", 1, -1, 12);
		assertRefused("term-out-of-range", 1, 600, 0);
		assertRefused("term-out-of-range", 1, 600, 361);
	}

	private static void assertRefused(String code, long principal, int rate, int months) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> terms(principal, rate, months, RepaymentMethod.FLAT))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

	private static LoanTerms terms(long principal, int rate, int months, RepaymentMethod method) {
		return new LoanTerms(Rupiah.of(principal), new YearlyRate(rate), months, method);
	}

}
