package id.sentra.training.enrolment;

import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionParameter;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.Cursor;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.web.Page;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.request.Parameters;
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

	private final Regions regions;

	EnrolmentViewController(EnrolmentViews views, Regions regions) {
		this.views = views;
		this.regions = regions;
	}

	@SignedIn
	@GetMapping("/enrolments")
	Mono<Page<EnrolmentResponse>> list(@RequestParam(required = false) @Nullable String region,
			@RequestParam(required = false) @OneOf(value = EnrolmentState.class, several = true) @Nullable String state,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, CurrentUser user) {
		int size = Cursor.limit(limit);
		EnrolmentSearch search = new EnrolmentSearch(RegionParameter.read(region, this.regions),
				Parameters.states(state, EnrolmentState.class), null, null, Parameters.after(cursor));
		return this.views.list(search, size + 1, user)
			.map((found) -> Page.of(found, size, (view) -> view.enrolment().id().toString())
				.map(EnrolmentResponse::of));
	}

	/**
	 * In the order of enrolment; those who wait stand in the order of the waiting list.
	 */
	@SignedIn
	@GetMapping("/sessions/{id}/enrolments")
	Mono<Page<EnrolmentResponse>> ofSession(@PathVariable UUID id,
			@RequestParam(required = false) @OneOf(value = EnrolmentState.class, several = true) @Nullable String state,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, CurrentUser user) {
		int size = Cursor.limit(limit);
		EnrolmentSearch search = new EnrolmentSearch(null, Parameters.states(state, EnrolmentState.class), id,
				ticket(cursor), null);
		return this.views.list(search, size + 1, user)
			.map((found) -> Page.of(found, size, EnrolmentViewController::ticket).map(EnrolmentResponse::of));
	}

	@SignedIn
	@GetMapping("/enrolments/{id}")
	Mono<ResponseEntity<EnrolmentResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.views.find(id, user)
			.map((view) -> ResponseEntity.ok()
				.eTag(ETags.of(view.enrolment().version()))
				.body(EnrolmentResponse.of(view)));
	}

	private static String ticket(EnrolmentView view) {
		return Long.toString(view.enrolment().progress().ticket());
	}

	private static @Nullable Long ticket(@Nullable String cursor) {
		String key = Cursor.key(cursor);
		try {
			return key.isEmpty() ? null : Long.valueOf(key);
		}
		catch (NumberFormatException ex) {
			throw new Refused("bad-cursor");
		}
	}

}
