package id.sentra.registry.imports.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.sentra.registry.imports.domain.DateText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Rejected rows as a workbook of the same sheets and columns, with the number that each
 * row had and the reasons behind; written row by row. Numbers stay numbers, so that
 * digits which a number may have lost are not taken for whole when the workbook is sent
 * again.
 */
public final class RejectedWorkbook {

	/** How the two columns are called that are ours. */
	public static final List<String> HEADINGS = List.of("Baris asal", "Alasan ditolak");

	private static final Set<String> OURS = Set.of("barisasal", "alasanditolak");

	private static final String OF_TEXT = "Data";

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final Workbook workbook = new Workbook(this.bytes, "Sentra", "1.0");

	private final Layout layout;

	private int sheet = -1;

	private int row;

	private Worksheet current;

	public RejectedWorkbook(Layout layout) {
		this.layout = layout;
		this.current = next(0);
	}

	/**
	 * Whether a heading is one of the two that such a workbook has besides those of the
	 * file.
	 */
	static boolean isOurs(String heading) {
		return OURS.contains(ColumnNames.plain(heading));
	}

	/** A row by its place, in order. */
	public void add(int place, List<Cell> cells, String reasons) {
		int wanted = SheetRow.sheetOf(place);
		if (wanted != this.sheet) {
			this.current = next(wanted);
		}
		SheetLayout columns = this.layout.sheets().get(wanted);
		List<Integer> own = own(columns);
		for (int i = 0; i < own.size(); i++) {
			int column = own.get(i);
			if (column < cells.size()) {
				write(i, cells.get(column), columns, column);
			}
		}
		this.current.value(this.row, own.size(), SheetRow.numberOf(place));
		this.current.inlineString(this.row, own.size() + 1, reasons);
		this.row++;
	}

	/** What was written since it was asked last. */
	public byte[] written() {
		try {
			this.current.flush();
			byte[] written = this.bytes.toByteArray();
			this.bytes.reset();
			return written;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rest; nothing can be added any more. */
	public byte[] end() {
		try {
			this.workbook.finish();
			return this.bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Worksheet next(int number) {
		try {
			if (this.sheet >= 0) {
				this.current.finish();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		SheetLayout columns = this.layout.sheets().get(number);
		Worksheet begun = this.workbook.newWorksheet(columns.name().isEmpty() ? OF_TEXT : columns.name());
		begun.freezePane(0, 1);
		List<String> headings = new ArrayList<>(own(columns).stream().map(columns.headers()::get).toList());
		headings.addAll(HEADINGS);
		for (int i = 0; i < headings.size(); i++) {
			begun.inlineString(0, i, headings.get(i));
			begun.style(0, i).bold().set();
		}
		this.sheet = number;
		this.row = 1;
		return begun;
	}

	/** The columns of the file; not those of such a workbook that was sent again. */
	private static List<Integer> own(SheetLayout columns) {
		List<Integer> own = new ArrayList<>();
		for (int i = 0; i < columns.headers().size(); i++) {
			if (!isOurs(columns.headers().get(i))) {
				own.add(i);
			}
		}
		return own;
	}

	private void write(int column, Cell cell, SheetLayout columns, int of) {
		Integer since = columns.columns().get(Field.SINCE);
		Optional<LocalDate> day = (!cell.numeric() || since == null || since != of) ? Optional.empty()
				: columns.since1904() ? DateText.parseSince1904(cell.text()) : DateText.parse(cell.text());
		if (day.isPresent()) {
			this.current.inlineString(this.row, column, day.get().toString());
		}
		else if (cell.numeric()) {
			this.current.value(this.row, column, new BigDecimal(cell.text()));
		}
		else if (!cell.isEmpty()) {
			this.current.inlineString(this.row, column, cell.text());
		}
	}

}
