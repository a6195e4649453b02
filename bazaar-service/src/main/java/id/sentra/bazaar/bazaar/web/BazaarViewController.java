package id.sentra.bazaar.bazaar.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import id.sentra.platform.web.ETags;
import id.sentra.bazaar.bazaar.BazaarViews;
import id.sentra.bazaar.bazaar.Bazaars;
import id.sentra.bazaar.bazaar.Stalls;
import id.sentra.bazaar.bazaar.Stalls.StallView;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.security.Staff;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Views of bazaars and their stalls for people with an account. */
@RestController
class BazaarViewController {

	private final BazaarViews views;

	private final Clock clock;

	BazaarViewController(BazaarViews views, Clock clock) {
		this.views = views;
		this.clock = clock;
	}

	/** With {@code due} those whose next step's time has come. */
	@SignedIn
	@GetMapping("/api/bazaar/bazaars")
	Mono<Page<BazaarResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@OneOf @Nullable BazaarStatus status, @RequestParam(defaultValue = "false") boolean due, PageRequest page,
			CurrentUser user) {
		Instant dueAt = due ? this.clock.instant() : null;
		return this.views.list(new Bazaars.Filter(region, status, dueAt, page), user.scope())
			.map((found) -> found.map((bazaar) -> BazaarResponse.of(bazaar, user)));
	}

	@SignedIn
	@GetMapping("/api/bazaar/bazaars/{id}")
	Mono<ResponseEntity<BazaarResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.views.find(id, user.scope())
			.map((bazaar) -> ResponseEntity.ok()
				.eTag(ETags.of(bazaar.version()))
				.body(BazaarResponse.of(bazaar, user)));
	}

	@Staff
	@Answers(value = String.class, type = MediaType.TEXT_PLAIN_VALUE)
	@GetMapping("/api/bazaar/bazaars/{id}/allocation/input")
	Mono<ResponseEntity<String>> input(@PathVariable UUID id, CurrentUser user) {
		return this.views.input(id, user).map(BazaarViewController::text);
	}

	@Staff
	@Answers(value = String.class, type = MediaType.TEXT_PLAIN_VALUE)
	@GetMapping("/api/bazaar/bazaars/{id}/allocation/result")
	Mono<ResponseEntity<String>> result(@PathVariable UUID id, CurrentUser user) {
		return this.views.resultText(id, user).map(BazaarViewController::text);
	}

	@SignedIn
	@GetMapping("/api/bazaar/stalls")
	Mono<Page<StallView>> stalls(@RequestParam(required = false) @Nullable UUID bazaar,
			@RequestParam(required = false) @Nullable RegionCode region, @OneOf Stalls.@Nullable State state,
			PageRequest page, CurrentUser user) {
		return this.views.stalls(new Stalls.Filter(bazaar, region, state, page), user);
	}

	static ResponseEntity<String> text(String text) {
		return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(text);
	}

}
