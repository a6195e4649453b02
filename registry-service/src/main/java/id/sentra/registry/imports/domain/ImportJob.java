package id.sentra.registry.imports.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A file taken in: what it is, who sent it for which region, and how far the work on it
 * is.
 */
public record ImportJob(UUID id, Origin origin, int rows, Reading reading, Counts counts, Progress progress) {

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

}
