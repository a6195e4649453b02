package id.sentra.financing.schedule.domain;

import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;

/**
 * What makes a schedule: the loan, its yearly rate, its months and how it is paid back.
 * The bounds keep every intermediate product within {@code long}.
 */
public record LoanTerms(Rupiah principal, YearlyRate rate, int months, RepaymentMethod method) {

	/** The largest loan a schedule is made for: Rp1 trillion. */
	public static final Rupiah LARGEST = Rupiah.of(1_000_000_000_000L);

	/** The longest term, 30 years. */
	public static final int LONGEST = 360;

	public LoanTerms {
		if (principal.amount() < 1 || principal.compareTo(LARGEST) > 0) {
			throw new Refused("amount-out-of-range", LARGEST.toString());
		}
		if (months < 1 || months > LONGEST) {
			throw new Refused("term-out-of-range", LONGEST);
		}
	}

}
