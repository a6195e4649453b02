package id.sentra.financing.loan.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.listing.Listing;
import id.sentra.financing.loan.domain.CollectabilityRules;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.Plan;
import id.sentra.financing.loan.domain.Zone;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The loans there are; every method works within its caller's transaction. */
public interface Loans {

	Mono<Loan> find(UUID id, Scope scope);

	/** Loans by their ids, within the scope of the transaction. */
	Mono<List<Loan>> findAll(List<UUID> ids);

	/** The loan, held against all other changes until the transaction ends. */
	Mono<Loan> lock(UUID id, Scope scope);

	/** Running loans of a key range with a credit and something due, held. */
	Mono<List<Loan>> lockWithCreditDue(Zone zone, UUID first, UUID last, LocalDate day);

	/** At most one more than the limit, the newest first. */
	Mono<List<Loan>> list(Listing listing, Filter filter, Scope scope);

	/** Conflict when there is a contract of the application. */
	Mono<Loan> add(Loan loan);

	/** Saves it as the successor of a version; stale when another stands. */
	Mono<Loan> save(Loan loan, long from);

	/** Fixes the instalments of a loan that is paid out. */
	Mono<Void> addPlan(Loan loan, Plan plan);

	Mono<Plan> plan(Loan loan);

	Mono<Long> nextNumber();

	Mono<Zone> zone(RegionCode region);

	Mono<CollectabilityRules> collectability(LocalDate day);

	/** Loans in arrears only, of one collectability only, of one SME only. */
	record Filter(boolean inArrears, @Nullable Integer collectability, @Nullable UUID smeId) {
	}

}
