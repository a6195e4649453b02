package id.sentra.registry.imports.web;

import java.time.Instant;
import java.util.UUID;

import id.sentra.registry.imports.domain.Counts;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.domain.ImportStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is. In the end accepted + updated + unchanged + rejected + notRead =
 * rows; rows are left unread only when it failed or was cancelled.
 */
record ImportResponse(UUID id, String fileName, String region, ImportStatus status, int rows, int processed,
		int accepted, int updated, int unchanged, int rejected, int notRead, Instant submittedAt,
		@Nullable Instant startedAt, @Nullable Instant finishedAt, @Nullable String failureCode) {

	static ImportResponse of(ImportJob job) {
		Counts counts = job.counts();
		return new ImportResponse(job.id(), job.origin().fileName(), job.origin().region().value(),
				job.progress().status(), job.rows(), counts.processed(), counts.accepted(), counts.updated(),
				counts.unchanged(), counts.rejected(), notRead(job), job.origin().submittedAt(),
				job.progress().startedAt(), job.progress().finishedAt(), job.progress().failureCode());
	}

	private static int notRead(ImportJob job) {
		return job.progress().status().isEnd() ? job.rows() - job.counts().processed() : 0;
	}

}
