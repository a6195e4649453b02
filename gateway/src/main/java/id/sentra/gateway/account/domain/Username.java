package id.sentra.gateway.account.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name to sign in with. It stands in addresses and audits, so it is no NIK, telephone
 * number or e-mail address.
 */
public record Username(String value) {

	private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{2,31}");

	private static final Pattern NUMBER = Pattern.compile("(?:\\d[._-]*){8,}");

	/** The name in a text, whatever its case; nothing when it cannot be one. */
	public static Optional<Username> parse(String text) {
		String name = text.strip().toLowerCase(Locale.ROOT);
		return (FORM.matcher(name).matches() && !NUMBER.matcher(name).find()) ? Optional.of(new Username(name))
				: Optional.empty();
	}

}
