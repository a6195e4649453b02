package id.sentra.registry.imports.spreadsheet;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where things stand in a sheet: its name, its format, the row of the header (0 when an
 * explicit mapping needs none), the column of each field counted from 0, how all columns
 * are called there, and how many rows of content follow.
 */
public record SheetLayout(String name, Format format, int headerRow, Map<Field, Integer> columns, List<String> headers,
		int rows) {

	/** Nobody misses the numbers of the rows. */
	private static final Set<String> NUMBERING = Set.of("no", "nomor", "nourut", "nomorurut");

	public SheetLayout {
		columns = Map.copyOf(columns);
		headers = List.copyOf(headers);
	}

	/** The cell of a field; empty when the sheet has no such column. */
	public Cell cell(SheetRow row, Field field) {
		Integer column = this.columns.get(field);
		return (column != null) ? row.cell(column) : Cell.EMPTY;
	}

	public boolean has(Field field) {
		return this.columns.containsKey(field);
	}

	/** How the sheet calls the column of a field. */
	public String header(Field field) {
		Integer column = this.columns.get(field);
		return (column != null) ? this.headers.get(column) : field.key();
	}

	/** How much one in a column of amounts is worth, as its heading says. */
	public static BigDecimal unit(String header) {
		return AmountHeading.of(header).unit();
	}

	/** Whether days are counted from 1904. */
	public boolean since1904() {
		return this.format instanceof Format.Xlsx xlsx && xlsx.since1904();
	}

	/**
	 * Whether a row stands below the header and has something of its own in a column we
	 * read.
	 */
	boolean isContent(SheetRow row) {
		return row.number() > this.headerRow
				&& this.columns.values().stream().map(row::cell).anyMatch((cell) -> !cell.isEmpty() && !cell.merged());
	}

	/** The headings of columns that nothing is read from. */
	List<String> unusedHeaders() {
		Collection<Integer> used = new HashSet<>(this.columns.values());
		return IntStream.range(0, this.headers.size())
			.filter((column) -> !used.contains(column))
			.mapToObj(this.headers::get)
			.filter((header) -> !header.isEmpty() && !NUMBERING.contains(ColumnNames.plain(header))
					&& !RejectedWorkbook.isOurs(header))
			.toList();
	}

	SheetLayout withRows(int counted) {
		return new SheetLayout(this.name, this.format, this.headerRow, this.columns, this.headers, counted);
	}

}
