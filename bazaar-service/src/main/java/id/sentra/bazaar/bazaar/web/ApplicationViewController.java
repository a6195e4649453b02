package id.sentra.bazaar.bazaar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.sentra.bazaar.bazaar.Applications;
import id.sentra.bazaar.bazaar.BazaarViews;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Views of applications: an owner sees its own, staff its region's. */
@RestController
@RequestMapping("/api/bazaar/applications")
class ApplicationViewController {

	private final BazaarViews views;

	private final Explanations explanations;

	ApplicationViewController(BazaarViews views, Explanations explanations) {
		this.views = views;
		this.explanations = explanations;
	}

	@SignedIn
	@GetMapping
	Mono<Page<ApplicationResponse>> list(@RequestParam(required = false) @Nullable UUID bazaar,
			@RequestParam(required = false) @Nullable UUID sme,
			@RequestParam(required = false) @Nullable RegionCode region, @OneOf @Nullable ApplicationStatus status,
			PageRequest page, CurrentUser user, Locale locale) {
		return this.views.applications(new Applications.Filter(bazaar, sme, region, status, page), user)
			.map((found) -> found.map((one) -> response(one, user, locale)));
	}

	@SignedIn
	@GetMapping("/{id}")
	Mono<ResponseEntity<ApplicationResponse>> find(@PathVariable UUID id, CurrentUser user, Locale locale) {
		return this.views.application(id, user)
			.map((one) -> ResponseEntity.ok().eTag(ETags.of(one.version())).body(response(one, user, locale)));
	}

	@SignedIn
	@GetMapping("/{id}/sales")
	Mono<SalesResponse> sales(@PathVariable UUID id, CurrentUser user) {
		return this.views.sales(id, user).map(SalesResponse::of);
	}

	/** What was sold, day by day and in all, in whole rupiah. */
	record SalesResponse(List<Day> days, Rupiah total) {

		static SalesResponse of(List<Application.Sales> sales) {
			return new SalesResponse(
					sales.stream().map((one) -> new Day(one.day(), one.amount(), one.confirmed())).toList(),
					sales.stream().map(Application.Sales::amount).reduce(Rupiah.ZERO, Rupiah::plus));
		}

		record Day(LocalDate day, Rupiah amount, boolean confirmed) {
		}

	}

	private ApplicationResponse response(Application one, CurrentUser user, Locale locale) {
		return this.explanations.explained(one, user, locale);
	}

}
