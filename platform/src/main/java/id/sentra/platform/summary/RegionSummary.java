package id.sentra.platform.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Scope;

/** One region's counts by state, with its name; zero for a state nobody is in. */
public record RegionSummary(RegionCode region, String name, Map<String, Long> byState) {

	/**
	 * The tallies by region: every district of the scope's region, also those that count
	 * nothing; for a scope without a region only those that count something.
	 */
	public static List<RegionSummary> of(List<SummaryCount> counts, Scope scope, Regions regions) {
		Map<RegionCode, Map<String, Long>> byRegion = new TreeMap<>();
		scope.region()
			.ifPresent((region) -> regions.districtsWithin(region)
				.keySet()
				.forEach((code) -> byRegion.put(code, new HashMap<>())));
		counts.forEach((tally) -> byRegion.computeIfAbsent(tally.region(), (code) -> new HashMap<>())
			.merge(tally.state(), tally.count(), Long::sum));
		List<RegionSummary> rows = new ArrayList<>();
		byRegion.forEach((code, states) -> rows
			.add(new RegionSummary(code, regions.name(code).orElse(code.value()), Map.copyOf(states))));
		return rows;
	}

	public long total() {
		return this.byState.values().stream().mapToLong(Long::longValue).sum();
	}

	public long in(String state) {
		return this.byState.getOrDefault(state, 0L);
	}

}
