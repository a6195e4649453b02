package id.sentra.registry.imports.spreadsheet;

/**
 * One cell as text: for a number the digits as stored, for an empty or faulty one
 * {@code ""}.
 */
public record Cell(String text, boolean numeric) {

	static final Cell EMPTY = new Cell("", false);

	static Cell text(String text) {
		String clean = Cleaning.clean(text);
		return clean.isEmpty() ? EMPTY : new Cell(clean, false);
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
