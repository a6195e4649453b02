package id.sentra.registry.imports.spreadsheet;

/**
 * Watches the bytes of one XML part of a workbook for what its library would hold in
 * memory at once: a tag or text without end, a row of countless cells, a cell in a column
 * no sheet has, countless shared texts. Few kilobytes of such a file once took the whole
 * heap.
 */
final class MarkupLimits {

	/** Bytes between one {@code <} and the next. */
	private static final int LONGEST_PIECE = 1 << 20;

	/** Letters of the last column a sheet can have, XFD. */
	private static final int LONGEST_COLUMN = 3;

	private final long mostElements;

	private final long mostCellsInRow;

	private final StringBuilder name = new StringBuilder();

	private boolean naming;

	private boolean inTag;

	private int piece;

	private long cells;

	private long elements;

	private final StringBuilder attribute = new StringBuilder();

	private boolean attributeEnds;

	private byte quote;

	private int letters = -1;

	MarkupLimits(long mostElements, long mostCellsInRow) {
		this.mostElements = mostElements;
		this.mostCellsInRow = mostCellsInRow;
	}

	/** Looks at the next bytes of the part. */
	void watch(byte[] bytes, int length) {
		for (int i = 0; i < length; i++) {
			next(bytes[i]);
		}
	}

	private void next(byte now) {
		if (now == 0 || ++this.piece > LONGEST_PIECE) {
			throw new UnreadableFile("workbook-too-large");
		}
		if (now == '<') {
			this.piece = 0;
			this.inTag = true;
			this.naming = true;
			this.quote = 0;
			this.attribute.setLength(0);
			this.attributeEnds = false;
			this.name.setLength(0);
		}
		else if (this.naming) {
			name(now);
		}
		else if (this.inTag && this.quote != 0) {
			value(now);
		}
		else if (this.inTag) {
			attribute(now);
		}
		if (now == '>' && this.quote == 0) {
			this.inTag = false;
		}
	}

	private void name(byte now) {
		if (now == ':') {
			this.name.setLength(0);
		}
		else if (now == '/' && this.name.isEmpty()) {
			this.naming = false;
		}
		else if (now > ' ' && now != '>' && now != '/') {
			this.name.append((char) now);
		}
		else {
			this.naming = false;
			started(this.name.toString());
		}
	}

	private void started(String element) {
		switch (element) {
			case "row", "table-row" -> this.cells = 0;
			case "c", "table-cell", "covered-table-cell" -> this.cells++;
			default -> {
			}
		}
		this.elements++;
		if (this.cells > this.mostCellsInRow || this.elements > this.mostElements) {
			throw new UnreadableFile("workbook-too-large");
		}
	}

	private void attribute(byte now) {
		if (now == '"' || now == '\'') {
			this.quote = now;
			this.letters = "r".contentEquals(this.attribute) ? 0 : -1;
			this.attribute.setLength(0);
		}
		else if (now <= ' ') {
			this.attributeEnds = true;
		}
		else if (now != '=') {
			if (this.attributeEnds) {
				this.attribute.setLength(0);
				this.attributeEnds = false;
			}
			this.attribute.append((char) now);
		}
	}

	/** Counts the letters with which a reference such as {@code r="AB12"} begins. */
	private void value(byte now) {
		if (now == this.quote) {
			this.quote = 0;
		}
		else if (this.letters >= 0) {
			this.letters = Character.isLetter(now) ? this.letters + 1 : -1;
			if (this.letters > LONGEST_COLUMN) {
				throw new UnreadableFile("workbook-too-large");
			}
		}
	}

}
