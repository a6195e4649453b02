package id.sentra.financing.loan.domain;

import java.time.LocalDate;

import id.sentra.financing.loan.domain.LoanEvent.Kind;
import id.sentra.financing.loan.domain.RepaymentPlan.Parts;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import org.junit.jupiter.api.Test;

import static id.sentra.financing.loan.domain.LoanFixtures.NOW;
import static id.sentra.financing.loan.domain.LoanFixtures.PAID_OUT;
import static id.sentra.financing.loan.domain.LoanFixtures.RULES;
import static id.sentra.financing.loan.domain.LoanFixtures.contracted;
import static id.sentra.financing.loan.domain.LoanFixtures.running;
import static id.sentra.financing.loan.domain.LoanFixtures.twelveMillionOverAYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Twelve million flat at 6 %: 1,000,000 principal and 60,000 interest a month. */
class LoanTests {

	private final Loan loan = running(twelveMillionOverAYear());

	private final RepaymentPlan plan = this.loan.plan(PAID_OUT);

	@Test
	void an_instalment_paid_on_its_day_pays_interest_and_principal() {
		PaymentResult result = receive(1_060_000, PAID_OUT.plusMonths(1));
		assertThat(result.paid()).isEqualTo(parts(60_000, 1_000_000));
		assertThat(result.accrued()).isEqualTo(Rupiah.of(60_000));
		assertThat(result.loan().position().interestOwed()).isEqualTo(Rupiah.ZERO);
		assertThat(result.events()).extracting(LoanEvent::kind).containsExactly(Kind.INSTALMENT_PAID);
		assertThat(result.loan().version()).isEqualTo(this.loan.version() + 1);
	}

	@Test
	void a_part_pays_the_interest_first_and_the_loan_is_late_from_the_first_unpaid_day() {
		PaymentResult result = receive(100_000, PAID_OUT.plusMonths(1).plusDays(10));
		assertThat(result.paid()).isEqualTo(parts(60_000, 40_000));
		assertThat(result.loan().position().lateness().daysPastDue()).isEqualTo(10);
		assertThat(result.loan().position().lateness().collectability()).isEqualTo(2);
		assertThat(result.events()).extracting(LoanEvent::kind)
			.containsExactly(Kind.INSTALMENT_PAID, Kind.COLLECTABILITY_CHANGED);
		assertThat(result.events()).extracting((event) -> event.loan().version())
			.containsExactly(this.loan.version() + 1, this.loan.version() + 2);
	}

	@Test
	void the_oldest_instalment_is_paid_before_the_next() {
		PaymentResult result = receive(1_100_000, PAID_OUT.plusMonths(2));
		assertThat(result.paid()).isEqualTo(parts(100_000, 1_000_000));
	}

	@Test
	void what_is_not_due_yet_is_credit_and_pays_when_it_falls_due() {
		PaymentResult early = receive(1_060_000, PAID_OUT.plusDays(20));
		assertThat(early.paid().total()).isEqualTo(Rupiah.ZERO);
		assertThat(early.credit()).isEqualTo(Rupiah.of(1_060_000));
		PaymentResult applied = early.loan().receive(Rupiah.ZERO, this.plan, RULES, PAID_OUT.plusMonths(1), NOW);
		assertThat(applied.paid()).isEqualTo(parts(60_000, 1_000_000));
		assertThat(applied.loan().position().credit()).isEqualTo(Rupiah.ZERO);
	}

	@Test
	void early_settlement_charges_interest_up_to_that_day_only() {
		LocalDate day = PAID_OUT.plusMonths(1);
		assertThat(this.loan.settlement(this.plan, day)).isEqualTo(Rupiah.of(12_060_000));
		PaymentResult result = this.loan.settle(Rupiah.of(12_100_000), this.plan, RULES, day, NOW);
		assertThat(result.loan().status()).isEqualTo(LoanStatus.SETTLED);
		assertThat(result.credit()).isEqualTo(Rupiah.of(40_000));
		assertThat(result.events()).extracting(LoanEvent::kind).containsExactly(Kind.INSTALMENT_PAID, Kind.SETTLED);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.loan.settle(Rupiah.of(12_059_999), this.plan, RULES, day, NOW));
	}

	@Test
	void too_much_at_the_end_settles_and_can_be_refunded_but_no_more_than_that() {
		PaymentResult result = receive(12_720_500, PAID_OUT.plusMonths(12));
		assertThat(result.loan().status()).isEqualTo(LoanStatus.SETTLED);
		assertThat(result.loan().position().credit()).isEqualTo(Rupiah.of(500));
		assertThat(result.loan().refund(Rupiah.of(500)).position().credit()).isEqualTo(Rupiah.ZERO);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> result.loan().refund(Rupiah.of(501)));
		PaymentResult after = result.loan().receive(Rupiah.of(7), this.plan, RULES, PAID_OUT.plusMonths(13), NOW);
		assertThat(after.loan().position().credit()).isEqualTo(Rupiah.of(507));
		assertThat(after.loan().status()).isEqualTo(LoanStatus.SETTLED);
	}

	@Test
	void collectability_follows_the_days_past_due() {
		LocalDate due = PAID_OUT.plusMonths(1);
		int[][] expected = { { 0, 1 }, { 1, 2 }, { 90, 2 }, { 91, 3 }, { 120, 3 }, { 121, 4 }, { 180, 4 }, { 181, 5 } };
		for (int[] each : expected) {
			assertThat(receive(1, due.plusDays(each[0])).loan().position().lateness().collectability())
				.isEqualTo(each[1]);
		}
	}

	@Test
	void what_its_status_does_not_allow_is_a_conflict() {
		Loan contract = contracted(twelveMillionOverAYear());
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> contract.receive(Rupiah.of(1), this.plan, RULES, PAID_OUT, NOW));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.loan.disburse(PAID_OUT, "x", NOW));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.loan.cancel());
	}

	private PaymentResult receive(long amount, LocalDate day) {
		return this.loan.receive(Rupiah.of(amount), this.plan, RULES, day, NOW);
	}

	private static Parts parts(long interest, long principal) {
		return new Parts(Rupiah.of(interest), Rupiah.of(principal));
	}

}
