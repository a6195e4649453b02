package id.sentra.financing.loan.application;

import java.util.List;
import java.util.UUID;

import id.sentra.financing.loan.domain.Loan;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Running loans whose borrowers are late, in an order that people work by. */
public interface Arrears {

	/** At most one more than the limit. */
	Mono<List<Loan>> list(Wanted wanted, Scope scope);

	/** Counts and sums of the classes in which there is a loan. */
	Mono<List<ClassSum>> sums(@Nullable RegionCode region, Scope scope);

	/** What comes first. */
	enum Order {

		/** The longest late; of those the most principal. */
		DAYS_PAST_DUE,
		/** The most principal; of those the longest late. */
		OWED,
		/** By district; in each the longest late. */
		REGION

	}

	/** Which ones, in which order, and after which one. */
	record Wanted(@Nullable RegionCode region, @Nullable Integer collectability, Order order, @Nullable Place after,
			int limit) {
	}

	/** Where a loan stands in any of the orders. */
	record Place(String region, int daysPastDue, long owed, UUID id) {

		public static Place of(Loan loan) {
			return new Place(loan.contract().borrower().region().value(), loan.position().lateness().daysPastDue(),
					loan.owed().amount(), loan.id());
		}

	}

	/**
	 * The loans of one class of collectability: how many, principal and interest owed.
	 */
	record ClassSum(int collectability, long loans, Rupiah principal, Rupiah interest) {
	}

}
