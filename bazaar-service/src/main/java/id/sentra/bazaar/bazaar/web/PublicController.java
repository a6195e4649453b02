package id.sentra.bazaar.bazaar.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.BazaarViews;
import id.sentra.bazaar.bazaar.Bazaars;
import id.sentra.bazaar.bazaar.PublicResults.Line;
import id.sentra.bazaar.bazaar.Stalls;
import id.sentra.bazaar.bazaar.Stalls.StallView;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Anybody;
import id.sentra.platform.security.Scope;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What everybody may see, without an account: bazaars, stalls, results. No person. */
@RestController
@RequestMapping("/api/bazaar/public/bazaars")
class PublicController {

	private final BazaarViews views;

	private final Explanations explanations;

	PublicController(BazaarViews views, Explanations explanations) {
		this.views = views;
		this.explanations = explanations;
	}

	@Anybody
	@GetMapping
	Mono<Page<BazaarResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@OneOf @Nullable BazaarStatus status, PageRequest page) {
		return this.views.list(new Bazaars.Filter(region, status, null, page), Scope.nothing())
			.map((found) -> found.map(BazaarResponse::inPublic));
	}

	@Anybody
	@GetMapping("/{id}")
	Mono<BazaarResponse> find(@PathVariable UUID id) {
		return this.views.find(id, Scope.nothing()).map(BazaarResponse::inPublic);
	}

	@Anybody
	@GetMapping("/{id}/stalls")
	Mono<Page<StallView>> stalls(@PathVariable UUID id, PageRequest page) {
		return this.views.publicStalls(new Stalls.Filter(id, null, null, page));
	}

	@Anybody
	@GetMapping("/{id}/result")
	Mono<Page<ResultLine>> result(@PathVariable UUID id, PageRequest page, Locale locale) {
		return this.views.result(id, page).map((found) -> found.map((line) -> line(line, locale)));
	}

	/** The published bytes, whose SHA-256 is the public result hash. */
	@Anybody
	@Answers(value = String.class, type = MediaType.TEXT_PLAIN_VALUE)
	@GetMapping("/{id}/result.txt")
	Mono<ResponseEntity<String>> resultText(@PathVariable UUID id) {
		return this.views.publicResult(id).map(BazaarViewController::text);
	}

	@Anybody
	@Answers(value = String.class, type = MediaType.TEXT_PLAIN_VALUE)
	@GetMapping("/{id}/input.txt")
	Mono<ResponseEntity<String>> input(@PathVariable UUID id) {
		return this.views.publicInput(id).map(BazaarViewController::text);
	}

	private ResultLine line(Line line, Locale locale) {
		return new ResultLine(line.applicationId(), line.businessName(), line.stalls(), line.status(), line.points(),
				line.waiting(), line.reason(), this.explanations.inPublic(line, locale));
	}

	/** An applicant in the public result. */
	record ResultLine(UUID applicationId, @Nullable String businessName, List<String> stalls, ApplicationStatus status,
			@Nullable Integer points, int waiting, @Nullable Reason reason, @Nullable String explanation) {
	}

}
