package id.sentra.financing.schedule.domain;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import id.sentra.platform.money.Rupiah;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleProperties {

	@Provide
	Arbitrary<LoanTerms> terms() {
		Arbitrary<Long> amounts = Arbitraries.oneOf(Arbitraries.longs().between(1, LoanTerms.LARGEST.amount()),
				Arbitraries.longs().between(1, 10_000), Arbitraries.longs().between(1, 500).map((m) -> m * 1_000_000));
		Arbitrary<Integer> rates = Arbitraries.oneOf(Arbitraries.integers().between(0, YearlyRate.HIGHEST),
				Arbitraries.integers().between(0, 24).map((percent) -> percent * 100));
		Arbitrary<Integer> months = Arbitraries.oneOf(Arbitraries.integers().between(1, 60),
				Arbitraries.integers().between(1, LoanTerms.LONGEST));
		return Combinators.combine(amounts, rates, months, Arbitraries.of(RepaymentMethod.class))
			.as((amount, rate, term, method) -> new LoanTerms(Rupiah.of(amount), new YearlyRate(rate), term, method));
	}

	@Property(tries = 3000)
	void a_schedule_is_what_the_textbook_says_to_the_rupiah(@ForAll("terms") LoanTerms terms) {
		Schedule schedule = Schedule.of(terms);
		TextbookSchedule textbook = TextbookSchedule.of(terms);
		assertThat(amounts(schedule, schedule::principal)).isEqualTo(textbook.principal());
		assertThat(amounts(schedule, schedule::interest)).isEqualTo(textbook.interest());
	}

	@Property(tries = 3000)
	void the_principal_sums_to_the_loan_and_nothing_is_negative(@ForAll("terms") LoanTerms terms) {
		Schedule schedule = Schedule.of(terms);
		assertThat(schedule.months()).isEqualTo(terms.months());
		List<Long> principal = amounts(schedule, schedule::principal);
		assertThat(principal.stream().mapToLong(Long::longValue).sum()).isEqualTo(terms.principal().amount());
		assertThat(principal).allMatch((amount) -> amount >= 0);
		assertThat(amounts(schedule, schedule::interest)).allMatch((amount) -> amount >= 0);
		assertThat(schedule.totalInterest().amount())
			.isEqualTo(amounts(schedule, schedule::interest).stream().mapToLong(Long::longValue).sum());
	}

	@Property(tries = 1000)
	void all_instalments_of_an_annuity_but_the_last_are_equal_while_something_is_owed(
			@ForAll("terms") LoanTerms terms) {
		Schedule schedule = Schedule
			.of(new LoanTerms(terms.principal(), terms.rate(), terms.months(), RepaymentMethod.ANNUITY));
		long owed = terms.principal().amount();
		long first = schedule.principal(1).plus(schedule.interest(1)).amount();
		for (int number = 1; number < terms.months(); number++) {
			long paid = schedule.principal(number).plus(schedule.interest(number)).amount();
			owed -= schedule.principal(number).amount();
			assertThat(paid).isLessThanOrEqualTo(first);
			if (owed > 0) {
				assertThat(paid).isEqualTo(first);
			}
		}
	}

	private static List<Long> amounts(Schedule schedule, IntFunction<Rupiah> amount) {
		return IntStream.rangeClosed(1, schedule.months()).mapToObj((number) -> amount.apply(number).amount()).toList();
	}

}
