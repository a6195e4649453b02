package id.sentra.financing.summary;

import java.util.List;
import java.util.Map;

import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Scope;
import id.sentra.platform.summary.RegionSummary;
import id.sentra.platform.summary.SummaryCount;

/**
 * Figures of a region and of each of its districts. {@code approved} are applications,
 * {@code disbursed} loans ever paid out; amounts in whole rupiah.
 */
record SummaryResponse(String region, long smes, long verified, Map<String, Long> applications, long approved,
		LoanFigures loans, List<District> byRegion) {

	static SummaryResponse of(List<SummaryCount> figures, Scope scope, Regions regions) {
		District all = District.of(RegionSummary.of(figures, scope, regions));
		return new SummaryResponse(all.region(), all.smes(), all.verified(), all.applications(), all.approved(),
				all.loans(), RegionSummary.byDistrict(figures, scope, regions).stream().map(District::of).toList());
	}

	/** Loans paid out, running, settled and late, and their amounts. */
	record LoanFigures(long contracted, long disbursed, long active, long settled, long inArrears, long disbursedAmount,
			long outstanding) {

		static LoanFigures of(RegionSummary one) {
			long active = one.in(SummaryFigures.LOAN, (state) -> state.startsWith("ACTIVE"));
			long settled = one.in(SummaryFigures.LOAN, "SETTLED");
			return new LoanFigures(one.in(SummaryFigures.LOAN, "CONTRACTED"), Math.addExact(active, settled), active,
					settled,
					one.in(SummaryFigures.LOAN, (state) -> state.startsWith("ACTIVE") && !state.equals("ACTIVE_1")),
					one.in(SummaryFigures.RUPIAH, "DISBURSED"), one.in(SummaryFigures.RUPIAH, "OUTSTANDING"));
		}

	}

	/** The same of one district. */
	record District(String region, String name, long smes, long verified, Map<String, Long> applications, long approved,
			LoanFigures loans) {

		static District of(RegionSummary one) {
			return new District(one.region(), one.name(), one.smes(), one.in(SummaryFigures.SME, "VERIFIED"),
					one.byState(SummaryFigures.LOAN_APPLICATION),
					one.in(SummaryFigures.LOAN_APPLICATION, "APPROVED", "CONTRACTED"), LoanFigures.of(one));
		}

	}

}
