package id.sentra.registry.sme.web;

import java.util.List;

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

	private static final String SME = "sme";

	private static final String CLUSTER = "cluster";

	private static final String MEMBER = "cluster_member";

	private static final String DUPLICATE = "likely_double";

	static final List<String> SUBJECTS = List.of(SME, CLUSTER, MEMBER, DUPLICATE);

	static SummaryResponse of(List<SummaryCount> counts, Scope scope, Regions regions) {
		RegionSummary all = RegionSummary.of(counts, scope, regions);
		return new SummaryResponse(all.region(), all.smes(), all.in(SME, SmeStatus.VERIFIED.name()),
				all.in(SME, SmeStatus.REGISTERED.name()), all.in(SME, SmeStatus.CORRECTION_REQUESTED.name()),
				all.total(CLUSTER), all.in(CLUSTER, "UNASSESSED"), all.total(MEMBER), all.in(DUPLICATE, "OPEN"),
				RegionSummary.byDistrict(counts, scope, regions).stream().map(District::of).toList());
	}

	record District(String region, String name, long smes, long verified, long toVerify, long clusters) {

		static District of(RegionSummary one) {
			return new District(one.region(), one.name(), one.smes(), one.in(SME, SmeStatus.VERIFIED.name()),
					one.in(SME, SmeStatus.REGISTERED.name()), one.total(CLUSTER));
		}

	}

}
