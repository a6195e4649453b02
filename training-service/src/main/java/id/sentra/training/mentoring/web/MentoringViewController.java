package id.sentra.training.mentoring.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.web.RequestFields;
import id.sentra.training.mentoring.MentoringSearch;
import id.sentra.training.mentoring.MentoringTimes;
import id.sentra.training.mentoring.MentoringViews;
import id.sentra.training.mentoring.domain.MentoringState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Mentorings and their visits: an owner's and a mentor's own, or those of a region. */
@RestController
@RequestMapping("/api/training/mentorings")
class MentoringViewController {

	private static final int MOST_DAYS = 3650;

	private final MentoringViews views;

	private final MentoringTimes times;

	MentoringViewController(MentoringViews views, MentoringTimes times) {
		this.views = views;
		this.times = times;
	}

	/**
	 * Usually the newest first; with {@code quietDays} those not visited for so many
	 * days.
	 */
	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.MENTOR, Role.AUDITOR, Role.ADMIN })
	@GetMapping
	Mono<Page<MentoringResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@OneOf Set<MentoringState> state, @RequestParam(required = false) @Nullable UUID mentor,
			@RequestParam(required = false) @Nullable UUID smeId,
			@RequestParam(required = false) @Nullable Integer quietDays, PageRequest page, CurrentUser user) {
		MentoringSearch search = new MentoringSearch(region, state, new MentoringSearch.Of(mentor, smeId),
				quietSince(quietDays), page);
		return this.views.list(search, user).map((found) -> found.map(MentoringResponse::of));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.MENTOR, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/{id}")
	Mono<ResponseEntity<MentoringResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.views.find(id, user).map(MentoringController::ok);
	}

	/**
	 * All that was recorded, also what was corrected later; usually the latest record
	 * first.
	 */
	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.MENTOR, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/{id}/visits")
	Mono<Page<VisitResponse>> visits(@PathVariable UUID id, PageRequest page, CurrentUser user) {
		return this.views.visits(id, page, user)
			.map((found) -> found.map((view) -> VisitResponse.of(view, this.times, user)));
	}

	private @Nullable LocalDate quietSince(@Nullable Integer days) {
		if (days == null) {
			return null;
		}
		return this.times.daysAgo(new RequestFields().number("quietDays", days, 1, MOST_DAYS).value());
	}

}
