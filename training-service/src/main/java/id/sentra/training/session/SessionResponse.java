package id.sentra.training.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import id.sentra.training.session.domain.SessionState;
import org.jspecify.annotations.Nullable;

/** A session; {@code localStart} and {@code localEnd} as on the clock at the venue. */
record SessionResponse(UUID id, long version, SessionState state, String courseCode, String courseName, String title,
		VenueResponse venue, List<TrainerResponse> trainers, Instant startsAt, Instant endsAt, LocalDateTime localStart,
		LocalDateTime localEnd, String zone, int capacity, int enrolled, int waiting, @Nullable String cancelReason) {

	record TrainerResponse(UUID id, String name) {
	}

	/** Where it is held. */
	record VenueResponse(UUID id, String name, String regionCode, String regionName) {
	}

}
