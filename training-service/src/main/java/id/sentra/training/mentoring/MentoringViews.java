package id.sentra.training.mentoring;

import java.util.UUID;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.training.mentoring.domain.Mentoring;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Mentorings as people may see them: an owner and a mentor the own ones, the dinas those
 * of the region.
 */
@Service
public class MentoringViews {

	private final MentoringTransactions transactions;

	private final Mentorings mentorings;

	private final Visits visits;

	MentoringViews(MentoringTransactions transactions, Mentorings mentorings, Visits visits) {
		this.transactions = transactions;
		this.mentorings = mentorings;
		this.visits = visits;
	}

	public Mono<Mentoring> find(UUID id, CurrentUser user) {
		return this.transactions.in(user, (visibility) -> found(id, visibility));
	}

	public Mono<Page<Mentoring>> list(MentoringSearch search, CurrentUser user) {
		return this.transactions.in(user, (visibility) -> this.mentorings.list(search, visibility));
	}

	/** All that was recorded, also what was corrected later; usually the latest first. */
	public Mono<Page<VisitView>> visits(UUID mentoring, PageRequest page, CurrentUser user) {
		return this.transactions.in(user,
				(visibility) -> found(mentoring, visibility).flatMap((one) -> this.visits.list(mentoring, page)));
	}

	private Mono<Mentoring> found(UUID id, MentoringVisibility visibility) {
		return this.mentorings.find(id, visibility)
			.switchIfEmpty(Mono.error(() -> new NotFound("mentoring-not-found")));
	}

}
