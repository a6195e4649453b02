package id.sentra.gateway.list;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.sentra.platform.text.SpreadsheetText;

import org.springframework.http.MediaType;

/**
 * CSV that Excel opens: byte order mark, semicolons, no text that a spreadsheet would
 * take for a formula; numbers plain, days and instants as ISO 8601.
 */
final class CsvFile implements RowFile {

	static final MediaType TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final StringWriter text = new StringWriter().append("\ufeff");

	private final CsvWriter writer = CsvWriter.builder().bufferSize(0).fieldSeparator(';').build(this.text);

	@Override
	public void head(List<String> headings) {
		row(headings);
	}

	@Override
	public void row(List<?> cells) {
		this.writer.writeRecord(cells.stream()
			.map((cell) -> (cell instanceof Number) ? cell.toString() : SpreadsheetText.harmless(cell.toString()))
			.toList());
	}

	@Override
	public byte[] written() {
		byte[] bytes = this.text.toString().getBytes(StandardCharsets.UTF_8);
		this.text.getBuffer().setLength(0);
		return bytes;
	}

	@Override
	public byte[] end() {
		return written();
	}

}
