package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of a workbook. Numbers and days come as stored; a formula counts
 * by its last result, one without a result or with an error is empty.
 */
final class XlsxRows implements Workbook.Rows {

	private static final int WIDEST = 200;

	private static final int MOST_ROWS = 1_048_576;

	private final InputStream in;

	private final XMLStreamReader xml;

	private final IntFunction<String> texts;

	private final MergedRanges.Filling merged;

	private int last;

	XlsxRows(InputStream in, IntFunction<String> texts, MergedRanges merged) throws XMLStreamException {
		this.in = in;
		this.xml = Xml.open(in);
		this.texts = texts;
		this.merged = merged.filling();
	}

	@Override
	public Workbook.@Nullable Row next() throws XMLStreamException {
		while (this.xml.hasNext()) {
			int event = this.xml.next();
			if (event == XMLStreamConstants.START_ELEMENT && this.xml.getLocalName().equals("row")) {
				return row();
			}
			if (event == XMLStreamConstants.END_ELEMENT && this.xml.getLocalName().equals("sheetData")) {
				return null;
			}
		}
		return null;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	/**
	 * A file names the number of each row itself: one that repeats a number or goes back
	 * is damaged.
	 */
	private Workbook.Row row() throws XMLStreamException {
		String reference = Xml.attribute(this.xml, "r");
		int number = (reference != null) ? number(reference) : this.last + 1;
		if (number <= this.last || number > MOST_ROWS) {
			throw new UnreadableFile("file-unreadable");
		}
		this.last = number;
		boolean hidden = Xml.isTrue(Xml.attribute(this.xml, "hidden"));
		List<Cell> cells = new ArrayList<>();
		int column = 0;
		for (int event = this.xml.next(); event != XMLStreamConstants.END_ELEMENT; event = this.xml.next()) {
			if (event != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			if (!this.xml.getLocalName().equals("c")) {
				Xml.skip(this.xml);
				continue;
			}
			String place = Xml.attribute(this.xml, "r");
			column = (place != null) ? column(place) : column;
			Cell cell = cell();
			if (column < WIDEST && !cell.isEmpty()) {
				while (cells.size() <= column) {
					cells.add(Cell.EMPTY);
				}
				cells.set(column, cell);
			}
			column++;
		}
		this.merged.fill(number, cells);
		return new Workbook.Row(number, cells, hidden);
	}

	private Cell cell() throws XMLStreamException {
		String type = Xml.attribute(this.xml, "t", "n");
		String value = "";
		String inline = "";
		for (int event = this.xml.next(); event != XMLStreamConstants.END_ELEMENT; event = this.xml.next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (this.xml.getLocalName()) {
					case "v" -> value = Xml.text(this.xml);
					case "is" -> inline = XlsxText.read(this.xml);
					default -> Xml.skip(this.xml);
				}
			}
		}
		return switch (type) {
			case "s" -> value.isBlank() ? Cell.EMPTY : Cell.text(this.texts.apply(number(value.strip())));
			case "inlineStr" -> Cell.text(inline);
			case "str" -> Cell.text(XlsxText.unescaped(value));
			case "e" -> Cell.EMPTY;
			case "n" -> Numbers.isNumber(value.strip()) ? Cell.number(Numbers.plain(value.strip())) : Cell.text(value);
			default -> Cell.text(value);
		};
	}

	private static int number(String digits) {
		try {
			return Integer.parseInt(digits);
		}
		catch (NumberFormatException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

	/** The column, counted from 0, of a reference such as {@code AB12}. */
	static int column(String reference) {
		int column = 0;
		for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
			int letter = Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
			if (letter < 1 || letter > 26 || i > 2) {
				throw new UnreadableFile("file-unreadable");
			}
			column = column * 26 + letter;
		}
		if (column == 0) {
			throw new UnreadableFile("file-unreadable");
		}
		return column - 1;
	}

}
