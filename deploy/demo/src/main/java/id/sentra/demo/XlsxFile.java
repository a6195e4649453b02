package id.sentra.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as XLSX: identity numbers, codes and phone numbers as text, dates and
 * amounts as what they are.
 */
final class XlsxFile {

	private static final String DATE = "dd/MM/yyyy";

	private static final int FLUSH_EVERY = 500;

	private XlsxFile() {
	}

	static void write(Path file, Table table) throws IOException {
		write(file, table, List.of());
	}

	/**
	 * The same with the kecamatan of these rows, counted from 1, merged into the cell
	 * above.
	 */
	static void write(Path file, Table table, List<Integer> mergedRows) throws IOException {
		Path dated = file.resolveSibling(file.getFileName() + ".new");
		try (OutputStream output = Files.newOutputStream(dated);
				Workbook workbook = new Workbook(output, "Sentra", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Data Usaha Mikro");
			for (Column column : Column.values()) {
				sheet.width(column.ordinal(), column.width());
			}
			int row = titles(sheet, table);
			headings(sheet, table, row);
			lines(sheet, table, row + 1);
			int district = Column.DISTRICT.ordinal();
			mergedRows.forEach((merged) -> sheet.range(merged - 2, district, merged - 1, district).merge());
			sheet.finish();
		}
		RepeatableZip.copy(dated, file);
		Files.delete(dated);
	}

	private static int titles(Worksheet sheet, Table table) {
		int last = table.headings().size() - 1;
		for (int row = 0; row < table.titles().size(); row++) {
			if (!table.titles().get(row).isEmpty()) {
				sheet.value(row, 0, table.titles().get(row));
				sheet.range(row, 0, row, last).merge();
				sheet.style(row, 0).bold().horizontalAlignment("center").set();
			}
		}
		return table.titles().size();
	}

	private static void headings(Worksheet sheet, Table table, int row) {
		for (int column = 0; column < table.headings().size(); column++) {
			sheet.value(row, column, table.headings().get(column));
			sheet.style(row, column).bold().wrapText(true).set();
		}
	}

	private static void lines(Worksheet sheet, Table table, int firstRow) throws IOException {
		int row = firstRow;
		for (@Nullable
		Object[] line : table.lines()) {
			for (int column = 0; column < line.length; column++) {
				cell(sheet, row, column, line[column]);
			}
			row++;
			if (row % FLUSH_EVERY == 0) {
				sheet.flush();
			}
		}
	}

	private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
		if (value instanceof String text) {
			sheet.value(row, column, text);
		}
		else if (value instanceof LocalDate date) {
			sheet.value(row, column, date);
			sheet.style(row, column).format(DATE).set();
		}
		else if (value instanceof Number number) {
			sheet.value(row, column, new BigDecimal(number.toString()));
		}
	}

}
