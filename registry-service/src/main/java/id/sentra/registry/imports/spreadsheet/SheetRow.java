package id.sentra.registry.imports.spreadsheet;

import java.util.List;

/**
 * A row with its number as the spreadsheet program shows it, of one of the sheets that
 * are read, counted from 0.
 */
public record SheetRow(int sheet, int number, List<Cell> cells, boolean hidden) {

	/** More rows than a sheet can have. */
	private static final int ROWS_A_SHEET = 1 << 21;

	/** The cell of a column counted from 0; empty beyond the end of the row. */
	public Cell cell(int column) {
		return column < this.cells.size() ? this.cells.get(column) : Cell.EMPTY;
	}

	/** Its place in the whole file: of the first sheet, its number. */
	public int position() {
		return this.sheet * ROWS_A_SHEET + this.number;
	}

	/** Which sheet has the row of that place. */
	public static int sheetOf(int position) {
		return position / ROWS_A_SHEET;
	}

	/**
	 * The place of the same row if its sheet stood elsewhere among those that are read.
	 */
	static int moved(int position, int sheet) {
		return sheet * ROWS_A_SHEET + numberOf(position);
	}

	/** The number of the row of that place in its sheet. */
	public static int numberOf(int position) {
		return position % ROWS_A_SHEET;
	}

}
