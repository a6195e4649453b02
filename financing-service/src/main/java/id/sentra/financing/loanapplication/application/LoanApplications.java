package id.sentra.financing.loanapplication.application;

import java.util.List;
import java.util.UUID;

import id.sentra.financing.listing.Listing;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The applications there are; every method works within its caller's transaction. */
public interface LoanApplications {

	/** The application, or nothing when there is none within the scope. */
	Mono<LoanApplication> find(UUID id, Scope scope);

	/** At most one more than the limit, the newest first. */
	Mono<List<LoanApplication>> list(Listing listing, @Nullable UUID smeId, Scope scope);

	/** Conflict when the SME has one open under the programme. */
	Mono<LoanApplication> add(LoanApplication application);

	/** Saves it as the successor of a version; stale when another stands. */
	Mono<LoanApplication> save(LoanApplication application, long from);

	/** How many loans the SME has had under the programme. */
	Mono<Integer> loansBefore(UUID smeId, String programme);

}
