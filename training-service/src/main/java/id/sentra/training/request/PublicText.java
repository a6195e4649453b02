package id.sentra.training.request;

import java.util.regex.Pattern;

/**
 * Text that goes out with events, such as a title: it must not carry a number to call or
 * identify a person by (nine digits or more, whatever stands between them), nor an e-mail
 * address.
 */
final class PublicText {

	private static final Pattern NUMBER = Pattern.compile("(?:\\p{Nd}[^\\p{L}\\p{Nd}]{0,4}){9,}");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@]@[^\\s@]+\\.[^\\s@]");

	private PublicText() {
	}

	static boolean carriesPersonalData(String text) {
		return NUMBER.matcher(text).find() || EMAIL.matcher(text).find();
	}

}
