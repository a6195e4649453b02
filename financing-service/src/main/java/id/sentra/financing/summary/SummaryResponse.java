package id.sentra.financing.summary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import id.sentra.financing.summary.SummaryFigures.Figure;
import id.sentra.financing.summary.SummaryFigures.Subject;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Scope;

/**
 * Figures of a region and of each of its districts. {@code approved} are applications,
 * {@code disbursed} loans ever paid out; amounts in whole rupiah.
 */
record SummaryResponse(String region, long smes, long verified, Map<String, Long> applications, long approved,
		LoanFigures loans, List<District> byRegion) {

	static SummaryResponse of(List<Figure> figures, Scope scope, Regions regions) {
		Map<RegionCode, List<Figure>> byRegion = new TreeMap<>();
		scope.region()
			.ifPresent((region) -> regions.districtsWithin(region)
				.keySet()
				.forEach((code) -> byRegion.put(code, List.of())));
		figures.forEach((figure) -> byRegion.merge(figure.region(), List.of(figure), SummaryResponse::joined));
		List<District> districts = byRegion.entrySet()
			.stream()
			.map((each) -> District.of(each.getKey(), regions.name(each.getKey()).orElse(each.getKey().value()),
					each.getValue()))
			.toList();
		return new SummaryResponse(scope.region().map(RegionCode::value).orElse("*"), smesIn(figures),
				sum(figures, Subject.SME, "VERIFIED"::equals), byState(figures), approved(figures),
				LoanFigures.of(figures), districts);
	}

	private static List<Figure> joined(List<Figure> some, List<Figure> more) {
		return Stream.concat(some.stream(), more.stream()).toList();
	}

	private static Map<String, Long> byState(List<Figure> figures) {
		Map<String, Long> byState = new TreeMap<>();
		figures.stream()
			.filter((figure) -> figure.subject() == Subject.LOAN_APPLICATION)
			.forEach((figure) -> byState.merge(figure.state(), figure.value(), Math::addExact));
		return byState;
	}

	private static long approved(List<Figure> figures) {
		return sum(figures, Subject.LOAN_APPLICATION, List.of("APPROVED", "CONTRACTED")::contains);
	}

	private static long smesIn(List<Figure> figures) {
		return sum(figures, Subject.SME, (state) -> !state.equals("MERGED"));
	}

	private static long sum(List<Figure> figures, Subject subject, Predicate<String> states) {
		return figures.stream()
			.filter((figure) -> figure.subject() == subject && states.test(figure.state()))
			.mapToLong(Figure::value)
			.reduce(0, Math::addExact);
	}

	/** Loans paid out, running, settled and late, and their amounts. */
	record LoanFigures(long contracted, long disbursed, long active, long settled, long inArrears, long disbursedAmount,
			long outstanding) {

		static LoanFigures of(List<Figure> figures) {
			long active = sum(figures, Subject.LOAN, (state) -> state.startsWith("ACTIVE"));
			long settled = sum(figures, Subject.LOAN, "SETTLED"::equals);
			return new LoanFigures(sum(figures, Subject.LOAN, "CONTRACTED"::equals), Math.addExact(active, settled),
					active, settled,
					sum(figures, Subject.LOAN, (state) -> state.startsWith("ACTIVE") && !state.equals("ACTIVE_1")),
					sum(figures, Subject.RUPIAH, "DISBURSED"::equals),
					sum(figures, Subject.RUPIAH, "OUTSTANDING"::equals));
		}

	}

	/** The same of one district. */
	record District(String region, String name, long smes, long verified, Map<String, Long> applications, long approved,
			LoanFigures loans) {

		static District of(RegionCode code, String name, List<Figure> figures) {
			return new District(code.value(), name, smesIn(figures), sum(figures, Subject.SME, "VERIFIED"::equals),
					byState(figures), SummaryResponse.approved(figures), LoanFigures.of(figures));
		}

	}

}
