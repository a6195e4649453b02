package id.sentra.financing.loan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import id.sentra.financing.loan.domain.LoanEvent.Kind;
import id.sentra.financing.loan.domain.Position.Lateness;
import id.sentra.financing.loan.domain.RepaymentPlan.Parts;
import id.sentra.platform.money.Rupiah;

/** Works out the loan after money was received. */
record PaymentAllocation(Loan before, Rupiah accrued, LocalDate today) {

	PaymentResult settled(Rupiah amount) {
		Position at = this.before.position();
		Position after = new Position(at.asOf(), at.paid(), at.accrued(), at.credit().plus(amount), at.lateness());
		Loan loan = new Loan(this.before.id(), this.before.version() + 1, this.before.contract(), LoanStatus.SETTLED,
				this.before.payout(), after);
		Parts nothing = new Parts(Rupiah.ZERO, Rupiah.ZERO);
		return new PaymentResult(loan, Rupiah.ZERO, nothing, amount, List.of());
	}

	PaymentResult paid(Parts parts, Rupiah credit, RepaymentPlan plan, CollectabilityRules rules, Instant now) {
		Position at = this.before.position();
		Parts paid = at.paid().plus(parts);
		boolean settled = paid.principal().equals(this.before.contract().terms().principal())
				&& paid.interest().equals(this.accrued);
		Lateness late = settled ? new Lateness(null, plan.accruingAfter(this.today), 0, 1)
				: lateness(plan, paid, rules);
		Position after = new Position(this.today, paid, this.accrued, credit, late);
		List<LoanEvent> events = new ArrayList<>();
		Loan loan = with(this.before.version(), settled ? LoanStatus.SETTLED : LoanStatus.ACTIVE, after);
		if (parts.total().amount() > 0) {
			loan = with(loan.version() + 1, loan.status(), after);
			events.add(new LoanEvent(Kind.INSTALMENT_PAID, loan, parts.total(), now));
		}
		if (late.collectability() != at.lateness().collectability()) {
			loan = with(loan.version() + 1, loan.status(), after);
			events.add(new LoanEvent(Kind.COLLECTABILITY_CHANGED, loan, null, now));
		}
		if (settled) {
			loan = with(loan.version() + 1, loan.status(), after);
			events.add(new LoanEvent(Kind.SETTLED, loan, null, now));
		}
		loan = events.isEmpty() ? with(loan.version() + 1, loan.status(), after) : loan;
		return new PaymentResult(loan, this.accrued.minus(at.accrued()), parts, credit.minus(at.credit()), events);
	}

	private Lateness lateness(RepaymentPlan plan, Parts paid, CollectabilityRules rules) {
		LocalDate unpaid = plan.unpaidFrom(paid);
		int days = (unpaid != null && unpaid.isBefore(this.today)) ? (int) ChronoUnit.DAYS.between(unpaid, this.today)
				: 0;
		return new Lateness(unpaid, plan.accruingAfter(this.today), days, rules.of(days));
	}

	private Loan with(long version, LoanStatus status, Position position) {
		return new Loan(this.before.id(), version, this.before.contract(), status, this.before.payout(), position);
	}

}
