package id.sentra.financing.schedule.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Schedules as a textbook writes them, in decimals of 200 digits: what the whole-rupiah
 * arithmetic is compared with.
 */
final class TextbookSchedule {

	private static final MathContext PRECISE = new MathContext(200);

	private final List<BigDecimal> principal = new ArrayList<>();

	private final List<BigDecimal> interest = new ArrayList<>();

	static TextbookSchedule of(LoanTerms terms) {
		TextbookSchedule schedule = new TextbookSchedule();
		BigDecimal loan = BigDecimal.valueOf(terms.principal().amount());
		BigDecimal months = BigDecimal.valueOf(terms.months());
		BigDecimal rate = BigDecimal.valueOf(terms.rate().basisPoints()).divide(BigDecimal.valueOf(120_000), PRECISE);
		BigDecimal share = loan.divide(months, 0, RoundingMode.DOWN);
		BigDecimal flat = rounded(loan.multiply(rate).multiply(months));
		BigDecimal flatShare = flat.divide(months, 0, RoundingMode.DOWN);
		BigDecimal owed = loan;
		for (int month = 1; month <= terms.months(); month++) {
			boolean last = month == terms.months();
			BigDecimal charged = rounded(owed.multiply(rate));
			BigDecimal repaid = switch (terms.method()) {
				case ANNUITY -> annuity(loan, rate, terms.months()).subtract(charged).min(owed);
				case EQUAL_PRINCIPAL -> share;
				case FLAT -> {
					charged = last ? flat.subtract(flatShare.multiply(BigDecimal.valueOf(month - 1))) : flatShare;
					yield share;
				}
			};
			schedule.interest.add(charged);
			schedule.principal.add(last ? owed : repaid);
			owed = owed.subtract(repaid);
		}
		return schedule;
	}

	List<Long> principal() {
		return this.principal.stream().map(BigDecimal::longValueExact).toList();
	}

	List<Long> interest() {
		return this.interest.stream().map(BigDecimal::longValueExact).toList();
	}

	private static BigDecimal annuity(BigDecimal loan, BigDecimal rate, int months) {
		if (rate.signum() == 0) {
			return loan.divide(BigDecimal.valueOf(months), 0, RoundingMode.DOWN);
		}
		BigDecimal discounted = BigDecimal.ONE.divide(BigDecimal.ONE.add(rate).pow(months, PRECISE), PRECISE);
		return rounded(loan.multiply(rate).divide(BigDecimal.ONE.subtract(discounted), PRECISE));
	}

	/** To 60 places first: a half must not hide behind the digits cut off. */
	private static BigDecimal rounded(BigDecimal amount) {
		return amount.setScale(60, RoundingMode.HALF_EVEN).setScale(0, RoundingMode.HALF_EVEN);
	}

}
