package id.sentra.financing.loan.domain;

import java.time.LocalDate;

import id.sentra.platform.error.Refused;

/**
 * The days a payment may bear: from the first of the oldest month whose books are open
 * until today.
 */
public record PostingPeriod(LocalDate from, LocalDate today) {

	public static PostingPeriod of(int monthsOpen, LocalDate today) {
		return new PostingPeriod(today.withDayOfMonth(1).minusMonths(monthsOpen), today);
	}

	/** The same with the books of all months open. */
	public PostingPeriod whole() {
		return new PostingPeriod(LocalDate.MIN, this.today);
	}

	/**
	 * @throws Refused when the day lies in the future, before Sentra's books of the loan
	 * begin, or in a month whose books are closed
	 */
	public void require(LocalDate paidOn, Loan loan) {
		if (paidOn.isAfter(this.today)) {
			throw new Refused("paid-in-future");
		}
		LocalDate balanceOn = loan.contract().funding().source().balanceOn();
		if (balanceOn != null && !paidOn.isAfter(balanceOn)) {
			throw new Refused("paid-before-take-over", balanceOn.toString());
		}
		if (loan.payout() != null && paidOn.isBefore(loan.payout().day())) {
			throw new Refused("paid-before-payout", loan.payout().day().toString());
		}
		if (paidOn.isBefore(this.from)) {
			throw new Refused("paid-too-long-ago", this.from.toString());
		}
	}

}
