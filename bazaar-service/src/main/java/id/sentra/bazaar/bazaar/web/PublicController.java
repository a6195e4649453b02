package id.sentra.bazaar.bazaar.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.BazaarViews;
import id.sentra.bazaar.bazaar.Bazaars;
import id.sentra.bazaar.bazaar.PublicResults.Line;
import id.sentra.bazaar.bazaar.Stalls;
import id.sentra.bazaar.bazaar.Stalls.StallView;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.platform.region.RegionParameter;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Anybody;
import id.sentra.platform.security.Scope;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.Cursor;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.web.Page;
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

	private final Regions regions;

	PublicController(BazaarViews views, Explanations explanations, Regions regions) {
		this.views = views;
		this.explanations = explanations;
		this.regions = regions;
	}

	@Anybody
	@GetMapping
	Mono<Page<BazaarResponse>> list(@RequestParam(required = false) @Nullable String region,
			@RequestParam(required = false) @OneOf(BazaarStatus.class) @Nullable String status,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = Cursor.limit(limit);
		Bazaars.Filter filter = new Bazaars.Filter(RegionParameter.read(region, this.regions),
				Texts.one(BazaarStatus.class, status), Texts.after(cursor));
		return this.views.list(filter, size + 1, Scope.nothing())
			.map((found) -> Page.of(found, size, (bazaar) -> bazaar.id().toString()).map(BazaarResponse::of));
	}

	@Anybody
	@GetMapping("/{id}")
	Mono<BazaarResponse> find(@PathVariable UUID id) {
		return this.views.find(id, Scope.nothing()).map(BazaarResponse::of);
	}

	@Anybody
	@GetMapping("/{id}/stalls")
	Mono<Page<StallView>> stalls(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = Cursor.limit(limit);
		Stalls.Filter filter = new Stalls.Filter(id, null, null, BazaarViewController.after(cursor));
		return this.views.stalls(filter, size + 1, Scope.nothing())
			.map((found) -> BazaarViewController.page(found, size));
	}

	@Anybody
	@GetMapping("/{id}/result")
	Mono<Page<ResultLine>> result(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Locale locale) {
		int size = Cursor.limit(limit);
		return this.views.result(id, Texts.after(cursor), size + 1)
			.map((found) -> Page.of(found, size, (line) -> line.applicationId().toString())
				.map((line) -> line(line, locale)));
	}

	/** The published bytes, whose SHA-256 is the result hash. */
	@Anybody
	@Answers(value = String.class, type = MediaType.TEXT_PLAIN_VALUE)
	@GetMapping("/{id}/result.txt")
	Mono<ResponseEntity<String>> resultText(@PathVariable UUID id) {
		return this.views.published(id)
			.map((bazaar) -> BazaarViewController.text(Objects.requireNonNull(bazaar.drawing().result())));
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
			@Nullable Integer points, int waiting, Reason reason, @Nullable String explanation) {
	}

}
