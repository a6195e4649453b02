package id.sentra.gateway.financing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a loan would cost. */
public record Quote(@Nullable String programmeName, @Nullable String legalBasis, long amount, int months, int rate,
		String method, long totalInterest, long total, List<Loan.Instalment> schedule) {
}
