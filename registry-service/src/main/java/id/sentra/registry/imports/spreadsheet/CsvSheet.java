package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;

/**
 * Delimited text as rows; a row is one record, as a spreadsheet program counts them.
 */
final class CsvSheet implements Sheet {

	static final String TOO_MANY_COLUMNS = "file-too-many-columns";

	/** As many as a sheet of a workbook can have. */
	private static final int MOST_COLUMNS = 16_384;

	private final CsvReader<CsvRecord> reader;

	private final AtomicInteger number = new AtomicInteger();

	private final LineLimit lines;

	CsvSheet(FileContent content, Format.Csv format) {
		this.lines = new LineLimit(new InputStreamReader(content.open(), format.charset()),
				() -> this.number.get() + 1);
		this.reader = CsvReader.builder()
			.fieldSeparator(format.separator())
			.skipEmptyLines(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.build(CsvRecordHandler
				.of((limits) -> limits.maxFields(2 * LineLimit.LONGEST).fieldModifier(columnLimit())), this.lines);
	}

	/** Hears of each field before the line is whole. */
	private FieldModifier columnLimit() {
		return new FieldModifier() {
			@Override
			public String modify(long line, int column, boolean quoted, String field) {
				if (column >= MOST_COLUMNS) {
					throw new UnreadableFile(TOO_MANY_COLUMNS, CsvSheet.this.number.get() + 1, MOST_COLUMNS);
				}
				return field;
			}
		};
	}

	@Override
	public Stream<SheetRow> rows() {
		return Failures.guarded(this.reader.stream().map(this::row), this::unreadable);
	}

	@Override
	public void close() {
		try {
			this.reader.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SheetRow row(CsvRecord line) {
		this.lines.next();
		List<Cell> cells = new ArrayList<>(line.getFieldCount());
		for (int i = 0; i < line.getFieldCount(); i++) {
			cells.add(Cell.text(line.getField(i)));
		}
		return new SheetRow(0, this.number.incrementAndGet(), cells, false);
	}

	private UnreadableFile unreadable(RuntimeException ex) {
		if (ex.getCause() instanceof UnreadableFile known) {
			return known;
		}
		return (ex instanceof CsvParseException) ? new UnreadableFile("file-broken-at-row", this.number.get() + 1)
				: new UnreadableFile("file-unreadable");
	}

}
