package id.sentra.financing.loan.domain;

import java.time.LocalDate;

import id.sentra.financing.schedule.domain.Schedule;
import id.sentra.financing.schedule.domain.Terms;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;

/**
 * A loan paid out before Sentra kept the books: its number there, the rules it was lent
 * by, and how it stood.
 */
public record EarlierLoan(String oldNumber, String programme, int programmeVersion, Terms terms, Standing standing) {

	/**
	 * @throws Refused when it was not paid out in the past, its balance is of a day that
	 * is not over or whose later payments could no longer be recorded, or nothing is owed
	 */
	public EarlierLoan requireTakeable(PostingPeriod books) {
		LocalDate balance = this.standing.balanceOn();
		if (!this.standing.disbursedOn().isBefore(books.today())) {
			throw new Refused("payout-not-past");
		}
		if (balance.isBefore(this.standing.disbursedOn()) || !balance.isBefore(books.today())) {
			throw new Refused("balance-day-wrong");
		}
		if (balance.plusDays(1).isBefore(books.from())) {
			throw new Refused("balance-too-old", books.from().minusDays(1).toString());
		}
		Rupiah whole = this.terms.principal().plus(Schedule.of(this.terms).totalInterest());
		if (this.standing.repaid().compareTo(whole) >= 0) {
			throw new Refused("repaid-exceeds-schedule", whole.toString());
		}
		return this;
	}

	/** When it was paid out, and what was paid back by the end of the balance day. */
	public record Standing(LocalDate disbursedOn, Rupiah repaid, LocalDate balanceOn) {
	}

}
