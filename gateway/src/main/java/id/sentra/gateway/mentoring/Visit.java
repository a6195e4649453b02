package id.sentra.gateway.mentoring;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A visit as it was recorded, and whether a later record corrects it. */
public record Visit(UUID id, UUID mentoringId, @Nullable UUID corrects, boolean corrected, LocalDateTime localStart,
		String zone, int minutes, String place, String done, @Nullable String nextStep, List<Integer> goalsMet,
		String mentorName, @Nullable String recordedBy, Instant recordedAt) {
}
