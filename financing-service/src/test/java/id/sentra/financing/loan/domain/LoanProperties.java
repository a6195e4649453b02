package id.sentra.financing.loan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.financing.schedule.domain.YearlyRate;
import id.sentra.platform.money.Rupiah;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import static id.sentra.financing.loan.domain.LoanFixtures.NOW;
import static id.sentra.financing.loan.domain.LoanFixtures.PAID_OUT;
import static id.sentra.financing.loan.domain.LoanFixtures.RULES;
import static id.sentra.financing.loan.domain.LoanFixtures.running;
import static org.assertj.core.api.Assertions.assertThat;

class LoanProperties {

	/** Any payments on any days: every rupiah is interest, principal or credit. */
	@Property(tries = 500)
	void no_rupiah_is_lost_or_made(@ForAll @LongRange(min = 1, max = 50_000_000) long principal,
			@ForAll @IntRange(max = 3000) int rate, @ForAll @IntRange(min = 1, max = 24) int months,
			@ForAll RepaymentMethod method,
			@ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 5_000_000) Long> amounts,
			@ForAll @IntRange(min = 1, max = 40) int daysApart) {
		Loan loan = running(new LoanTerms(Rupiah.of(principal), new YearlyRate(rate), months, method));
		RepaymentPlan plan = loan.plan(PAID_OUT);
		LocalDate day = PAID_OUT;
		long received = 0;
		for (long amount : amounts) {
			day = day.plusDays(daysApart);
			PaymentResult result = loan.receive(Rupiah.of(amount), plan, RULES, day, NOW);
			assertThat(result.paid().total().plus(result.credit()).amount()).isEqualTo(amount);
			assertThat(result.loan().version()).isEqualTo(loan.version() + Math.max(1, result.events().size()));
			loan = result.loan();
			received += amount;
			Position at = loan.position();
			assertThat(at.paid().total().plus(at.credit()).amount()).isEqualTo(received);
			assertThat(at.interestOwed().isNegative()).isFalse();
			assertThat(loan.owed().isNegative()).isFalse();
			assertThat(at.accrued().compareTo(plan.interestBy(LocalDate.MAX))).isLessThanOrEqualTo(0);
			if (at.lateness().daysPastDue() > 0) {
				assertThat(at.credit()).isEqualTo(Rupiah.ZERO);
			}
		}
	}

	/** Known late or in time, in any order: the bank's days alone decide. */
	@Property(tries = 500)
	void a_loan_restated_from_what_the_bank_moved_stands_as_if_each_had_been_known_on_its_day(
			@ForAll @LongRange(min = 1, max = 50_000_000) long principal, @ForAll @IntRange(max = 3000) int rate,
			@ForAll @IntRange(min = 1, max = 24) int months, @ForAll RepaymentMethod method,
			@ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 5_000_000) Long> amounts,
			@ForAll @IntRange(min = 1, max = 40) int daysApart) {
		Loan paidOut = running(new LoanTerms(Rupiah.of(principal), new YearlyRate(rate), months, method));
		RepaymentPlan plan = paidOut.plan(PAID_OUT);
		CollectabilityRuleSets rules = new CollectabilityRuleSets(new TreeMap<>(Map.of(PAID_OUT, RULES)));
		Loan stepwise = paidOut;
		CashFlow cash = new CashFlow(List.of());
		LocalDate day = PAID_OUT;
		for (long amount : amounts) {
			day = day.plusDays(daysApart);
			stepwise = stepwise.receive(Rupiah.of(amount), plan, RULES, day, NOW).loan();
			cash = new CashFlow(
					Stream.concat(Stream.of(new CashFlow.Movement(day, Rupiah.of(amount))), cash.movements().stream())
						.toList());
		}
		Loan restated = paidOut.restate(plan, cash, rules, day, NOW).loan();
		assertThat(restated.status()).isEqualTo(stepwise.status());
		assertThat(restated.position().paid()).isEqualTo(stepwise.position().paid());
		assertThat(restated.position().credit()).isEqualTo(stepwise.position().credit());
		assertThat(restated.position().accrued()).isEqualTo(stepwise.position().accrued());
		assertThat(restated.position().lateness().daysPastDue())
			.isEqualTo(stepwise.position().lateness().daysPastDue());
	}

	@Property(tries = 500)
	void interest_accrues_day_by_day_to_what_the_schedule_says(@ForAll @LongRange(min = 1, max = 50_000_000) long loan,
			@ForAll @IntRange(max = 3000) int rate, @ForAll @IntRange(min = 1, max = 24) int months,
			@ForAll RepaymentMethod method) {
		RepaymentPlan plan = running(new LoanTerms(Rupiah.of(loan), new YearlyRate(rate), months, method))
			.plan(PAID_OUT);
		Rupiah before = Rupiah.ZERO;
		for (LocalDate day = PAID_OUT; !day.isAfter(PAID_OUT.plusMonths(months)); day = day.plusDays(1)) {
			Rupiah accrued = plan.interestBy(day);
			assertThat(accrued.compareTo(before)).isGreaterThanOrEqualTo(0);
			before = accrued;
		}
		assertThat(before.amount())
			.isEqualTo(plan.instalments().stream().mapToLong((instalment) -> instalment.interest().amount()).sum());
	}

}
