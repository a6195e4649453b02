package id.sentra.registry.sme.domain;

import java.util.Optional;
import java.util.regex.Pattern;

import id.sentra.platform.text.NikShape;

/**
 * National identity number of a person: 6 digits region of first registration, DDMMYY of
 * birth (women DD + 40), 4 serial. Permanent, so neither the present address nor the
 * present gender follows from it.
 */
public record Nik(String value) {

	private static final Pattern DECORATION = Pattern.compile("[\\s.'’`-]");

	private static final int WOMEN_OFFSET = 40;

	public Nik {
		if (!NikShape.matches(value)) {
			throw new IllegalArgumentException("not a NIK");
		}
	}

	/**
	 * The NIK in a text as people write it (spaces, dots, a leading apostrophe), or
	 * nothing.
	 */
	public static Optional<Nik> parse(String text) {
		String digits = DECORATION.matcher(text).replaceAll("");
		return NikShape.matches(digits) ? Optional.of(new Nik(digits)) : Optional.empty();
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

	private static int number(String digits, int at) {
		return Integer.parseInt(digits, at, at + 2, 10);
	}

}
