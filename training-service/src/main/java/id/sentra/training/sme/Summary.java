package id.sentra.training.sme;

import java.util.List;

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

	private static final String SME = "sme";

	private static final String SESSION = "session";

	private static final String ENROLMENT = "enrolment";

	private static final String CERTIFICATE = "certificate";

	private static final String TRAINED_SME = "trained_sme";

	static final List<String> SUBJECTS = List.of(SME, SESSION, ENROLMENT, CERTIFICATE, TRAINED_SME);

	static Summary of(List<SummaryCount> counts, Scope scope, Regions regions) {
		District all = District.of(RegionSummary.of(counts, scope, regions));
		return new Summary(all.region(), all.smes(), all.verified(), all.sessions(), all.enrolled(), all.waiting(),
				all.attended(), all.certificates(), all.trainedSmes(),
				RegionSummary.byDistrict(counts, scope, regions).stream().map(District::of).toList());
	}

	record District(String region, String name, long smes, long verified, long sessions, long enrolled, long waiting,
			long attended, long certificates, long trainedSmes) {

		static District of(RegionSummary one) {
			return new District(one.region(), one.name(), one.smes(), one.in(SME, "VERIFIED"),
					one.in(SESSION, "SCHEDULED", "COMPLETED"), one.in(ENROLMENT, "CONFIRMED", "ATTENDED", "ABSENT"),
					one.in(ENROLMENT, "WAITING"), one.in(ENROLMENT, "ATTENDED"), one.in(CERTIFICATE, "VALID"),
					one.in(TRAINED_SME, "TRAINED"));
		}

	}

}
