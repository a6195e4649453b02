package id.sentra.registry.sme.domain;

import java.util.regex.Pattern;

/**
 * Text that goes out with events, such as a business name: it must not carry a number to
 * identify or call a person by, nor an e-mail address.
 */
public final class PublicText {

	private static final Pattern NUMBER = Pattern.compile("(?:\\p{Nd}[^\\p{L}\\p{Nd}]{0,4}){8,}");

	private static final Pattern TWO_YEARS = Pattern.compile("(?:19|20)\\d\\d[^\\d]+(?:19|20)\\d\\d[^\\d]*");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@]@[^\\s@]+\\.[^\\s@]");

	private PublicText() {
	}

	public static boolean carriesPersonalData(String text) {
		return carriesNumber(text) || EMAIL.matcher(text).find();
	}

	/** Whatever stands between the digits; two years such as 1998 - 2024 are none. */
	private static boolean carriesNumber(String text) {
		return NUMBER.matcher(text).results().anyMatch((found) -> !TWO_YEARS.matcher(found.group()).matches());
	}

}
