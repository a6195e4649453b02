package id.sentra.financing.loan.domain;

import java.time.LocalDate;

import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.financing.schedule.domain.YearlyRate;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static id.sentra.financing.loan.domain.LoanFixtures.NOW;
import static id.sentra.financing.loan.domain.LoanFixtures.PAID_OUT;
import static id.sentra.financing.loan.domain.LoanFixtures.RULES;
import static id.sentra.financing.loan.domain.LoanFixtures.contracted;
import static org.assertj.core.api.Assertions.assertThat;

class OpeningProperties {

	/**
	 * A loan taken over stands as one that lived here and received the same on that day:
	 * no rupiah of it is lost, and it is as late.
	 */
	@Property(tries = 500)
	void what_was_repaid_stands_as_if_it_had_been_paid_here(
			@ForAll @LongRange(min = 1, max = 50_000_000) long principal, @ForAll @IntRange(max = 3000) int rate,
			@ForAll @IntRange(min = 1, max = 36) int months, @ForAll RepaymentMethod method,
			@ForAll @IntRange(max = 1000) int days, @ForAll @LongRange(max = 60_000_000) long repaid) {
		Loan loan = contracted(new LoanTerms(Rupiah.of(principal), new YearlyRate(rate), months, method));
		LocalDate balanceOn = PAID_OUT.plusDays(days);
		EarlierLoan earlier = new EarlierLoan("1/DB/2026", "KUR_MICRO", 1, loan.contract().terms(), PAID_OUT,
				Rupiah.of(repaid), balanceOn);
		if (!takeable(earlier, balanceOn)) {
			assertThat(repaid).isGreaterThanOrEqualTo(loan.plan(PAID_OUT).total().amount());
			return;
		}
		OpeningBalance opened = OpeningBalance.of(loan.contract(), earlier, RULES, NOW);
		Loan lived = loan.disburse(PAID_OUT, "maker", NOW).loan();
		PaymentResult here = lived.receive(Rupiah.of(repaid), opened.plan(), RULES, balanceOn, NOW);
		Position at = opened.loan().position();
		assertThat(at).isEqualTo(here.loan().position());
		assertThat(at.paid().total().plus(at.credit()).amount()).isEqualTo(repaid);
		assertThat(opened.loan().status()).isEqualTo(LoanStatus.ACTIVE);
		assertThat(opened.loan().payable(opened.plan()).amount()).isEqualTo(opened.plan().total().amount() - repaid)
			.isPositive();
		assertThat(opened.events()).extracting(LoanEvent::kind).startsWith(LoanEvent.Kind.DISBURSED);
		assertThat(opened.events()).hasSize((at.lateness().collectability() == 1) ? 1 : 2);
	}

	private static boolean takeable(EarlierLoan earlier, LocalDate balanceOn) {
		try {
			earlier.requireTakeable(PostingPeriod.of(1, balanceOn.plusDays(1)));
			return true;
		}
		catch (Refused ex) {
			assertThat(ex.code()).isEqualTo("repaid-exceeds-schedule");
			return false;
		}
	}

}
