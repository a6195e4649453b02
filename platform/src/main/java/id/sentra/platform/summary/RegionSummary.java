package id.sentra.platform.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Scope;

/** The counts of one region, or of all ({@code *}); zero for what nobody counted. */
public record RegionSummary(String region, String name, List<SummaryCount> counts) {

	private static final String EVERYWHERE = "*";

	/** An SME merged into another, or erased, keeps its row but is none any more. */
	private static final Set<String> NO_SME = Set.of("MERGED", "CLOSED");

	/** The counts of the whole scope. */
	public static RegionSummary of(List<SummaryCount> counts, Scope scope, Regions regions) {
		return scope.region()
			.map((region) -> of(region, counts, regions))
			.orElseGet(() -> new RegionSummary(EVERYWHERE, EVERYWHERE, counts));
	}

	/**
	 * The counts by district: every district of the scope's region, also those that count
	 * nothing; for a scope without a region only those that count something.
	 */
	public static List<RegionSummary> byDistrict(List<SummaryCount> counts, Scope scope, Regions regions) {
		Map<RegionCode, List<SummaryCount>> byDistrict = new TreeMap<>();
		scope.region()
			.ifPresent((region) -> regions.districtsWithin(region)
				.keySet()
				.forEach((district) -> byDistrict.put(district, new ArrayList<>())));
		counts.forEach((count) -> byDistrict.computeIfAbsent(count.region(), (code) -> new ArrayList<>()).add(count));
		return byDistrict.entrySet()
			.stream()
			.map((district) -> of(district.getKey(), district.getValue(), regions))
			.toList();
	}

	private static RegionSummary of(RegionCode region, List<SummaryCount> counts, Regions regions) {
		return new RegionSummary(region.value(), regions.name(region).orElse(region.value()), counts);
	}

	/** How many SMEs there are: the one answer that every service gives. */
	public long smes() {
		return in("sme", (state) -> !NO_SME.contains(state));
	}

	public long total(String subject) {
		return in(subject, (state) -> true);
	}

	public long in(String subject, String... states) {
		return in(subject, List.of(states)::contains);
	}

	public long in(String subject, Predicate<String> states) {
		return this.counts.stream()
			.filter((count) -> count.subject().equals(subject) && states.test(count.state()))
			.mapToLong(SummaryCount::count)
			.reduce(0, Math::addExact);
	}

	/** The counts of a subject in each state there is one in. */
	public Map<String, Long> byState(String subject) {
		Map<String, Long> byState = new TreeMap<>();
		this.counts.stream()
			.filter((count) -> count.subject().equals(subject))
			.forEach((count) -> byState.merge(count.state(), count.count(), Math::addExact));
		return byState;
	}

}
