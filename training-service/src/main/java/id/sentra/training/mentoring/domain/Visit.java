package id.sentra.training.mentoring.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A visit as it was recorded. Never changed: a correction is another one that names it.
 */
public record Visit(UUID id, UUID mentoringId, @Nullable UUID corrects, VisitReport report, Author author) {

	/** Whose mentoring it was then, and the account that wrote it down. */
	public record Author(UUID mentorId, String username, Instant at) {
	}

}
