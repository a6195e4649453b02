package id.sentra.registry.imports.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an OpenDocument workbook. */
final class OdsRows implements Workbook.Rows {

	private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

	private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

	private static final int WIDEST = 200;

	private static final int MOST_ROWS = 1_048_576;

	private final XMLStreamReader xml;

	/** What holds in a column that is merged over rows. */
	private final Map<Integer, Spanning> spanning = new HashMap<>();

	private int last;

	private int repeated;

	private boolean ended;

	private Workbook.@Nullable Row repeating;

	/** Begins behind the start of the sheet's element. */
	OdsRows(XMLStreamReader xml) {
		this.xml = xml;
	}

	/** Goes on behind the end of the sheet. */
	void skipRest() throws XMLStreamException {
		if (!this.ended) {
			this.ended = true;
			Xml.skip(this.xml);
		}
	}

	@Override
	public Workbook.@Nullable Row next() throws XMLStreamException {
		Workbook.Row again = this.repeating;
		if (again != null && this.repeated > 0) {
			this.repeated--;
			return new Workbook.Row(++this.last, again.cells(), again.hidden());
		}
		while (!this.ended && this.xml.hasNext()) {
			int event = this.xml.next();
			if (event == XMLStreamConstants.END_ELEMENT && this.xml.getLocalName().equals("table")) {
				this.ended = true;
				return null;
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (this.xml.getLocalName()) {
					case "table-row" -> {
						return row();
					}
					case "table-row-group", "table-rows", "table-header-rows" -> {
					}
					default -> Xml.skip(this.xml);
				}
			}
		}
		return null;
	}

	/** The part is closed by its workbook. */
	@Override
	public void close() {
	}

	private Workbook.Row row() throws XMLStreamException {
		int times = Xml.count(this.xml, "number-rows-repeated", MOST_ROWS);
		boolean hidden = !Xml.attribute(this.xml, "visibility", "visible").equals("visible");
		List<Cell> cells = new ArrayList<>();
		boolean own = false;
		int column = 0;
		for (int event = this.xml.next(); event != XMLStreamConstants.END_ELEMENT; event = this.xml.next()) {
			if (event != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			boolean covered = this.xml.getLocalName().equals("covered-table-cell");
			if (!covered && !this.xml.getLocalName().equals("table-cell")) {
				Xml.skip(this.xml);
				continue;
			}
			int wide = Xml.count(this.xml, "number-columns-repeated", MOST_ROWS);
			int rows = Xml.count(this.xml, "number-rows-spanned", MOST_ROWS);
			Cell cell = cell();
			own |= !covered && !cell.isEmpty();
			for (int i = column; i < Math.min(column + wide, WIDEST); i++) {
				Cell shown = covered ? fromAbove(i) : cell;
				while (!shown.isEmpty() && cells.size() < i) {
					cells.add(Cell.EMPTY);
				}
				if (!shown.isEmpty()) {
					cells.add(shown);
				}
				if (rows > 1) {
					this.spanning.put(i, new Spanning(cell.inMergedRange(), this.last + rows));
				}
			}
			column = Math.min(column + wide, WIDEST);
		}
		if (this.last + times > MOST_ROWS) {
			throw new UnreadableFile("file-unreadable");
		}
		Workbook.Row row = new Workbook.Row(this.last + 1, cells, hidden);
		if (own || !cells.isEmpty()) {
			this.last++;
			this.repeated = times - 1;
			this.repeating = row;
		}
		else {
			this.last += times;
			this.repeated = 0;
		}
		return row;
	}

	private Cell fromAbove(int column) {
		Spanning above = this.spanning.get(column);
		return (above != null && this.last < above.last()) ? above.cell() : Cell.EMPTY;
	}

	private Cell cell() throws XMLStreamException {
		String type = this.xml.getAttributeValue(OFFICE, "value-type");
		boolean faulty = "error".equals(this.xml.getAttributeValue(CALC, "value-type"));
		String value = this.xml.getAttributeValue(OFFICE, "value");
		String day = this.xml.getAttributeValue(OFFICE, "date-value");
		String truth = this.xml.getAttributeValue(OFFICE, "boolean-value");
		Xml.requireShort(Math.max(length(value), length(day)));
		String shown = shown();
		if (faulty || type == null) {
			return Cell.EMPTY;
		}
		return switch (type) {
			case "float", "currency", "percentage" ->
				Numbers.isNumber(value) ? Cell.number(Numbers.plain(String.valueOf(value))) : Cell.text(shown);
			case "date" -> Cell.text((day != null) ? day : shown);
			case "boolean" -> Cell.text("true".equals(truth) ? "1" : "0");
			default -> Cell.text(shown);
		};
	}

	private static int length(@Nullable String value) {
		return (value != null) ? value.length() : 0;
	}

	/** The paragraphs of a cell, without the notes on it. */
	private String shown() throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		for (int depth = 1; depth > 0;) {
			int event = this.xml.next();
			if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
			else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
				Xml.append(text, (depth > 1) ? this.xml.getText() : "");
			}
			else if (event == XMLStreamConstants.START_ELEMENT) {
				switch (this.xml.getLocalName()) {
					case "annotation", "table", "ruby-text" -> Xml.skip(this.xml);
					case "p", "s", "tab", "line-break" -> {
						Xml.append(text, " ");
						depth++;
					}
					default -> depth++;
				}
			}
		}
		return text.toString();
	}

	/** What holds in a column down to a row. */
	private record Spanning(Cell cell, int last) {
	}

}
