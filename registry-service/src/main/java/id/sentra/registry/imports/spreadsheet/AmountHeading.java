package id.sentra.registry.imports.spreadsheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heading of a column of amounts: its name, the unit that it gives them
 * ({@code "Omzet (dalam ribuan)"}), and whether all else it says is understood. "per
 * bulan" is not: a figure of a month is none of a year.
 */
record AmountHeading(String name, BigDecimal unit, boolean understood) {

	private static final Pattern UNIT = Pattern
		.compile("(?:dalam|x|@)?\\s*(?:rp\\.?\\s*)?(?:dalam\\s+)?(?:(?<![a-z0-9])|(?<=rp))"
				+ "(ribu|ribuan|rb|juta|jutaan|jt|mil[iy]ar|mil[iy]aran|0{3}|1[.,]?0{3}|'0{3}|0{6}|1[.,]?0{3}[.,]?0{3})"
				+ "(?![a-z0-9])(?:\\s*(?:rupiah|rp))?\\.?");

	private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]?");

	/** What may stand in brackets and changes nothing. */
	private static final Pattern HARMLESS = Pattern.compile(
			"(?:rp|rupiah|idr|dalam|per|tahun|thn|th|setahun|tahunan|pertahun|nilai|jumlah|usaha|19\\d\\d|20\\d\\d|[^a-z0-9])*");

	private static final Map<Character, BigDecimal> WORTH = Map.of('r', new BigDecimal("1e3"), 'j',
			new BigDecimal("1e6"), 'm', new BigDecimal("1e9"));

	static AmountHeading of(String heading) {
		String lower = heading.toLowerCase(Locale.ROOT);
		Matcher found = UNIT.matcher(lower);
		if (!found.find()) {
			return new AmountHeading(lower, BigDecimal.ONE, isUnderstood(lower));
		}
		String rest = lower.substring(0, found.start()) + " " + lower.substring(found.end());
		BigDecimal unit = worth(found.group(1));
		return new AmountHeading(rest, unit, isUnderstood(rest) && !UNIT.matcher(rest).find());
	}

	private static boolean isUnderstood(String heading) {
		return IN_BRACKETS.matcher(heading)
			.results()
			.allMatch((brackets) -> HARMLESS.matcher(brackets.group(1)).matches());
	}

	private static BigDecimal worth(String unit) {
		BigDecimal named = WORTH.get(unit.charAt(0));
		if (named != null) {
			return named;
		}
		return BigDecimal.TEN.pow((int) unit.chars().filter((sign) -> sign == '0').count());
	}

}
