package id.sentra.registry.sme.domain;

import java.util.regex.Pattern;

/**
 * The name of a person by which it is found, without the titles that are written or left
 * out as it pleases: {@code "Hj. Siti AMINAH, S.Pd."} is {@code "siti aminah"}. Its text
 * form names nobody.
 */
public record OwnerName(String value) {

	private static final Pattern DEGREES = Pattern.compile(",.*", Pattern.DOTALL);

	private static final Pattern TITLES = Pattern
		.compile("^(?:(?:h|hj|haji|hajah|ir|drs|dra|dr|bapak|bpk|ibu)\\s+)+(?=\\S)");

	/** A name that is nothing but titles stays as it is. */
	public static OwnerName of(String name) {
		String whole = PlainName.of(name);
		String bare = TITLES.matcher(PlainName.of(DEGREES.matcher(name).replaceFirst(""))).replaceFirst("");
		return new OwnerName(bare.isEmpty() ? whole : bare);
	}

	@Override
	public String toString() {
		return "OwnerName[...]";
	}

}
