package id.sentra.registry.sme.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Business identity number: 13 digits, no published checksum. Public.
 */
public record Nib(String value) {

	private static final Pattern FORM = Pattern.compile("\\d{13}");

	private static final Pattern DECORATION = Pattern.compile("[\\s.'’`-]");

	public Nib {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("not a NIB");
		}
	}

	public static Optional<Nib> parse(String text) {
		String digits = DECORATION.matcher(text).replaceAll("");
		return FORM.matcher(digits).matches() ? Optional.of(new Nib(digits)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
