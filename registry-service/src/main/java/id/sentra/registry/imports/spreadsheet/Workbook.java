package id.sentra.registry.imports.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/**
 * A workbook open for reading: its sheets, each of them row by row, as often as wanted.
 */
interface Workbook extends Closeable {

	/** More than a regency has districts. */
	int MOST_SHEETS = 100;

	List<SheetName> sheets();

	/** The rows of a sheet, counted from 0. */
	Rows rows(int sheet) throws IOException, XMLStreamException;

	/**
	 * @throws UnreadableFile when a workbook with these sheets may have no other
	 */
	static void requireRoom(List<SheetName> sheets) {
		if (sheets.size() >= MOST_SHEETS) {
			throw new UnreadableFile("workbook-too-many-sheets", MOST_SHEETS);
		}
	}

	/** How a sheet is called and written, and whether people see it. */
	record SheetName(String name, Format format, boolean hidden) {
	}

	/** The rows of a sheet, one after another. */
	interface Rows extends Closeable {

		/** The next row; null after the last. */
		@Nullable Row next() throws XMLStreamException;

	}

	/** A row with its number, counted from 1; with no more text than a line may have. */
	record Row(int number, List<Cell> cells, boolean hidden) {

		public Row {
			if (cells.stream().mapToLong((cell) -> cell.text().length()).sum() > LineLimit.LONGEST) {
				throw new UnreadableFile("workbook-too-large");
			}
		}

	}

}
