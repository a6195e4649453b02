package id.sentra.registry.imports.spreadsheet;

import java.util.regex.Pattern;

/**
 * Takes out of a cell what nobody sees: control characters, byte order marks, hard and
 * repeated spaces.
 */
final class Cleaning {

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\s\u00a0\\p{Zs}]+");

	private Cleaning() {
	}

	static String clean(String text) {
		return isClean(text) ? text : INVISIBLE.matcher(text).replaceAll(" ").strip();
	}

	private static boolean isClean(String text) {
		boolean afterSpace = true;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' || c > '~' || (c == ' ' && afterSpace)) {
				return false;
			}
			afterSpace = c == ' ';
		}
		return text.isEmpty() || !afterSpace;
	}

}
