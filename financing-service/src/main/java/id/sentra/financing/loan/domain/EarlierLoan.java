package id.sentra.financing.loan.domain;

import java.time.LocalDate;

import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.financing.schedule.domain.Schedule;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;

/**
 * A loan paid out before Sentra kept the books: its number there, the rules it was lent
 * by, when it was paid out, and what was paid back by the end of the balance day.
 */
public record EarlierLoan(String oldNumber, String programme, int programmeVersion, LoanTerms terms,
		LocalDate disbursedOn, Rupiah repaid, LocalDate balanceOn) {

	/**
	 * @throws Refused when it was not paid out in the past, its balance is of a day that
	 * is not over or whose later payments could no longer be recorded, or nothing is owed
	 */
	public EarlierLoan requireTakeable(PostingPeriod books) {
		if (!this.disbursedOn.isBefore(books.today())) {
			throw new Refused("payout-not-past");
		}
		if (this.balanceOn.isBefore(this.disbursedOn) || !this.balanceOn.isBefore(books.today())) {
			throw new Refused("balance-day-wrong");
		}
		if (this.balanceOn.plusDays(1).isBefore(books.from())) {
			throw new Refused("balance-too-old", books.from().minusDays(1).toString());
		}
		Rupiah whole = this.terms.principal().plus(Schedule.of(this.terms).totalInterest());
		if (this.repaid.compareTo(whole) >= 0) {
			throw new Refused("repaid-exceeds-schedule", whole.toString());
		}
		return this;
	}

}
