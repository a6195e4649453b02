package id.sentra.financing.takeover;

import java.time.Clock;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.financing.listing.Listing;
import id.sentra.financing.loan.LoanOpenings;
import id.sentra.financing.loan.domain.OpeningBalance;
import id.sentra.financing.takeover.domain.TakeOver;
import id.sentra.financing.takeover.domain.TakeOver.Step;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
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
class TakeOverService {

	private final Transactions transactions;

	private final TakeOvers takeOvers;

	private final EarlierLoanPricing pricing;

	private final LoanOpenings openings;

	private final Clock clock;

	TakeOverService(Transactions transactions, TakeOvers takeOvers, EarlierLoanPricing pricing, LoanOpenings openings,
			Clock clock) {
		this.transactions = transactions;
		this.takeOvers = takeOvers;
		this.pricing = pricing;
		this.openings = openings;
		this.clock = clock;
	}

	/** Proposes a loan as it stands in the old books. */
	Mono<TakeOver> propose(OldBookEntry entry, CurrentUser user) {
		user.require(Role.FINANCE_MAKER);
		Mono<TakeOver> work = this.pricing.price(entry, user.scope())
			.flatMap((priced) -> this.openings.books(priced.borrower().region())
				.map((books) -> priced.loan().requireTakeable(books))
				.map((loan) -> TakeOver.propose(priced.borrower(), loan, step(user))))
			.flatMap(this.takeOvers::add);
		return this.transactions.in(user.scope(), work);
	}

	/**
	 * Makes the loan of what another person proposed, if it still is the borrower's next.
	 */
	Mono<TakeOver> approve(UUID id, long version, CurrentUser user) {
		user.require(Role.FINANCE_APPROVER);
		Mono<TakeOver> work = current(id, version, user).map((takeOver) -> takeOver.requireDecidable(user.username()))
			.flatMap((takeOver) -> this.pricing.requirePresent(takeOver, user.scope())
				.then(Mono.defer(() -> this.takeOvers.holdOf(takeOver))))
			.then(Mono.defer(() -> current(id, version, user)))
			.flatMap((takeOver) -> this.pricing.loansBefore(takeOver)
				.doOnNext(takeOver::requireNextAfter)
				.thenReturn(takeOver))
			.flatMap((takeOver) -> this.openings.books(takeOver.borrower().region())
				.map((books) -> takeOver.loan().requireTakeable(books))
				.flatMap((earlier) -> this.openings.open(id, takeOver.borrower().smeId(), takeOver.borrower().region(),
						earlier, user.username()))
				.flatMap((loan) -> this.takeOvers.save(takeOver.approve(step(user), loan.id()), version)));
		return this.transactions.in(user.scope(), work);
	}

	/** Rejects what another person proposed; it may be proposed anew. */
	Mono<TakeOver> reject(UUID id, long version, CurrentUser user) {
		user.require(Role.FINANCE_APPROVER);
		Mono<TakeOver> work = current(id, version, user)
			.flatMap((takeOver) -> this.takeOvers.save(takeOver.reject(step(user)), version));
		return this.transactions.in(user.scope(), work);
	}

	Mono<TakeOver> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), any(id, user));
	}

	/** How the loan stands, or would stand, at the end of its balance day. */
	Mono<OpeningBalance> preview(TakeOver takeOver, CurrentUser user) {
		return this.transactions.in(user.scope(), this.openings.preview(takeOver.id(), takeOver.borrower().smeId(),
				takeOver.borrower().region(), takeOver.loan()));
	}

	Mono<Page<TakeOver>> list(Listing listing, @Nullable UUID smeId, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.takeOvers.list(listing, smeId, user.scope().narrowedTo(listing.region())));
	}

	private Mono<TakeOver> current(UUID id, long version, CurrentUser user) {
		return any(id, user).filter((takeOver) -> takeOver.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	private Mono<TakeOver> any(UUID id, CurrentUser user) {
		return this.takeOvers.find(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("take-over-not-found")));
	}

	private Step step(CurrentUser user) {
		return new Step(user.username(), this.clock.instant());
	}

}
