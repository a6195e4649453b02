package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/** Sheets of a workbook, one after the other. */
final class WorkbookSheets implements Sheet {

	private final Workbook workbook;

	private final List<Integer> sheets;

	private int ordinal = -1;

	private Workbook.@Nullable Rows rows;

	WorkbookSheets(Workbook workbook, List<Integer> sheets) {
		this.workbook = workbook;
		this.sheets = sheets;
	}

	@Override
	public Stream<SheetRow> rows() {
		return StreamSupport.stream(new AbstractSpliterator<SheetRow>(Long.MAX_VALUE, Spliterator.ORDERED) {

			@Override
			public boolean tryAdvance(Consumer<? super SheetRow> action) {
				SheetRow next = nextRow();
				if (next != null) {
					action.accept(next);
				}
				return next != null;
			}

		}, false).onClose(this::closeRows);
	}

	@Override
	public void close() {
		closeRows();
		try {
			this.workbook.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void closeRows() {
		try {
			if (this.rows != null) {
				this.rows.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable SheetRow nextRow() {
		try {
			while (true) {
				Workbook.Row row = (this.rows != null) ? this.rows.next() : null;
				if (row != null) {
					return new SheetRow(this.ordinal, row.number(), row.cells(), row.hidden());
				}
				if (this.rows != null) {
					this.rows.close();
				}
				if (this.ordinal + 1 >= this.sheets.size()) {
					this.rows = null;
					return null;
				}
				this.rows = this.workbook.rows(this.sheets.get(++this.ordinal));
			}
		}
		catch (UnreadableFile | FileContent.Unavailable ex) {
			throw ex;
		}
		catch (IOException | XMLStreamException | RuntimeException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

}
