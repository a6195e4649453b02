package id.sentra.financing.programme.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.financing.schedule.domain.YearlyRate;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * A financing programme as one version of its rules says; the legal basis and the days it
 * applies are part of it.
 */
public record Programme(String code, int version, String name, Basis basis, Limits limits, Pricing pricing) {

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

	/** The text if it has the form of a code: capitals, digits and underscores. */
	public static Optional<String> parseCode(String text) {
		return Optional.of(text).filter(CODE.asMatchPredicate());
	}

	/**
	 * The terms of a loan under these rules; {@code access} is 1 for an SME's first loan
	 * under the programme.
	 * @throws Refused naming the limit that does not allow it
	 */
	public LoanTerms terms(Rupiah amount, int months, Purpose purpose, int access) {
		if (amount.compareTo(this.limits.least()) < 0 || amount.compareTo(this.limits.most()) > 0) {
			throw new Refused("amount-outside-programme", this.limits.least().toString(),
					this.limits.most().toString());
		}
		int longest = this.limits.longest(purpose);
		if (months < 1 || months > longest) {
			throw new Refused("term-outside-programme", longest);
		}
		return new LoanTerms(amount, this.pricing.rate(access), months, this.pricing.method());
	}

	/** Where the rules come from and when they apply. */
	public record Basis(String law, LocalDate from, @Nullable LocalDate until) {
	}

	/** Whom and what the programme is for. */
	public record Limits(Rupiah least, Rupiah most, Map<Purpose, Integer> months, Set<String> scales, int points) {

		public int longest(Purpose purpose) {
			return this.months.getOrDefault(purpose, 0);
		}

	}

	/**
	 * What it costs: a rate for each access, in their order; the subsidy the state pays
	 * the lender and the amount up to which no collateral is asked.
	 */
	public record Pricing(RepaymentMethod method, List<Integer> rates, int subsidy, Rupiah collateralFree) {

		YearlyRate rate(int access) {
			if (access < 1 || access > this.rates.size()) {
				throw new Refused("programme-accesses-used-up", this.rates.size());
			}
			return new YearlyRate(this.rates.get(access - 1));
		}

	}

}
