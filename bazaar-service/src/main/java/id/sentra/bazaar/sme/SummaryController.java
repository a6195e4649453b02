package id.sentra.bazaar.sme;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Scope;
import id.sentra.platform.security.Staff;
import id.sentra.platform.summary.RegionSummary;
import id.sentra.platform.summary.SummaryCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class SummaryController {

	private final SummaryCounts tallies;

	private final Regions regions;

	SummaryController(SummaryCounts tallies, Regions regions) {
		this.tallies = tallies;
		this.regions = regions;
	}

	@Staff
	@GetMapping("/api/bazaar/summary")
	Mono<Summary> summary(@RequestParam(required = false) @Nullable RegionCode region, CurrentUser user) {
		user.requireStaff();
		Scope scope = user.scope().narrowedTo(region);
		return Mono
			.zip(count("sme", scope), count("bazaar", scope), count("stall", scope), count("application", scope),
					count("agreement", scope))
			.map((counts) -> Summary.of(scope, districts(
					new Counts(counts.getT1(), counts.getT2(), counts.getT3(), counts.getT4(), counts.getT5()))));
	}

	private Mono<Map<RegionCode, RegionSummary>> count(String tally, Scope scope) {
		return this.tallies.within(tally, scope)
			.map((tallies) -> RegionSummary.of(tallies, scope, this.regions)
				.stream()
				.collect(Collectors.toMap(RegionSummary::region, Function.identity())));
	}

	private List<District> districts(Counts counts) {
		return counts.all()
			.flatMap((tallies) -> tallies.keySet().stream())
			.distinct()
			.sorted()
			.map((code) -> District.of(code, this.regions.name(code).orElse(code.value()), counts))
			.toList();
	}

	/** Tallies by district. */
	record Counts(Map<RegionCode, RegionSummary> smes, Map<RegionCode, RegionSummary> bazaars,
			Map<RegionCode, RegionSummary> stalls, Map<RegionCode, RegionSummary> applications,
			Map<RegionCode, RegionSummary> agreements) {

		Stream<Map<RegionCode, RegionSummary>> all() {
			return Stream.of(this.smes, this.bazaars, this.stalls, this.applications, this.agreements);
		}

	}

	/** Counts of a region and of its districts. */
	record Summary(String region, long smes, long verified, long bazaars, long stalls, long stallsTaken,
			long applications, long allocated, long agreements, long signed, List<District> byRegion) {

		static Summary of(Scope scope, List<District> districts) {
			return new Summary(scope.region().map(RegionCode::value).orElse("*"), sum(districts, District::smes),
					sum(districts, District::verified), sum(districts, District::bazaars),
					sum(districts, District::stalls), sum(districts, District::stallsTaken),
					sum(districts, District::applications), sum(districts, District::allocated),
					sum(districts, District::agreements), sum(districts, District::signed), districts);
		}

		private static long sum(List<District> districts, ToLongFunction<District> figure) {
			return districts.stream().mapToLong(figure).sum();
		}

	}

	/** Counts of a district; {@code allocated} are the applications that hold a stall. */
	record District(String region, String name, long smes, long verified, long bazaars, long stalls, long stallsTaken,
			long applications, long allocated, long agreements, long signed) {

		static District of(RegionCode code, String name, Counts counts) {
			return new District(code.value(), name, total(counts.smes(), code) - in(counts.smes(), code, "MERGED"),
					in(counts.smes(), code, "VERIFIED"), total(counts.bazaars(), code), total(counts.stalls(), code),
					in(counts.stalls(), code, "TAKEN"), total(counts.applications(), code),
					in(counts.applications(), code, "ALLOCATED") + in(counts.applications(), code, "ACCEPTED"),
					total(counts.agreements(), code), in(counts.agreements(), code, "SIGNED"));
		}

		private static long total(Map<RegionCode, RegionSummary> tallies, RegionCode code) {
			RegionSummary tally = tallies.get(code);
			return (tally != null) ? tally.total() : 0;
		}

		private static long in(Map<RegionCode, RegionSummary> tallies, RegionCode code, String state) {
			RegionSummary tally = tallies.get(code);
			return (tally != null) ? tally.in(state) : 0;
		}

	}

}
