package id.sentra.training.sme;

import java.util.List;
import java.util.Map;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Scope;
import id.sentra.platform.security.Staff;
import id.sentra.platform.summary.SummaryCount;
import id.sentra.platform.summary.SummaryCounts;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The figures of the programme per district, from tallies kept with every change. */
@RestController
class SummaryController {

	private static final List<String> TALLIES = List.of("sme", "session", "enrolment", "certificate", "trained_sme");

	private final Transactions transactions;

	private final SummaryCounts tallies;

	private final Regions regions;

	SummaryController(Transactions transactions, SummaryCounts tallies, Regions regions) {
		this.transactions = transactions;
		this.tallies = tallies;
		this.regions = regions;
	}

	@Staff
	@GetMapping("/api/training/summary")
	Mono<Summary> summary(@RequestParam(required = false) @Nullable RegionCode region, CurrentUser user) {
		user.requireStaff();
		Scope scope = user.scope().narrowedTo(region);
		Mono<Map<String, List<SummaryCount>>> counts = Flux.fromIterable(TALLIES)
			.concatMap((name) -> this.tallies.within(name, scope).map((tally) -> Map.entry(name, tally)))
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
		return this.transactions.in(scope, counts).map((found) -> Summary.of(scope, found, this.regions));
	}

}
