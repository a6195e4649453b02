package id.sentra.gateway.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An import that was uploaded and not begun: its sheets, what their columns hold, and how
 * far the preview is.
 */
record ImportDraft(UUID id, String fileName, Instant expiresAt, List<Sheet> sheets, PreviewState preview,
		int previewNumber, long rows, long previewed, @Nullable String failure, @Nullable Counts counts) {

	public boolean isWaiting() {
		return this.preview == PreviewState.WAITING || this.preview == PreviewState.RUNNING;
	}

	public boolean isReady() {
		return this.preview == PreviewState.READY;
	}

	/** Headings of sheets that are read, of columns that are not. */
	public List<String> notTaken() {
		return this.sheets.stream()
			.filter(Sheet::read)
			.flatMap((sheet) -> sheet.columns().stream())
			.filter((column) -> column.field() == null && !column.heading().isEmpty())
			.map(Column::heading)
			.distinct()
			.toList();
	}

	/** Sheets that are not read. */
	public List<String> notRead() {
		return this.sheets.stream().filter((sheet) -> !sheet.read()).map(Sheet::name).toList();
	}

	/** How far the preview is. */
	enum PreviewState {

		NONE, WAITING, RUNNING, READY, FAILED

	}

	/** A sheet with the rows above and below its headings. */
	record Sheet(String name, boolean hidden, int headerRow, int titleRows, long rows, boolean read,
			List<Column> columns) {
	}

	/** A column, our field that it holds, and by what that is known. */
	record Column(String heading, @Nullable String field, String by, boolean doubled) {
	}

	/** Rows by what would become of them. */
	record Counts(long fresh, long doubtful, long changed, long cleared, long unchanged, long rejected,
			List<Kind> kinds, List<Line> sums, List<Line> signatures) {

		/** Lines below the headings that are no rows. */
		public String leftOut(List<Line> lines) {
			return lines.stream()
				.map((line) -> (line.sheet() != null) ? line.sheet() + " " + line.row() : String.valueOf(line.row()))
				.collect(Collectors.joining(", "));
		}

	}

	/** Rejected rows with the same first reason. */
	record Kind(String code, String message, long rows) {
	}

	/** A line of a sheet. */
	record Line(@Nullable String sheet, long row) {
	}

}
