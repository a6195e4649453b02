package id.sentra.training.mentoring;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.paging.PageRequest;
import id.sentra.training.mentoring.domain.MentoringState;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param quietSince the last visit, or if none the beginning, was before that day
 */
public record MentoringSearch(@Nullable RegionCode region, Set<MentoringState> states, Of of,
		@Nullable LocalDate quietSince, PageRequest page) {

	/** Of one mentor, of one SME. */
	public record Of(@Nullable UUID mentor, @Nullable UUID sme) {
	}

}
