package id.sentra.bazaar.bazaar.web;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.bazaar.bazaar.BazaarViews;
import id.sentra.bazaar.bazaar.SalesReport;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sales that owners reported: what waits for the dinas, and what it has confirmed. */
@RestController
class SalesController {

	private final BazaarViews views;

	SalesController(BazaarViews views) {
		this.views = views;
	}

	/**
	 * Usually the earliest day first. Staff confirms or corrects one by reporting that
	 * day.
	 */
	@Allowed({ Role.OFFICER, Role.ORGANISER, Role.ADMIN, Role.AUDITOR })
	@GetMapping("/api/bazaar/unconfirmed-sales")
	Mono<Page<SalesReportResponse>> unconfirmed(@RequestParam(required = false) @Nullable RegionCode region,
			PageRequest page, CurrentUser user) {
		return this.views.unconfirmedSales(region, page, user).map((found) -> found.map(SalesReportResponse::of));
	}

	/** Usually the latest day first. Staff corrects one by reporting that day anew. */
	@Allowed({ Role.OFFICER, Role.ORGANISER, Role.ADMIN, Role.AUDITOR })
	@GetMapping("/api/bazaar/confirmed-sales")
	Mono<Page<SalesReportResponse>> confirmed(@RequestParam(required = false) @Nullable UUID bazaar,
			@RequestParam(required = false) @Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.views.confirmedSales(bazaar, region, page, user).map((found) -> found.map(SalesReportResponse::of));
	}

	/** Whose stall sold how much on which day, by its owner. */
	record SalesReportResponse(UUID applicationId, UUID smeId, @Nullable String smeName, UUID bazaarId,
			String bazaarName, LocalDate day, Rupiah amount) {

		static SalesReportResponse of(SalesReport one) {
			return new SalesReportResponse(one.applicationId(), one.smeId(), one.smeName(), one.bazaarId(),
					one.bazaarName(), one.sales().day(), one.sales().amount());
		}

	}

}
