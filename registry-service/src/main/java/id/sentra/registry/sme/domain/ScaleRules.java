package id.sentra.registry.sme.domain;

import java.time.LocalDate;
import java.util.Optional;

import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * Ceilings of one regulation on business scale. A business founded under it is judged by
 * capital without land and buildings, an older one by yearly sales (PP 7/2021, art. 35);
 * when that figure is unknown, by the other.
 */
public record ScaleRules(String legalBasis, LocalDate from, Ceilings capital, Ceilings yearlySales) {

	/**
	 * The scale, or nothing when both figures are unknown or the one that counts is above
	 * the highest ceiling.
	 */
	public Optional<Scale> scaleOf(Business business) {
		boolean foundedUnderIt = business.since() != null && !business.since().isBefore(this.from);
		Optional<Scale> none = Optional.empty();
		if (business.capital() == null && business.yearlySales() == null) {
			return none;
		}
		boolean byCapital = business.yearlySales() == null || (foundedUnderIt && business.capital() != null);
		return byCapital ? this.capital.scaleOf(business.capital()) : this.yearlySales.scaleOf(business.yearlySales());
	}

	/**
	 * Highest amount of each scale, inclusive.
	 */
	public record Ceilings(Rupiah micro, Rupiah small, Rupiah medium) {

		public Ceilings {
			if (micro.compareTo(small) >= 0 || small.compareTo(medium) >= 0) {
				throw new IllegalArgumentException("ceilings must ascend");
			}
		}

		Optional<Scale> scaleOf(@Nullable Rupiah amount) {
			if (amount == null || amount.isNegative() || amount.compareTo(this.medium) > 0) {
				return Optional.empty();
			}
			if (amount.compareTo(this.micro) <= 0) {
				return Optional.of(Scale.MICRO);
			}
			return Optional.of(amount.compareTo(this.small) <= 0 ? Scale.SMALL : Scale.MEDIUM);
		}

	}

}
