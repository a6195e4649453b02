package id.sentra.training.session;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What an officer plans; the times are those on the clock at the venue.
 */
record ScheduleSession(String courseCode, String title, UUID venueId, List<UUID> trainers, Times times, int capacity) {

	/** From when to when on the clock at the venue. */
	record Times(LocalDateTime from, LocalDateTime to) {
	}

}
