package id.sentra.financing.programme;

import java.time.LocalDate;
import java.util.List;

import id.sentra.financing.programme.domain.Programme;
import id.sentra.financing.programme.domain.Purpose;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * A programme with its legal basis; rates in basis points a year, one for each access.
 */
record ProgrammeResponse(String code, int version, String name, String legalBasis, LocalDate validFrom,
		@Nullable LocalDate validUntil, RepaymentMethod method, List<Integer> rates, Rupiah minAmount, Rupiah maxAmount,
		int workingCapitalMonths, int investmentMonths, List<String> scales, int minPoints, int subsidy,
		Rupiah collateralFreeUpTo) {

	static ProgrammeResponse of(Programme programme) {
		Programme.Limits limits = programme.limits();
		Programme.Pricing pricing = programme.pricing();
		return new ProgrammeResponse(programme.code(), programme.version(), programme.name(), programme.basis().law(),
				programme.basis().from(), programme.basis().until(), pricing.method(), pricing.rates(), limits.least(),
				limits.most(), limits.longest(Purpose.WORKING_CAPITAL), limits.longest(Purpose.INVESTMENT),
				limits.scales().stream().sorted().toList(), limits.points(), pricing.subsidy(),
				pricing.collateralFree());
	}

}
