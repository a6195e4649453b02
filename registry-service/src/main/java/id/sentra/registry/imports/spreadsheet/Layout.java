package id.sentra.registry.imports.spreadsheet;

import java.util.List;

/**
 * Where things stand in a file: the sheets that are read, the names of those that are
 * not, how many of the rows are hidden there, and lines that are none of the data.
 */
public record Layout(List<SheetLayout> sheets, List<String> unusedSheets, int hiddenRows, LeftOut leftOut) {

	public Layout {
		sheets = List.copyOf(sheets);
		unusedSheets = List.copyOf(unusedSheets);
	}

	/** One of which every line is data. */
	public Layout(List<SheetLayout> sheets, List<String> unusedSheets, int hiddenRows) {
		this(sheets, unusedSheets, hiddenRows, LeftOut.NONE);
	}

	/** Rows of content of all sheets. */
	public int rows() {
		return this.sheets.stream().mapToInt(SheetLayout::rows).sum();
	}

	/** The layout of the sheet a row is of. */
	public SheetLayout of(SheetRow row) {
		return this.sheets.get(row.sheet());
	}

	/** Whether something is to be read from a row. */
	public boolean isContent(SheetRow row) {
		return of(row).isContent(row) && !this.leftOut.has(row.position());
	}

	/** The headings of columns that nothing is read from, in whatever sheet. */
	public List<String> unusedColumns() {
		return this.sheets.stream().flatMap((sheet) -> sheet.unusedHeaders().stream()).distinct().toList();
	}

}
