package id.sentra.registry.imports.domain;

import java.time.Instant;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A file taken in: what it is, who sent it for which region, and how far the work on it
 * is.
 */
public record ImportJob(UUID id, Origin origin, int rows, Counts counts, Progress progress) {

	/**
	 * Where a file comes from. Its name is what the sender calls it.
	 */
	public record Origin(RegionCode region, String fileName, String submittedBy, Instant submittedAt) {
	}

	/**
	 * How far the work is; the code says why it failed if it did.
	 */
	public record Progress(ImportStatus status, @Nullable Instant startedAt, @Nullable Instant finishedAt,
			@Nullable String failureCode) {

		public static final Progress QUEUED = new Progress(ImportStatus.QUEUED, null, null, null);

	}

}
