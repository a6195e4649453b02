package id.sentra.financing.takeover.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.listing.Listing;
import id.sentra.financing.listing.Readers;
import id.sentra.financing.loan.application.LoanOpenings;
import id.sentra.financing.loan.application.LoanOpenings.Whose;
import id.sentra.financing.loan.domain.Opening;
import id.sentra.financing.takeover.domain.TakeOver;
import id.sentra.financing.takeover.domain.TakeOver.Borrower;
import id.sentra.financing.takeover.domain.TakeOver.Step;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.Caller;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Takes loans of earlier books over. An approval is one transaction with the loan, its
 * ledger, its budget and its event; there is no limit to it, since nothing is lent.
 */
@Service
public class TakeOverService {

	private final Transactions transactions;

	private final TakeOvers takeOvers;

	private final EarlierTerms terms;

	private final LoanOpenings openings;

	private final Clock clock;

	TakeOverService(Transactions transactions, TakeOvers takeOvers, EarlierTerms terms, LoanOpenings openings,
			Clock clock) {
		this.transactions = transactions;
		this.takeOvers = takeOvers;
		this.terms = terms;
		this.openings = openings;
		this.clock = clock;
	}

	/** Proposes a loan as it stands in the old books. */
	public Mono<TakeOver> propose(EarlierTerms.Asked asked, Caller caller) {
		caller.require(Role.FINANCE_MAKER);
		Mono<TakeOver> work = this.terms.find(asked, caller.scope())
			.flatMap((found) -> this.openings.books(found.sme().region()).map((books) -> {
				found.loan().requireTakeable(books);
				return TakeOver.propose(new Borrower(found.sme().id(), found.sme().region(), found.next()),
						found.loan(), step(caller));
			}))
			.flatMap(this.takeOvers::add);
		return this.transactions.in(caller.scope(), work);
	}

	/**
	 * Makes the loan of what another person proposed, if it still is the borrower's next.
	 */
	public Mono<TakeOver> approve(UUID id, long version, Caller caller) {
		caller.require(Role.FINANCE_APPROVER);
		Mono<TakeOver> work = current(id, version, caller)
			.map((takeOver) -> takeOver.requireDecidable(caller.username()))
			.flatMap(this.takeOvers::holdOf)
			.then(Mono.defer(() -> current(id, version, caller)))
			.flatMap((takeOver) -> this.terms.loansBefore(takeOver)
				.doOnNext(takeOver::requireNextAfter)
				.thenReturn(takeOver))
			.flatMap((takeOver) -> this.openings.books(takeOver.borrower().region())
				.map((books) -> takeOver.loan().requireTakeable(books))
				.flatMap((earlier) -> this.openings.open(whose(takeOver), earlier, caller.username()))
				.flatMap((loan) -> this.takeOvers.save(takeOver.approve(step(caller), loan.id()), version)));
		return this.transactions.in(caller.scope(), work);
	}

	/** Rejects what another person proposed; it may be proposed anew. */
	public Mono<TakeOver> reject(UUID id, long version, Caller caller) {
		caller.require(Role.FINANCE_APPROVER);
		Mono<TakeOver> work = current(id, version, caller)
			.flatMap((takeOver) -> this.takeOvers.save(takeOver.reject(step(caller)), version));
		return this.transactions.in(caller.scope(), work);
	}

	public Mono<TakeOver> find(UUID id, Caller caller) {
		Readers.require(caller);
		return this.transactions.in(caller.scope(), any(id, caller));
	}

	/** How the loan stands, or would stand, at the end of its balance day. */
	public Mono<Opening> preview(TakeOver takeOver, Caller caller) {
		return this.transactions.in(caller.scope(), this.openings.preview(whose(takeOver), takeOver.loan()));
	}

	public Mono<List<TakeOver>> list(Listing listing, @Nullable UUID smeId, Caller caller) {
		Readers.require(caller);
		return this.transactions.in(caller.scope(),
				this.takeOvers.list(listing, smeId, caller.scope().narrowedTo(listing.region())));
	}

	private Mono<TakeOver> current(UUID id, long version, Caller caller) {
		return any(id, caller).filter((takeOver) -> takeOver.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	private Mono<TakeOver> any(UUID id, Caller caller) {
		return this.takeOvers.find(id, caller.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("take-over-not-found")));
	}

	private Step step(Caller caller) {
		return new Step(caller.username(), this.clock.instant());
	}

	private static Whose whose(TakeOver takeOver) {
		return new Whose(takeOver.id(), takeOver.borrower().smeId(), takeOver.borrower().region());
	}

}
