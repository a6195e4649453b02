package id.sentra.platform.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that others see or that goes out with events: what identifies a person or is a way
 * to reach one must not stand in it. Three measures, from the widest to the narrowest.
 */
public final class PublicText {

	/** Ten digits or more, whatever stands between them. */
	private static final Pattern NUMBER = Pattern.compile("(?:\\p{Nd}[^\\p{L}\\p{Nd}]{0,4}){10,}");

	/** Nine digits that begin as a number in a town does, or with the country's code. */
	private static final Pattern SHORT_NUMBER = Pattern
		.compile("(?<!\\d)(?:0[2-79]|6[^\\p{L}\\d]{0,4}2)(?:[^\\p{L}\\d]{0,4}\\d){7}(?![^\\p{L}\\d]{0,4}\\d)");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@]@[^\\s@]+\\.[^\\s@]");

	/**
	 * A mobile number with nought or the country's code before it: ten digits at least
	 * with nought, so that 77613168 and 08366 1234 are none.
	 */
	private static final Pattern PHONE = Pattern.compile(
			"(?<!\\d)(?:(?:00)?62[^\\p{L}\\d,;/]{0,3}0?|0)[^\\p{L}\\d,;/]{0,3}8(?:[^\\p{L}\\d,;/]{0,3}\\d){8,11}(?!\\d)");

	/** Sixteen digits with up to two other signs between them, wherever they begin. */
	private static final Pattern SIXTEEN = Pattern
		.compile("(?<!\\p{Nd})(?=(\\p{Nd}(?:[^\\p{L}\\p{Nd}]{0,2}\\p{Nd}){15})(?!\\p{Nd}))");

	/**
	 * Such as 17-08-2026, which with a time behind it may look like a NIK or a number.
	 */
	private static final Pattern DATE = Pattern
		.compile("(?<!\\d)(?:0[1-9]|[12]\\d|3[01])([-/.])(?:0[1-9]|1[0-2])\\1(?:19|20)\\d\\d(?!\\d)");

	/** Such as 08.00-12.00, two of which have as many digits as a number. */
	private static final Pattern HOURS = Pattern.compile(
			"(?<!\\d)(?:[01]?\\d|2[0-4])[.:][0-5]\\d\\s*(?:-|\u2013|s/d|sampai)\\s*(?:[01]?\\d|2[0-4])[.:][0-5]\\d(?!\\d)");

	private PublicText() {
	}

	/** Of a name or title: a number that may reach somebody, or an e-mail address. */
	public static boolean carriesPersonalData(String text) {
		String plain = plain(text);
		return NUMBER.matcher(plain).find() || SHORT_NUMBER.matcher(plain).find() || carriesEmail(plain);
	}

	/**
	 * Of longer text: a mobile number, an e-mail address or a NIK; other numbers may
	 * stand.
	 */
	public static boolean carriesContact(String text) {
		String plain = plain(text);
		return carriesEmail(plain) || PHONE.matcher(HOURS.matcher(undated(plain)).replaceAll("hours")).find()
				|| carriesNik(plain);
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

	/** Without what nobody sees, and with digits of any script as those of ASCII. */
	private static String plain(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.codePoints().filter((point) -> Character.getType(point) != Character.FORMAT).forEach((point) -> {
			if (Character.isDigit(point)) {
				plain.append((char) ('0' + Character.digit(point, 10)));
			}
			else {
				plain.appendCodePoint(point);
			}
		});
		return plain.toString();
	}

	/** The digits of any script, as those of ASCII. */
	private static String digits(String text) {
		return text.codePoints()
			.filter(Character::isDigit)
			.mapToObj((point) -> Integer.toString(Character.digit(point, 10)))
			.collect(Collectors.joining());
	}

}
