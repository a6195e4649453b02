package id.sentra.financing.loan.application;

import java.util.List;
import java.util.UUID;

import id.sentra.financing.listing.Listing;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.Refund;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The refunds there are; every method works within its caller's transaction. */
public interface Refunds {

	Mono<Refund> find(UUID loanId, UUID id, Scope scope);

	/** At most one more than the limit, the newest first. */
	Mono<List<Refund>> list(Listing listing, @Nullable UUID loanId, Scope scope);

	/** Conflict when another refund of the loan waits for its decision. */
	Mono<Refund> add(Refund refund, Loan loan);

	/** Saves a decision as the successor of a version; stale when another stands. */
	Mono<Refund> save(Refund refund, long from);

}
