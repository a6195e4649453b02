package id.sentra.registry.sme.web;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Scope;
import id.sentra.platform.security.Staff;
import id.sentra.platform.summary.SummaryCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * How many SMEs and clusters there are and what waits for the dinas, from counts kept
 * with every change.
 */
@RestController
class SummaryController {

	private final SummaryCounts counts;

	private final Regions regions;

	SummaryController(SummaryCounts counts, Regions regions) {
		this.counts = counts;
		this.regions = regions;
	}

	@Staff
	@GetMapping("/api/registry/summary")
	Mono<SummaryResponse> summary(@RequestParam(required = false) @Nullable RegionCode region, CurrentUser user) {
		user.requireStaff();
		Scope scope = user.scope().narrowedTo(region);
		return this.counts.within(SummaryResponse.SUBJECTS, scope)
			.map((counts) -> SummaryResponse.of(counts, scope, this.regions));
	}

}
