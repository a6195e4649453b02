package id.sentra.training.sme;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Scope;
import id.sentra.platform.summary.RegionSummary;
import id.sentra.platform.summary.SummaryCount;

/**
 * Figures of a region and of its districts. Sessions are counted where they are held,
 * everything else where the SME is; each figure is the length of a list, see the README.
 */
record Summary(String region, long smes, long verified, long sessions, long enrolled, long waiting, long attended,
		long certificates, long trainedSmes, List<District> byRegion) {

	static Summary of(Scope scope, Map<String, List<SummaryCount>> tallies, Regions regions) {
		Map<RegionCode, Map<String, RegionSummary>> byRegion = new TreeMap<>();
		tallies.forEach((name, counts) -> RegionSummary.of(counts, scope, regions)
			.forEach((tally) -> byRegion.computeIfAbsent(tally.region(), (code) -> new TreeMap<>()).put(name, tally)));
		List<District> rows = byRegion.values().stream().map(District::of).toList();
		return new Summary(scope.region().map(RegionCode::value).orElse("*"), sum(rows, District::smes),
				sum(rows, District::verified), sum(rows, District::sessions), sum(rows, District::enrolled),
				sum(rows, District::waiting), sum(rows, District::attended), sum(rows, District::certificates),
				sum(rows, District::trainedSmes), rows);
	}

	private static long sum(List<District> districts, ToLongFunction<District> figure) {
		return districts.stream().mapToLong(figure).sum();
	}

	/** Figures of a district. */
	record District(String region, String name, long smes, long verified, long sessions, long enrolled, long waiting,
			long attended, long certificates, long trainedSmes) {

		static District of(Map<String, RegionSummary> tallies) {
			RegionSummary any = tallies.values().iterator().next();
			long smes = tallies.containsKey("sme") ? tallies.get("sme").total() : 0;
			return new District(any.region().value(), any.name(), smes - count(tallies, "sme", "MERGED"),
					count(tallies, "sme", "VERIFIED"), count(tallies, "session", "SCHEDULED", "COMPLETED"),
					count(tallies, "enrolment", "CONFIRMED", "ATTENDED", "ABSENT"),
					count(tallies, "enrolment", "WAITING"), count(tallies, "enrolment", "ATTENDED"),
					count(tallies, "certificate", "VALID"), count(tallies, "trained_sme", "TRAINED"));
		}

		private static long count(Map<String, RegionSummary> tallies, String name, String... states) {
			RegionSummary tally = tallies.get(name);
			return (tally != null) ? Arrays.stream(states).mapToLong(tally::in).sum() : 0;
		}

	}

}
