package id.sentra.gateway.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The import of a spreadsheet, as far as it has got. */
record Import(UUID id, String fileName, String submittedBy, Instant submittedAt, Status status, long rows,
		long processed, long accepted, long updated, long unchanged, long rejected, List<String> sheets,
		List<String> unusedColumns, List<String> unusedSheets, int hiddenRows, @Nullable Instant undoableUntil,
		@Nullable Undo undo) {

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

	/** Whether nothing more happens by itself: it has ended, and is not being undone. */
	public boolean isSettled() {
		return isFinished() && (this.undo == null || this.undo.isFinished());
	}

	/** Whether it can still be undone. */
	public boolean isUndoable(Instant now) {
		return this.undoableUntil != null && now.isBefore(this.undoableUntil);
	}

	/** SMEs that it added or changed. */
	public long takenOver() {
		return this.accepted + this.updated;
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

	/**
	 * How far its undoing is: SMEs that were withdrawn, that are as before, and that were
	 * left as they are.
	 */
	record Undo(UndoStatus status, long withdrawn, long restored, long kept) {

		public boolean isFinished() {
			return this.status == UndoStatus.COMPLETED || this.status == UndoStatus.FAILED;
		}

		public long done() {
			return this.withdrawn + this.restored + this.kept;
		}

		/** What became of it, as pages name it: nothing undone is no success. */
		public String state() {
			if (this.status != UndoStatus.COMPLETED) {
				return this.status.name().toLowerCase(Locale.ROOT);
			}
			return (this.withdrawn + this.restored == 0) ? "nothing" : (this.kept > 0) ? "some" : "completed";
		}

	}

	/** How far the undoing of an import is. */
	enum UndoStatus {

		QUEUED, RUNNING, COMPLETED, FAILED

	}

}
