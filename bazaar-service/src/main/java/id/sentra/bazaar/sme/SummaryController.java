package id.sentra.bazaar.sme;

import java.util.List;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Scope;
import id.sentra.platform.security.Staff;
import id.sentra.platform.summary.RegionSummary;
import id.sentra.platform.summary.SummaryCount;
import id.sentra.platform.summary.SummaryCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class SummaryController {

	private static final String SME = "sme";

	private static final String BAZAAR = "bazaar";

	private static final String STALL = "stall";

	private static final String APPLICATION = "application";

	private static final String AGREEMENT = "agreement";

	private final SummaryCounts counts;

	private final Regions regions;

	SummaryController(SummaryCounts counts, Regions regions) {
		this.counts = counts;
		this.regions = regions;
	}

	@Staff
	@GetMapping("/api/bazaar/summary")
	Mono<Summary> summary(@RequestParam(required = false) @Nullable RegionCode region, CurrentUser user) {
		user.requireStaff();
		Scope scope = user.scope().narrowedTo(region);
		return this.counts.within(List.of(SME, BAZAAR, STALL, APPLICATION, AGREEMENT), scope)
			.map((found) -> Summary.of(found, scope, this.regions));
	}

	/** Counts of a region and of its districts. */
	record Summary(String region, long smes, long verified, long bazaars, long stalls, long stallsTaken,
			long applications, long allocated, long agreements, long signed, List<District> byRegion) {

		static Summary of(List<SummaryCount> counts, Scope scope, Regions regions) {
			District all = District.of(RegionSummary.of(counts, scope, regions));
			return new Summary(all.region(), all.smes(), all.verified(), all.bazaars(), all.stalls(), all.stallsTaken(),
					all.applications(), all.allocated(), all.agreements(), all.signed(),
					RegionSummary.byDistrict(counts, scope, regions).stream().map(District::of).toList());
		}

	}

	/** Counts of a district; {@code allocated} are the applications that hold a stall. */
	record District(String region, String name, long smes, long verified, long bazaars, long stalls, long stallsTaken,
			long applications, long allocated, long agreements, long signed) {

		static District of(RegionSummary one) {
			return new District(one.region(), one.name(), one.smes(), one.in(SME, "VERIFIED"), one.total(BAZAAR),
					one.total(STALL), one.in(STALL, "TAKEN"), one.total(APPLICATION),
					one.in(APPLICATION, "ALLOCATED", "ACCEPTED"), one.total(AGREEMENT), one.in(AGREEMENT, "SIGNED"));
		}

	}

}
