package id.sentra.training.mentoring;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.training.mentoring.domain.Mentoring;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Mentorings as people may see them: an owner and a mentor the own ones, the dinas those
 * of the region.
 */
@Service
public class MentoringViews {

	private final Sights sights;

	private final Mentorings mentorings;

	private final Visits visits;

	MentoringViews(Sights sights, Mentorings mentorings, Visits visits) {
		this.sights = sights;
		this.mentorings = mentorings;
		this.visits = visits;
	}

	public Mono<Mentoring> find(UUID id, CurrentUser user) {
		return this.sights.in(user, (sight) -> found(id, sight));
	}

	public Mono<List<Mentoring>> list(MentoringSearch search, int limit, CurrentUser user) {
		return this.sights.in(user, (sight) -> this.mentorings.list(search, sight, limit));
	}

	/** All that was recorded, also what was corrected later; the latest first. */
	public Mono<List<VisitView>> visits(UUID mentoring, @Nullable UUID after, int limit, CurrentUser user) {
		return this.sights.in(user,
				(sight) -> found(mentoring, sight).flatMap((one) -> this.visits.list(mentoring, after, limit)));
	}

	private Mono<Mentoring> found(UUID id, MentoringVisibility sight) {
		return this.mentorings.find(id, sight).switchIfEmpty(Mono.error(() -> new NotFound("mentoring-not-found")));
	}

}
