package id.sentra.financing.summary;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Scope;
import id.sentra.platform.security.Staff;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class SummaryController {

	private final SummaryFigures figures;

	private final Transactions transactions;

	private final Regions regions;

	SummaryController(SummaryFigures figures, Transactions transactions, Regions regions) {
		this.figures = figures;
		this.transactions = transactions;
		this.regions = regions;
	}

	@Staff
	@GetMapping("/api/financing/summary")
	Mono<SummaryResponse> summary(@RequestParam(required = false) @Nullable RegionCode region, CurrentUser user) {
		user.requireStaff();
		Scope scope = user.scope().narrowedTo(region);
		return this.transactions.in(scope, this.figures.within(scope))
			.map((found) -> SummaryResponse.of(found, scope, this.regions));
	}

}
