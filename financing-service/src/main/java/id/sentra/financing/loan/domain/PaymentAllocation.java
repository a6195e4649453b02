package id.sentra.financing.loan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import id.sentra.financing.loan.domain.LoanEvent.Kind;
import id.sentra.financing.loan.domain.Position.Lateness;
import id.sentra.financing.loan.domain.RepaymentPlan.Parts;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/** Works out the loan after money was received. */
record PaymentAllocation(Loan before, Rupiah accrued, LocalDate today) {

	PaymentResult settled(Rupiah amount, Instant now) {
		Position at = this.before.position();
		return result(this.before, new Position(at.asOf(), at.paid(), at.accrued(), at.credit().plus(amount),
				at.lateness(), at.settledOn()), now);
	}

	PaymentResult paid(Parts parts, Rupiah credit, RepaymentPlan plan, CollectabilityRules rules, Instant now) {
		Parts paid = this.before.position().paid().plus(parts);
		boolean settled = paid.principal().equals(this.before.contract().terms().principal())
				&& paid.interest().equals(this.accrued);
		Lateness late = settled ? new Lateness(null, plan.accruingAfter(this.today), 0, 1)
				: lateness(plan, paid, rules);
		return result(this.before,
				new Position(this.today, paid, this.accrued, credit, late, settled ? this.today : null), now);
	}

	/** What lies between a loan and how it stands afterwards. */
	static PaymentResult result(Loan before, Position after, Instant now) {
		return result(before, after, null, now);
	}

	/** The same when a payment of that amount is taken back. */
	static PaymentResult result(Loan before, Position after, @Nullable Rupiah takenBack, Instant now) {
		Position at = before.position();
		Parts parts = after.paid().minus(at.paid());
		LoanStatus status = (after.settledOn() != null) ? LoanStatus.SETTLED : LoanStatus.ACTIVE;
		if (!before.status().next().contains(status)) {
			throw new Conflict("loan-status-forbids", before.status());
		}
		List<Kind> kinds = new ArrayList<>();
		if (takenBack != null) {
			kinds.add(Kind.PAYMENT_REVERSED);
		}
		if (parts.total().amount() > 0) {
			kinds.add(Kind.INSTALMENT_PAID);
		}
		if (status == LoanStatus.ACTIVE && before.status() == LoanStatus.SETTLED) {
			kinds.add(Kind.REOPENED);
		}
		if (after.lateness().collectability() != at.lateness().collectability()) {
			kinds.add(Kind.COLLECTABILITY_CHANGED);
		}
		if (status == LoanStatus.SETTLED && before.status() != LoanStatus.SETTLED) {
			kinds.add(Kind.SETTLED);
		}
		List<LoanEvent> events = new ArrayList<>();
		Loan loan = new Loan(before.id(), before.version() + 1, before.contract(), status, before.payout(), after);
		for (Kind kind : kinds) {
			loan = new Loan(before.id(), before.version() + 1 + events.size(), before.contract(), status,
					before.payout(), after);
			events.add(new LoanEvent(kind, loan, amount(kind, parts, takenBack), now));
		}
		return new PaymentResult(loan, after.accrued().minus(at.accrued()), parts, after.credit().minus(at.credit()),
				events);
	}

	private static @Nullable Rupiah amount(Kind kind, Parts paid, @Nullable Rupiah takenBack) {
		return switch (kind) {
			case INSTALMENT_PAID -> paid.total();
			case PAYMENT_REVERSED -> takenBack;
			case DISBURSED, COLLECTABILITY_CHANGED, SETTLED, REOPENED -> null;
		};
	}

	private Lateness lateness(RepaymentPlan plan, Parts paid, CollectabilityRules rules) {
		LocalDate unpaid = plan.unpaidFrom(paid);
		int days = (unpaid != null && unpaid.isBefore(this.today)) ? (int) ChronoUnit.DAYS.between(unpaid, this.today)
				: 0;
		return new Lateness(unpaid, plan.accruingAfter(this.today), days, rules.of(days));
	}

}
