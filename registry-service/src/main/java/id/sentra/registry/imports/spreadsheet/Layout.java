package id.sentra.registry.imports.spreadsheet;

import java.util.List;
import java.util.Map;

/**
 * Where things stand in a file: its format, the row of the header (0 when an explicit
 * mapping needs none), the column of each field counted from 0, how these columns are
 * called there, and how many rows of content follow.
 */
public record Layout(Format format, int headerRow, Map<Field, Integer> columns, List<String> headers, int rows) {

	public Layout {
		columns = Map.copyOf(columns);
		headers = List.copyOf(headers);
	}

	/** The cell of a field; empty when the file has no such column. */
	public Cell cell(SheetRow row, Field field) {
		Integer column = this.columns.get(field);
		return (column != null) ? row.cell(column) : Cell.EMPTY;
	}

	public boolean has(Field field) {
		return this.columns.containsKey(field);
	}

	/** How the file calls the column of a field. */
	public String header(Field field) {
		Integer column = this.columns.get(field);
		return (column != null) ? this.headers.get(column) : field.key();
	}

	/** Whether a row stands below the header and has something in a column we read. */
	public boolean isContent(SheetRow row) {
		return row.number() > this.headerRow
				&& this.columns.values().stream().anyMatch((column) -> !row.cell(column).isEmpty());
	}

	Layout withRows(int counted) {
		return new Layout(this.format, this.headerRow, this.columns, this.headers, counted);
	}

}
