package id.sentra.registry.sme.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Scope;
import id.sentra.platform.summary.RegionSummary;
import id.sentra.platform.summary.SummaryCount;
import id.sentra.registry.sme.domain.SmeStatus;

/**
 * Counts of a region and of its districts: SMEs without those that were merged into
 * others or erased, and what waits for the dinas.
 *
 * @param toVerify SMEs that wait for verification
 * @param inCorrection SMEs whose owner was asked for a correction
 * @param doubles duplicate candidates nobody has decided about
 */
record SummaryResponse(String region, long smes, long verified, long toVerify, long inCorrection, long clusters,
		long unassessedClusters, long members, long doubles, List<District> byRegion) {

	/** From the counts of SMEs, and of clusters, members and duplicate candidates. */
	static SummaryResponse of(Scope scope, List<SummaryCount> smes, List<List<SummaryCount>> others, Regions regions) {
		Map<RegionCode, Long> clusters = others.get(0)
			.stream()
			.collect(Collectors.groupingBy(SummaryCount::region, Collectors.summingLong(SummaryCount::count)));
		List<District> districts = RegionSummary.of(smes, scope, regions)
			.stream()
			.map((one) -> District.of(one, clusters.getOrDefault(one.region(), 0L)))
			.toList();
		return new SummaryResponse(scope.region().map(RegionCode::value).orElse("*"),
				districts.stream().mapToLong(District::smes).sum(),
				districts.stream().mapToLong(District::verified).sum(), count(smes, SmeStatus.REGISTERED.name()),
				count(smes, SmeStatus.CORRECTION_REQUESTED.name()), total(others.get(0)),
				count(others.get(0), "UNASSESSED"), total(others.get(1)), count(others.get(2), "OPEN"), districts);
	}

	private static long total(List<SummaryCount> counts) {
		return counts.stream().mapToLong(SummaryCount::count).sum();
	}

	private static long count(List<SummaryCount> counts, String state) {
		return total(counts.stream().filter((one) -> one.state().equals(state)).toList());
	}

	/**
	 * Counts of a district.
	 */
	record District(String region, String name, long smes, long verified, long toVerify, long clusters) {

		static District of(RegionSummary one, long clusters) {
			return new District(one.region().value(), one.name(),
					one.total() - one.in(SmeStatus.MERGED.name()) - one.in(SmeStatus.CLOSED.name()),
					one.in(SmeStatus.VERIFIED.name()), one.in(SmeStatus.REGISTERED.name()), clusters);
		}

	}

}
