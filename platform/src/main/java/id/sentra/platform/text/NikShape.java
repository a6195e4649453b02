package id.sentra.platform.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What a national identity number looks like: 6 digits region, DDMMYY of birth (women DD
 * + 40), 4 serial (not 0000). No province is numbered 20, so a number that begins with a
 * day such as 20261121 is none.
 */
public final class NikShape {

	private static final Pattern FORM = Pattern
		.compile("(?:1[1-9]|2[1-9]|[3-9]\\d)(?!00)\\d{2}(?!00)\\d{2}\\d{6}(?!0000)\\d{4}");

	private static final int WOMEN_OFFSET = 40;

	private NikShape() {
	}

	/** Whether these are sixteen digits of that shape and nothing else. */
	public static boolean matches(String digits) {
		if (!FORM.matcher(digits).matches()) {
			return false;
		}
		int day = number(digits, 6);
		int dayOfBirth = (day > WOMEN_OFFSET) ? day - WOMEN_OFFSET : day;
		int year = number(digits, 10);
		return isDate(1900 + year, number(digits, 8), dayOfBirth) || isDate(2000 + year, number(digits, 8), dayOfBirth);
	}

	private static int number(String digits, int at) {
		return Integer.parseInt(digits, at, at + 2, 10);
	}

	private static boolean isDate(int year, int month, int day) {
		try {
			LocalDate.of(year, month, day);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
