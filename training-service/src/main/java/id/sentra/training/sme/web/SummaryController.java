package id.sentra.training.sme.web;

import java.util.List;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.RegionParameter;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Caller;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tally.RegionTally;
import id.sentra.platform.tally.Tallies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class SummaryController {

	private final Tallies tallies;

	private final Regions regions;

	SummaryController(Tallies tallies, Regions regions) {
		this.tallies = tallies;
		this.regions = regions;
	}

	@GetMapping("/api/training/summary")
	Mono<Summary> summary(@RequestParam(required = false) @Nullable String region, Caller caller) {
		caller.requireStaff();
		Scope scope = caller.scope().narrowedTo(RegionParameter.read(region, this.regions));
		return this.tallies.within("sme", scope)
			.map((tallies) -> Summary.of(scope, RegionTally.of(tallies, scope, this.regions)));
	}

	record Summary(String region, long smes, long verified, List<District> byRegion) {

		static Summary of(Scope scope, List<RegionTally> tallies) {
			List<District> districts = tallies.stream().map(District::of).toList();
			return new Summary(scope.region().map(RegionCode::value).orElse("*"),
					districts.stream().mapToLong(District::smes).sum(),
					districts.stream().mapToLong(District::verified).sum(), districts);
		}

	}

	record District(String region, String name, long smes, long verified) {

		static District of(RegionTally tally) {
			return new District(tally.region().value(), tally.name(), tally.total(), tally.in("VERIFIED"));
		}

	}

}
