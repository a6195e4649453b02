package id.sentra.registry.sme.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * National identity number of a person: 6 digits region of first registration, DDMMYY of
 * birth (women DD + 40), 4 serial (not 0000). Permanent, so neither the present address
 * nor the present gender follows from it.
 */
public record Nik(String value) {

	private static final Pattern FORM = Pattern
		.compile("(?:1[1-9]|[2-9]\\d)(?!00)\\d{2}(?!00)\\d{2}\\d{6}(?!0000)\\d{4}");

	private static final Pattern DECORATION = Pattern.compile("[\\s.'’`-]");

	private static final int WOMEN_OFFSET = 40;

	public Nik {
		if (!isNik(value)) {
			throw new IllegalArgumentException("not a NIK");
		}
	}

	/**
	 * The NIK in a text as people write it (spaces, dots, a leading apostrophe), or
	 * nothing.
	 */
	public static Optional<Nik> parse(String text) {
		String digits = DECORATION.matcher(text).replaceAll("");
		return isNik(digits) ? Optional.of(new Nik(digits)) : Optional.empty();
	}

	/** Gender as recorded at first registration. */
	public Gender genderAtRegistration() {
		return number(this.value, 6) > WOMEN_OFFSET ? Gender.FEMALE : Gender.MALE;
	}

	/** All but the last four digits hidden. */
	public String masked() {
		return "************" + this.value.substring(12);
	}

	@Override
	public String toString() {
		return masked();
	}

	private static boolean isNik(String digits) {
		if (!FORM.matcher(digits).matches()) {
			return false;
		}
		int day = number(digits, 6);
		int dayOfBirth = day > WOMEN_OFFSET ? day - WOMEN_OFFSET : day;
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
