package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * One sheet of a workbook, streamed; the packed workbook and its shared texts are held,
 * as much of them as {@link WorkbookSize} lets. Of merged cells the first holds the
 * value. Numbers and dates come as stored: dates as days since 1900.
 */
final class XlsxSheet implements Sheet {

	private static final int WIDEST = 200;

	private final ReadableWorkbook workbook;

	private final int index;

	private int last;

	XlsxSheet(FileContent content, Format.Xlsx format) {
		this.index = format.sheet();
		try {
			this.workbook = new ReadableWorkbook(content.open(), new ReadingOptions(false, true));
		}
		catch (FileContent.Unavailable ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

	int sheets() {
		return (int) this.workbook.getSheets().count();
	}

	@Override
	public Stream<SheetRow> rows() {
		try {
			Stream<Row> rows = this.workbook.getSheet(this.index).orElseThrow().openStream();
			return Failures.guarded(rows.map(this::row), (ex) -> new UnreadableFile("file-unreadable"));
		}
		catch (IOException | RuntimeException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

	@Override
	public void close() {
		try {
			this.workbook.close();
		}
		catch (IOException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

	/**
	 * A file names the number of each row itself: one that repeats a number or goes back
	 * is damaged.
	 */
	private SheetRow row(Row row) {
		if (row.getRowNum() <= this.last) {
			throw new UnreadableFile("file-unreadable");
		}
		this.last = row.getRowNum();
		int width = Math.min(row.getCellCount(), WIDEST);
		List<Cell> cells = new ArrayList<>(width);
		for (int i = 0; i < width; i++) {
			cells.add(cell(row.getCell(i)));
		}
		return new SheetRow(row.getRowNum(), cells);
	}

	private static Cell cell(org.dhatim.fastexcel.reader.@org.jspecify.annotations.Nullable Cell cell) {
		if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
			return Cell.EMPTY;
		}
		if (cell.getType() == CellType.NUMBER) {
			return new Cell(Numbers.plain(cell.getRawValue()), true);
		}
		Object value = cell.getValue();
		if (cell.getType() == CellType.FORMULA && Numbers.isNumber(cell.getRawValue())) {
			return new Cell(Numbers.plain(cell.getRawValue()), true);
		}
		return Cell.text(value != null && cell.getType() == CellType.STRING ? value.toString()
				: String.valueOf(cell.getRawValue()));
	}

}
