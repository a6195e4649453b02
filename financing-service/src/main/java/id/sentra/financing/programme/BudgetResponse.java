package id.sentra.financing.programme;

import java.time.Instant;
import java.time.LocalDate;

import id.sentra.financing.programme.domain.Budget;
import id.sentra.platform.money.Rupiah;

/**
 * A budget and the decision it stands by: {@code reserved} is approved and not paid out,
 * {@code used} paid out or taken over, {@code left} free.
 */
record BudgetResponse(String programmeCode, String region, long version, Rupiah amount, Rupiah reserved, Rupiah used,
		Rupiah left, String legalBasis, LocalDate decidedOn, String changedBy) {

	static BudgetResponse of(Budget budget) {
		return new BudgetResponse(budget.programme(), budget.region().value(), budget.version(),
				budget.grant().amount(), budget.reserved(), budget.used(), budget.left(), budget.grant().legalBasis(),
				budget.grant().decidedOn(), budget.grant().by());
	}

	/** One amount the budget was given. */
	record ChangeResponse(long version, Rupiah amount, String legalBasis, LocalDate decidedOn, String changedBy,
			Instant changedAt) {

		static ChangeResponse of(Budgets.Change change) {
			return new ChangeResponse(change.version(), change.grant().amount(), change.grant().legalBasis(),
					change.grant().decidedOn(), change.grant().by(), change.at());
		}

	}

}
