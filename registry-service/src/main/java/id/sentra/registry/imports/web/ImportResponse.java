package id.sentra.registry.imports.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.text.PublicText;
import id.sentra.registry.imports.domain.Counts;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.domain.ImportStatus;
import id.sentra.registry.imports.domain.UndoStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is. In the end accepted + updated + unchanged + rejected + notRead =
 * rows; rows are left unread only when it failed or was cancelled. {@code sheets} are
 * those that are read of a workbook; from columns and sheets that are unused nothing is.
 * {@code undoableUntil} is nothing where it cannot be undone.
 */
record ImportResponse(UUID id, String fileName, String region, String submittedBy, ImportStatus status, int rows,
		int processed, int accepted, int updated, int unchanged, int rejected, int notRead, Instant submittedAt,
		@Nullable Instant startedAt, @Nullable Instant finishedAt, @Nullable String failureCode, List<String> sheets,
		List<String> unusedColumns, List<String> unusedSheets, int hiddenRows, @Nullable Instant undoableUntil,
		@Nullable UndoResponse undo) {

	private static final int MOST_NAMES = 50;

	private static final int LONGEST_NAME = 60;

	static ImportResponse of(ImportJob job) {
		Counts counts = job.counts();
		return new ImportResponse(job.id(), job.origin().fileName(), job.origin().region().value(),
				job.origin().submittedBy(), job.progress().status(), job.rows(), counts.processed(), counts.accepted(),
				counts.updated(), counts.unchanged(), counts.rejected(), notRead(job), job.origin().submittedAt(),
				job.progress().startedAt(), job.progress().finishedAt(), job.progress().failureCode(),
				job.reading().sheets().stream().filter((name) -> !name.isEmpty()).toList(),
				told(job.reading().unusedColumns()), told(job.reading().unusedSheets()), job.reading().hiddenRows(),
				job.undoableUntil(), UndoResponse.of(job.undo()));
	}

	/** Names as they stand in the file; what is long or looks like a person is cut. */
	private static List<String> told(List<String> names) {
		return names.stream().limit(MOST_NAMES).map(ImportResponse::told).toList();
	}

	/** One name. */
	static String told(String name) {
		return PublicText.carriesPersonalData(name) ? "***" : name.substring(0,
				name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
	}

	private static int notRead(ImportJob job) {
		return job.progress().status().isEnd() ? job.rows() - job.counts().processed() : 0;
	}

	/**
	 * How far the undoing is: SMEs that were withdrawn, that are as before, and that were
	 * kept.
	 */
	record UndoResponse(UndoStatus status, String by, @Nullable Instant finishedAt, int withdrawn, int restored,
			int kept) {

		static @Nullable UndoResponse of(ImportJob.Undo undo) {
			UndoStatus status = undo.status();
			return (status == null) ? null : new UndoResponse(status, Objects.requireNonNull(undo.by()),
					undo.finishedAt(), undo.withdrawn(), undo.restored(), undo.kept());
		}

	}

}
