package id.sentra.registry.imports.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as offices write them: {@code 17/08/2019}, {@code 17-8-2019}, {@code 2019-08-17},
 * {@code 17 Agustus 2019}, {@code Agustus 2019}, {@code 2019}, and days since 1900 as
 * spreadsheets store them. A missing day or month is the first.
 */
public final class DateText {

	/** What programs write behind a day: {@code 00:00}, {@code t00:00:00z}. */
	private static final String TIME = "(?:[ t]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?z?)?";

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})" + TIME);

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})" + TIME);

	private static final Pattern IN_WORDS = Pattern.compile("(?:(\\d{1,2})[ -])?([a-z]{3,9})\\.?[ -](\\d{4})" + TIME);

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

	private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

	private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

	private static final int DAYS_TO_1904 = 1462;

	private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2),
			Map.entry("peb", 2), Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("mei", 5), Map.entry("may", 5),
			Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("agu", 8), Map.entry("ags", 8), Map.entry("agt", 8),
			Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("okt", 10), Map.entry("oct", 10), Map.entry("nov", 11),
			Map.entry("nop", 11), Map.entry("des", 12), Map.entry("dec", 12));

	private DateText() {
	}

	/**
	 * The date, or nothing when the text has none of these forms or no such day exists.
	 */
	public static Optional<LocalDate> parse(String text) {
		try {
			return Optional.ofNullable(read(text.strip().toLowerCase(Locale.ROOT)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** The same of a number in a workbook whose days count from 1904. */
	public static Optional<LocalDate> parseSince1904(String text) {
		Optional<LocalDate> date = parse(text);
		return SERIAL.matcher(text.strip()).matches() ? date.map((day) -> day.plusDays(DAYS_TO_1904)) : date;
	}

	private static @org.jspecify.annotations.Nullable LocalDate read(String text) {
		Matcher match = DAY_FIRST.matcher(text);
		if (match.matches()) {
			return LocalDate.of(number(match.group(3)), number(match.group(2)), number(match.group(1)));
		}
		match = YEAR_FIRST.matcher(text);
		if (match.matches()) {
			return LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3)));
		}
		if (YEAR.matcher(text).matches()) {
			return LocalDate.of(number(text), 1, 1);
		}
		match = SERIAL.matcher(text);
		if (match.matches()) {
			return SERIAL_ZERO.plusDays(number(match.group(1)));
		}
		return inWords(text);
	}

	private static @org.jspecify.annotations.Nullable LocalDate inWords(String text) {
		Matcher match = IN_WORDS.matcher(text);
		if (!match.matches()) {
			return null;
		}
		Integer month = MONTHS.get(match.group(2).substring(0, 3));
		int day = (match.group(1) != null) ? number(match.group(1)) : 1;
		return (month != null) ? LocalDate.of(number(match.group(3)), month, day) : null;
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

}
