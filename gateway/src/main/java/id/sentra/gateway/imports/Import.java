package id.sentra.gateway.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** The import of a spreadsheet, as far as it has got. */
record Import(UUID id, String fileName, String submittedBy, Instant submittedAt, Status status, long rows,
		long processed, long accepted, long updated, long unchanged, long rejected, List<String> sheets,
		List<String> unusedColumns, List<String> unusedSheets, int hiddenRows) {

	/** A registry of before does not tell the lists. */
	Import {
		sheets = Objects.requireNonNullElse(sheets, List.of());
		unusedColumns = Objects.requireNonNullElse(unusedColumns, List.of());
		unusedSheets = Objects.requireNonNullElse(unusedSheets, List.of());
	}

	/** The status as pages name it. */
	public String state() {
		return this.status.name().toLowerCase(Locale.ROOT);
	}

	/** Whether its sender is yet to let it run. */
	public boolean isDraft() {
		return this.status == Status.DRAFT;
	}

	/** Whether no more is to come. */
	public boolean isFinished() {
		return !isDraft() && this.status != Status.QUEUED && this.status != Status.RUNNING;
	}

	/** Whether it has been read far enough to say how many rows there are. */
	public boolean isMeasured() {
		return this.rows > 0;
	}

	public boolean hasRejected() {
		return this.rejected > 0;
	}

	/** Whether something of the file is to be told besides its rows. */
	public boolean hasNotes() {
		return this.sheets.size() > 1 || this.hiddenRows > 0 || !this.unusedColumns.isEmpty()
				|| !this.unusedSheets.isEmpty();
	}

	public long notRead() {
		return this.rows - this.processed;
	}

	/** Where it stands. */
	enum Status {

		DRAFT, QUEUED, RUNNING, COMPLETED, FAILED, CANCELLED

	}

}
