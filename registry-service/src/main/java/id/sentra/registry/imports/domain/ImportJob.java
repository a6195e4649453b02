package id.sentra.registry.imports.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A file taken in: what it is, who sent it for which region, and how far the work on it
 * is.
 */
public record ImportJob(UUID id, Origin origin, int rows, Reading reading, Counts counts, Progress progress,
		Undo undo) {

	/** For how long after its end an import can be undone. */
	private static final Duration UNDOABLE = Duration.ofDays(1);

	/** One that has not been undone. */
	public ImportJob(UUID id, Origin origin, int rows, Reading reading, Counts counts, Progress progress) {
		this(id, origin, rows, reading, counts, progress, Undo.NONE);
	}

	/**
	 * Until when it can be undone; nothing when it cannot: it has not ended, took nothing
	 * over, was undone, or is of a time before its changes were kept.
	 */
	public @Nullable Instant undoableUntil() {
		boolean asked = this.undo.status != null && this.undo.status != UndoStatus.FAILED;
		return (!asked && tookOver() && keepsChanges() && this.progress.finishedAt != null)
				? this.progress.finishedAt.plus(UNDOABLE) : null;
	}

	/** Whether any SME was added or changed. */
	public boolean tookOver() {
		return this.counts.accepted() + this.counts.updated() > 0;
	}

	/** Whether it is known of every row what it did. */
	public boolean keepsChanges() {
		return this.undo.changesKept == this.counts.processed();
	}

	/**
	 * Where a file comes from. Its name is what the sender calls it.
	 */
	public record Origin(RegionCode region, String fileName, String submittedBy, Instant submittedAt) {
	}

	/**
	 * What of the file is read: the sheets by their names (one without a name for text),
	 * the headings and sheets that nothing is read from, and how many rows are hidden.
	 */
	public record Reading(List<String> sheets, List<String> unusedColumns, List<String> unusedSheets, int hiddenRows) {

		public Reading {
			sheets = List.copyOf(sheets);
			unusedColumns = List.copyOf(unusedColumns);
			unusedSheets = List.copyOf(unusedSheets);
		}

	}

	/**
	 * How far the work is; the code says why it failed if it did.
	 */
	public record Progress(ImportStatus status, @Nullable Instant startedAt, @Nullable Instant finishedAt,
			@Nullable String failureCode) {

		public static final Progress QUEUED = new Progress(ImportStatus.QUEUED, null, null, null);

	}

	/**
	 * How far the undoing is, and what it did to SMEs; no status when nobody asked for
	 * it.
	 *
	 * @param changesKept of how many rows the changes are known
	 */
	public record Undo(int changesKept, @Nullable UndoStatus status, @Nullable String by, @Nullable Instant finishedAt,
			int withdrawn, int restored, int kept) {

		static final Undo NONE = new Undo(0, null, null, null, 0, 0, 0);

	}

}
