package id.sentra.platform.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An amount of money in whole rupiah; may be negative. Sums that leave the range of
 * {@code long} throw {@link ArithmeticException} instead of wrapping.
 */
public record Rupiah(long amount) implements Comparable<Rupiah> {

	public static final Rupiah ZERO = new Rupiah(0);

	/**
	 * What anybody may tell at most: fifteen digits, which spreadsheets and browsers keep
	 * exactly and of which thousands can be summed.
	 */
	public static final Rupiah MOST = new Rupiah(999_999_999_999_999L);

	@JsonCreator
	public static Rupiah of(long amount) {
		return new Rupiah(amount);
	}

	@JsonValue
	@Override
	public long amount() {
		return this.amount;
	}

	public Rupiah plus(Rupiah other) {
		return new Rupiah(Math.addExact(this.amount, other.amount));
	}

	public Rupiah minus(Rupiah other) {
		return new Rupiah(Math.subtractExact(this.amount, other.amount));
	}

	/**
	 * This amount times an exact decimal rate, rounded half to even to the whole rupiah.
	 */
	public Rupiah times(BigDecimal rate) {
		BigDecimal exact = BigDecimal.valueOf(this.amount).multiply(rate);
		return new Rupiah(exact.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
	}

	public boolean isNegative() {
		return this.amount < 0;
	}

	@Override
	public int compareTo(Rupiah other) {
		return Long.compare(this.amount, other.amount);
	}

	/** As people write it: {@code Rp1.250.000}. */
	@Override
	public String toString() {
		String digits = NumberFormat.getIntegerInstance(Locale.forLanguageTag("id-ID")).format(this.amount);
		return this.amount < 0 ? "-Rp" + digits.substring(1) : "Rp" + digits;
	}

}
