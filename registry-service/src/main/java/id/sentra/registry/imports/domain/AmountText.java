package id.sentra.registry.imports.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.platform.money.Rupiah;

/**
 * Amounts as offices write them: {@code Rp 1.250.000,00}, {@code 1,250,000},
 * {@code 1250000}, {@code 1,5 juta}. Only whole rupiah: in {@code 1.5} nobody can tell
 * whether a separator or a unit is missing.
 */
public final class AmountText {

	private static final Pattern FORM = Pattern.compile("([0-9][0-9.,]*)(?:,-)?(ribu|rb|juta|jt|miliar|milyar|m)?");

	private static final Pattern DOTS_GROUP = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?");

	private static final Pattern COMMAS_GROUP = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?");

	private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(?:[.,]\\d{1,6})?");

	private static final BigDecimal MOST = BigDecimal.valueOf(Rupiah.MOST.amount());

	private static final MathContext SHOWN = new MathContext(15);

	private static final Map<String, BigDecimal> UNITS = Map.of("ribu", new BigDecimal("1e3"), "rb",
			new BigDecimal("1e3"), "juta", new BigDecimal("1e6"), "jt", new BigDecimal("1e6"), "miliar",
			new BigDecimal("1e9"), "milyar", new BigDecimal("1e9"), "m", new BigDecimal("1e9"));

	private AmountText() {
	}

	/**
	 * The amount, never negative, in a unit unless it names its own; nothing when it is
	 * none or can be read in two ways.
	 */
	public static Optional<Rupiah> parse(String text, BigDecimal unit) {
		String bare = text.toLowerCase(Locale.ROOT).replaceAll("\\s", "").replaceFirst("^rp\\.?", "");
		Matcher match = FORM.matcher(bare);
		if (!match.matches()) {
			return Optional.empty();
		}
		BigDecimal own = (match.group(2) != null) ? UNITS.get(match.group(2)) : unit;
		return number(match.group(1)).map((number) -> number.multiply(own)).flatMap(AmountText::whole);
	}

	/**
	 * A number as a workbook stores it, where a dot is a decimal point, of a unit. Only
	 * whole rupiah; what a workbook does not show (beyond 15 digits) is left from
	 * calculating.
	 */
	public static Optional<Rupiah> exact(String number, BigDecimal unit) {
		try {
			BigDecimal stored = new BigDecimal(number);
			BigDecimal amount = (stored.scale() > 0) ? stored.round(SHOWN) : stored;
			return whole(amount.multiply(unit));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Rupiah> whole(BigDecimal amount) {
		return Optional.of(amount)
			.filter((found) -> found.signum() >= 0 && found.compareTo(MOST) <= 0)
			.filter((found) -> found.stripTrailingZeros().scale() <= 0)
			.map((found) -> new Rupiah(found.longValueExact()));
	}

	private static Optional<BigDecimal> number(String text) {
		String digits = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
		if (DOTS_GROUP.matcher(digits).matches()) {
			return Optional.of(new BigDecimal(digits.replace(".", "").replace(',', '.')));
		}
		if (COMMAS_GROUP.matcher(digits).matches()) {
			return Optional.of(new BigDecimal(digits.replace(",", "")));
		}
		return DECIMAL.matcher(digits).matches() ? Optional.of(new BigDecimal(digits.replace(',', '.')))
				: Optional.empty();
	}

}
