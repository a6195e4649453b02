package id.sentra.financing.takeover.application;

import java.util.List;
import java.util.UUID;

import id.sentra.financing.listing.Listing;
import id.sentra.financing.takeover.domain.TakeOver;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The take-overs there are; every method works within its caller's transaction. */
public interface TakeOvers {

	Mono<TakeOver> find(UUID id, Scope scope);

	/** At most one more than the limit, the newest first. */
	Mono<List<TakeOver>> list(Listing listing, @Nullable UUID smeId, Scope scope);

	/** Conflict when the regency has taken the old number over, or is about to. */
	Mono<TakeOver> add(TakeOver takeOver);

	/**
	 * Holds all of the same borrower and programme until the transaction ends, so that
	 * they are decided one after another.
	 */
	Mono<Void> holdOf(TakeOver takeOver);

	/** Saves a decision as the successor of a version; stale when another stands. */
	Mono<TakeOver> save(TakeOver takeOver, long from);

}
