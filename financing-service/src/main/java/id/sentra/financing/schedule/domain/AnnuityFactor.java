package id.sentra.financing.schedule.domain;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exact share of the loan that one instalment of an annuity is, as a fraction of
 * integers: with q = 120000 + rate and d = 120000 it is rate q^n / (d (q^n - d^n)).
 */
record AnnuityFactor(BigInteger numerator, BigInteger denominator) {

	private static final int KEPT = 4096;

	private static final Map<Long, AnnuityFactor> FACTORS = new ConcurrentHashMap<>();

	/** The factor of a rate above 0; those asked for before are kept, up to a bound. */
	static AnnuityFactor of(YearlyRate rate, int months) {
		long key = ((long) rate.basisPoints() << 32) | months;
		AnnuityFactor known = FACTORS.get(key);
		if (known != null) {
			return known;
		}
		AnnuityFactor made = make(rate.basisPoints(), months);
		if (FACTORS.size() < KEPT) {
			FACTORS.put(key, made);
		}
		return made;
	}

	private static AnnuityFactor make(long basisPoints, int months) {
		BigInteger whole = BigInteger.valueOf(YearlyRate.MONTHLY_WHOLE);
		BigInteger growth = BigInteger.valueOf(YearlyRate.MONTHLY_WHOLE + basisPoints);
		BigInteger shared = growth.gcd(whole);
		BigInteger grown = growth.divide(shared).pow(months);
		BigInteger ungrown = whole.divide(shared).pow(months);
		BigInteger numerator = grown.multiply(BigInteger.valueOf(basisPoints));
		BigInteger denominator = grown.subtract(ungrown).multiply(whole);
		BigInteger common = numerator.gcd(denominator);
		return new AnnuityFactor(numerator.divide(common), denominator.divide(common));
	}

	/** The instalment, rounded half to even. */
	long instalment(long principal) {
		BigInteger[] parts = this.numerator.multiply(BigInteger.valueOf(principal))
			.divideAndRemainder(this.denominator);
		long whole = parts[0].longValueExact();
		int half = parts[1].shiftLeft(1).compareTo(this.denominator);
		return (half > 0 || (half == 0 && (whole & 1) == 1)) ? whole + 1 : whole;
	}

}
