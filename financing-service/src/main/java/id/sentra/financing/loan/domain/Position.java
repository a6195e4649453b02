package id.sentra.financing.loan.domain;

import java.time.LocalDate;

import id.sentra.financing.loan.domain.RepaymentPlan.Parts;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * How a loan stands at the end of a day: what was paid, accrued and paid too much, and
 * since when it is late; of a loan that is settled, since which day it is.
 */
public record Position(@Nullable LocalDate asOf, Parts paid, Rupiah accrued, Rupiah credit, Lateness lateness,
		@Nullable LocalDate settledOn) {

	static Position beforePayout() {
		return new Position(null, new Parts(Rupiah.ZERO, Rupiah.ZERO), Rupiah.ZERO, Rupiah.ZERO,
				new Lateness(null, 1, 0, 1), null);
	}

	/** Interest accrued and not yet paid. */
	public Rupiah interestOwed() {
		return this.accrued.minus(this.paid.interest());
	}

	/**
	 * The oldest unpaid instalment's day, the instalment whose interest accrues next, the
	 * days past due and the collectability.
	 */
	public record Lateness(@Nullable LocalDate unpaidFrom, int accruingNumber, int daysPastDue, int collectability) {
	}

}
