package id.sentra.gateway.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.http.MediaType;

/**
 * A workbook of one sheet; texts stay texts, however long the number in them. They stand
 * in their cells: a table of shared ones would be kept in memory to the end.
 */
final class WorkbookFile implements RowFile {

	static final MediaType TYPE = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final Workbook workbook = new Workbook(this.bytes, "Sentra", "1.0");

	private final Worksheet sheet = this.workbook.newWorksheet("Sentra");

	private final ZoneId zone;

	private int row;

	WorkbookFile(ZoneId zone) {
		this.zone = zone;
		this.sheet.freezePane(0, 1);
	}

	@Override
	public void head(List<String> headings) {
		row(headings);
		for (int column = 0; column < headings.size(); column++) {
			this.sheet.style(0, column).bold().set();
		}
	}

	@Override
	public void row(List<?> cells) {
		for (int column = 0; column < cells.size(); column++) {
			write(column, cells.get(column));
		}
		this.row++;
	}

	private void write(int column, Object cell) {
		if (cell instanceof Number number) {
			this.sheet.value(this.row, column, number);
			this.sheet.style(this.row, column).format("#,##0").set();
		}
		else if (cell instanceof LocalDate day) {
			this.sheet.value(this.row, column, day);
			this.sheet.style(this.row, column).format("dd/mm/yyyy").set();
		}
		else if (cell instanceof Instant time) {
			this.sheet.value(this.row, column, LocalDateTime.ofInstant(time, this.zone));
			this.sheet.style(this.row, column).format("dd/mm/yyyy hh:mm").set();
		}
		else {
			this.sheet.inlineString(this.row, column, cell.toString());
		}
	}

	@Override
	public byte[] written() {
		try {
			this.sheet.flush();
			byte[] written = this.bytes.toByteArray();
			this.bytes.reset();
			return written;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public byte[] end() {
		try {
			this.workbook.finish();
			return this.bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
