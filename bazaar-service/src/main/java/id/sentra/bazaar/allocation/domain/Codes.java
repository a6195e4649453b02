package id.sentra.bazaar.allocation.domain;

import java.util.regex.Pattern;

/**
 * Codes of zones, stalls, trades, reserves and facilities, as the canonical text holds
 * them.
 */
public final class Codes {

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

	private Codes() {
	}

	public static boolean isCode(String text) {
		return FORM.matcher(text).matches();
	}

	static void require(String text) {
		if (!isCode(text)) {
			throw new IllegalArgumentException("not a code");
		}
	}

}
