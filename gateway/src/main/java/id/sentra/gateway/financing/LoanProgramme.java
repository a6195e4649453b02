package id.sentra.gateway.financing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A loan programme with its limits and legal basis; rates in basis points a year. */
public record LoanProgramme(String code, String name, String legalBasis, List<Integer> rates, long minAmount,
		long maxAmount, int workingCapitalMonths, int investmentMonths, int minPoints, @Nullable LocalDate validFrom,
		@Nullable LocalDate validUntil) {
}
