package id.sentra.registry.imports.spreadsheet;

/**
 * One cell as text: for a number the digits as stored, for an empty or faulty one
 * {@code ""}; whether its content is that of a merged range which begins further up.
 */
public record Cell(String text, boolean numeric, boolean merged) {

	static final Cell EMPTY = new Cell("", false, false);

	static Cell text(String text) {
		String clean = Cleaning.clean(text);
		return clean.isEmpty() ? EMPTY : new Cell(clean, false, false);
	}

	/** What somebody typed. */
	public static Cell typed(String text) {
		return text(text);
	}

	static Cell number(String digits) {
		return new Cell(digits, true, false);
	}

	Cell inMergedRange() {
		return new Cell(this.text, this.numeric, true);
	}

	public boolean isEmpty() {
		return this.text.isEmpty();
	}

	/** The content may be personal. */
	@Override
	public String toString() {
		return isEmpty() ? "Cell[empty]" : "Cell[" + this.text.length() + " characters]";
	}

}
