package id.sentra.financing.schedule.domain;

import id.sentra.platform.error.Refused;

/**
 * Interest a year in basis points, exact: 600 is 6 %. A month is a twelfth of it.
 */
public record YearlyRate(int basisPoints) {

	/** The highest rate: 100 % a year. */
	public static final int HIGHEST = 10_000;

	/** Basis points a year that make the whole of the amount in one month. */
	static final long MONTHLY_WHOLE = 120_000;

	public YearlyRate {
		if (basisPoints < 0 || basisPoints > HIGHEST) {
			throw new Refused("rate-out-of-range", HIGHEST);
		}
	}

	/** A month's interest on an amount of at least 0, rounded half to even. */
	long monthly(long amount) {
		return halfEven(amount * this.basisPoints, MONTHLY_WHOLE);
	}

	static long halfEven(long numerator, long denominator) {
		long whole = numerator / denominator;
		long twice = 2 * (numerator - whole * denominator);
		return (twice > denominator || (twice == denominator && (whole & 1) == 1)) ? whole + 1 : whole;
	}

}
