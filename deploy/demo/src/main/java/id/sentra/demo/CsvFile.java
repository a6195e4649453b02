package id.sentra.demo;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV.
 *
 * @param separator {@code ;} as spreadsheets save it in Indonesia, or {@code ,}
 * @param byteOrderMark as spreadsheets save "CSV UTF-8"
 */
record CsvFile(char separator, boolean byteOrderMark) {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	void write(Path file, Table table) throws IOException {
		try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
			if (this.byteOrderMark) {
				writer.write('\uFEFF');
			}
			try (CsvWriter csv = CsvWriter.builder()
				.fieldSeparator(this.separator)
				.lineDelimiter(LineDelimiter.CRLF)
				.build(writer)) {
				writeTable(csv, table);
			}
		}
	}

	private static void writeTable(CsvWriter csv, Table table) {
		for (String title : table.titles()) {
			List<String> line = new ArrayList<>(Collections.nCopies(table.headings().size(), ""));
			line.set(0, title);
			csv.writeRecord(line);
		}
		csv.writeRecord(table.headings());
		table.lines().forEach((line) -> csv.writeRecord(Arrays.stream(line).map(CsvFile::text).toList()));
	}

	private static String text(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		return (value instanceof LocalDate date) ? DATE.format(date) : value.toString();
	}

}
