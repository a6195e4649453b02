package id.sentra.training.enrolment;

import java.util.Set;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.paging.PageRequest;
import id.sentra.training.enrolment.domain.EnrolmentState;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: of SMEs of a region, of states, of one session or SME or of all.
 */
record EnrolmentSearch(@Nullable RegionCode region, Set<EnrolmentState> states, @Nullable UUID session,
		@Nullable UUID sme, PageRequest page) {
}
