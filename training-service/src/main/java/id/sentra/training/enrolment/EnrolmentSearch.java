package id.sentra.training.enrolment;

import java.util.Set;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.enrolment.domain.EnrolmentState;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: of SMEs of a region, of states, of one session (then in the order
 * of tickets) or of all (the newest first); after the last one of the page before.
 */
record EnrolmentSearch(@Nullable RegionCode region, Set<EnrolmentState> states, @Nullable UUID session,
		@Nullable Long afterTicket, @Nullable UUID after) {
}
