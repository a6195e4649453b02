package id.sentra.platform.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that others see or that goes out with events: what identifies a person or is a way
 * to reach one must not stand in it. Three measures, from the widest to the narrowest.
 */
public final class PublicText {

	/** Eight digits or more, whatever stands between them. */
	private static final Pattern NUMBER = Pattern.compile("(?:\\p{Nd}[^\\p{L}\\p{Nd}]{0,4}){8,}");

	private static final Pattern TWO_YEARS = Pattern.compile("(?:19|20)\\d\\d[^\\d]+(?:19|20)\\d\\d[^\\d]*");

	private static final Pattern A_DAY = Pattern
		.compile("(?:[012]\\d|3[01])[-/. ](?:0[1-9]|1[0-2])[-/. ](?:19|20)\\d\\d[^\\d]*");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@]@[^\\s@]+\\.[^\\s@]");

	private static final Pattern PHONE = Pattern.compile("(?<!\\d)(\\+?62|0)[ .-]?8(?:[ .-]?\\d){7,11}(?!\\d)");

	/** Sixteen digits with up to two other signs between them, wherever they begin. */
	private static final Pattern SIXTEEN = Pattern
		.compile("(?<!\\p{Nd})(?=(\\p{Nd}(?:[^\\p{L}\\p{Nd}]{0,2}\\p{Nd}){15})(?!\\p{Nd}))");

	/**
	 * Such as 17-08-2026, which with a time behind it may look like a NIK or a number.
	 */
	private static final Pattern DATE = Pattern
		.compile("(?<!\\d)(?:0[1-9]|[12]\\d|3[01])([-/.])(?:0[1-9]|1[0-2])\\1(?:19|20)\\d\\d(?!\\d)");

	private PublicText() {
	}

	/** Of a name or title: any long number, or an e-mail address. */
	public static boolean carriesPersonalData(String text) {
		return NUMBER.matcher(text).results().anyMatch((found) -> !isTime(found.group())) || carriesEmail(text);
	}

	/**
	 * Of longer text: a mobile number, an e-mail address or a NIK; other numbers may
	 * stand.
	 */
	public static boolean carriesContact(String text) {
		return carriesEmail(text) || PHONE.matcher(undated(text)).find() || carriesNik(text);
	}

	/** Of numbers and references: a NIK. */
	public static boolean carriesNik(String text) {
		return SIXTEEN.matcher(undated(text)).results().anyMatch((found) -> NikShape.matches(digits(found.group(1))));
	}

	private static String undated(String text) {
		return DATE.matcher(text).replaceAll("date");
	}

	private static boolean carriesEmail(String text) {
		return EMAIL.matcher(text).find();
	}

	/** Two years such as 1998 - 2024, or a day such as 17-08-2026. */
	private static boolean isTime(String number) {
		return TWO_YEARS.matcher(number).matches() || A_DAY.matcher(number).matches();
	}

	/** The digits of any script, as those of ASCII. */
	private static String digits(String text) {
		return text.codePoints()
			.filter(Character::isDigit)
			.mapToObj((point) -> Integer.toString(Character.digit(point, 10)))
			.collect(Collectors.joining());
	}

}
