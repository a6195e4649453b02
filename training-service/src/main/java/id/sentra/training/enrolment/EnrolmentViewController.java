package id.sentra.training.enrolment;

import java.util.Set;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.training.enrolment.domain.EnrolmentState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists of enrolments: an owner's own, or those of a region. */
@RestController
@RequestMapping("/api/training")
class EnrolmentViewController {

	private final EnrolmentViews views;

	EnrolmentViewController(EnrolmentViews views) {
		this.views = views;
	}

	@SignedIn
	@GetMapping("/enrolments")
	Mono<Page<EnrolmentResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@OneOf Set<EnrolmentState> state, @RequestParam(required = false) @Nullable UUID session,
			@RequestParam(required = false) @Nullable UUID smeId, PageRequest page, CurrentUser user) {
		return this.views.list(new EnrolmentSearch(region, state, session, smeId, page), user)
			.map((found) -> found.map(EnrolmentResponse::of));
	}

	/**
	 * Usually in the order of enrolment; those who wait stand in the order of the waiting
	 * list.
	 */
	@SignedIn
	@GetMapping("/sessions/{id}/enrolments")
	Mono<Page<EnrolmentResponse>> ofSession(@PathVariable UUID id, @OneOf Set<EnrolmentState> state, PageRequest page,
			CurrentUser user) {
		return this.views.list(new EnrolmentSearch(null, state, id, null, page), user)
			.map((found) -> found.map(EnrolmentResponse::of));
	}

	@SignedIn
	@GetMapping("/enrolments/{id}")
	Mono<ResponseEntity<EnrolmentResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.views.find(id, user)
			.map((view) -> ResponseEntity.ok()
				.eTag(ETags.of(view.enrolment().version()))
				.body(EnrolmentResponse.of(view)));
	}

}
