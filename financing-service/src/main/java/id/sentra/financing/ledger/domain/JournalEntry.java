package id.sentra.financing.ledger.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;

/**
 * A balanced entry about one loan: debits are positive, credits negative, together zero.
 */
public record JournalEntry(UUID id, Kind kind, Occasion occasion, Subject subject, List<Line> lines) {

	public JournalEntry {
		Rupiah sum = lines.stream().map(Line::amount).reduce(Rupiah.ZERO, Rupiah::plus);
		if (lines.size() < 2 || sum.amount() != 0) {
			throw new IllegalArgumentException("an entry needs two lines and the sum of zero");
		}
		lines = List.copyOf(lines);
	}

	/** An entry about a loan; lines of zero are left out. */
	public static JournalEntry of(Kind kind, Occasion occasion, Subject subject, Line... lines) {
		List<Line> moved = new ArrayList<>();
		for (Line line : lines) {
			if (line.amount().amount() != 0) {
				moved.add(line);
			}
		}
		return new JournalEntry(Ids.next(), kind, occasion, subject, moved);
	}

	public enum Kind {

		DISBURSEMENT, ACCRUAL, PAYMENT, REFUND, OPENING,

		/** Interest accrued of days on which it was not owed, as is known by now. */
		ACCRUAL_REVERSAL,

		/** A payment taken back. */
		REVERSAL

	}

	/** When by the calendar of the loan's region, by what document, and by whom. */
	public record Occasion(LocalDate day, String reference, String by) {
	}

	/** Whose loan. */
	public record Subject(UUID loanId, UUID smeId, RegionCode region) {
	}

	/** A debit when positive, a credit when negative. */
	public record Line(Account account, Rupiah amount) {

		public static Line debit(Account account, Rupiah amount) {
			return new Line(account, amount);
		}

		public static Line credit(Account account, Rupiah amount) {
			return new Line(account, Rupiah.ZERO.minus(amount));
		}

	}

}
