package id.sentra.training.session;

import java.time.Instant;
import java.util.Set;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.paging.PageRequest;
import id.sentra.training.session.domain.SessionState;
import org.jspecify.annotations.Nullable;

/** What is looked for: sessions of a region and of states that start in a time. */
record SessionSearch(@Nullable RegionCode region, Set<SessionState> states, @Nullable Instant from,
		@Nullable Instant to, PageRequest page) {
}
