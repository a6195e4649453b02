package id.sentra.registry.imports.spreadsheet;

import java.util.List;

/**
 * A row with its number as the spreadsheet program shows it.
 */
public record SheetRow(int number, List<Cell> cells) {

	/** The cell of a column counted from 0; empty beyond the end of the row. */
	public Cell cell(int column) {
		return column < this.cells.size() ? this.cells.get(column) : Cell.EMPTY;
	}

}
