package id.sentra.training.session;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.session.domain.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: sessions of a region and of states that start in a time; after the
 * last one of the page before.
 */
record SessionSearch(@Nullable RegionCode region, Set<SessionState> states, @Nullable Instant from,
		@Nullable Instant to, @Nullable Place after) {

	/** A place in the calendar. */
	record Place(Instant startsAt, UUID id) {
	}

}
