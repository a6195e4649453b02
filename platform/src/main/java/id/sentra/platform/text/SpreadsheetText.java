package id.sentra.platform.text;

/** Text in the cells of files that spreadsheet programs open. */
public final class SpreadsheetText {

	/**
	 * What formulas begin with, also in the full width that those programs read alike.
	 */
	private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

	private SpreadsheetText() {
	}

	/** The text; one that begins like a formula gets an apostrophe before it. */
	public static String harmless(String text) {
		return (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
