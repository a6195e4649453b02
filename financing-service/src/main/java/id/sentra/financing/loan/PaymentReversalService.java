package id.sentra.financing.loan;

import java.time.Clock;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.financing.listing.Listing;
import id.sentra.financing.loan.domain.PaymentReversal;
import id.sentra.financing.loan.domain.PaymentReversal.Reason;
import id.sentra.financing.loan.domain.PaymentReversal.Step;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Takes payments back that were recorded by mistake: one person proposes, another
 * approves. The transfer is free again for the loan it belongs to.
 */
@Service
public class PaymentReversalService {

	private final Transactions transactions;

	private final Loans loans;

	private final PaymentReversals reversals;

	private final Payments payments;

	private final LoanPayments loanPayments;

	private final Clock clock;

	PaymentReversalService(Transactions transactions, Loans loans, PaymentReversals reversals, Payments payments,
			LoanPayments loanPayments, Clock clock) {
		this.transactions = transactions;
		this.loans = loans;
		this.reversals = reversals;
		this.payments = payments;
		this.loanPayments = loanPayments;
		this.clock = clock;
	}

	public Mono<PaymentReversal> propose(UUID loanId, UUID paymentId, Reason reason, CurrentUser user) {
		user.require(Role.FINANCE_MAKER);
		Mono<PaymentReversal> work = this.loans.lock(loanId, user.scope())
			.flatMap((loan) -> this.payments.one(loanId, paymentId)
				.filter((payment) -> payment.kind().isTransfer())
				.switchIfEmpty(Mono.error(() -> new Conflict("payment-not-reversible")))
				.flatMap((payment) -> this.reversals.add(PaymentReversal.propose(loanId, paymentId, reason, step(user)),
						loan)));
		return this.transactions.in(user.scope(), work);
	}

	public Mono<PaymentReversal> approve(Chosen chosen, CurrentUser user) {
		user.require(Role.FINANCE_APPROVER);
		Mono<PaymentReversal> work = this.loans.lock(chosen.loanId(), user.scope())
			.flatMap((loan) -> current(chosen, user).doOnNext((reversal) -> reversal.requireDecidable(step(user)))
				.flatMap((reversal) -> this.payments.one(chosen.loanId(), reversal.paymentId())
					.flatMap((payment) -> this.loanPayments.reverse(loan, payment, user.username()))
					.flatMap((payment) -> this.reversals.save(reversal.approve(step(user), payment.id()),
							reversal.version()))));
		return this.transactions.in(user.scope(), work);
	}

	public Mono<PaymentReversal> reject(Chosen chosen, CurrentUser user) {
		user.require(Role.FINANCE_APPROVER);
		return this.transactions.in(user.scope(), current(chosen, user)
			.flatMap((reversal) -> this.reversals.save(reversal.reject(step(user)), reversal.version())));
	}

	/** Of one loan, or of all. */
	public Mono<Page<PaymentReversal>> list(Listing listing, @Nullable UUID loanId, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.reversals.list(listing, loanId, user.scope().narrowedTo(listing.region())));
	}

	private Mono<PaymentReversal> current(Chosen chosen, CurrentUser user) {
		return this.reversals.find(chosen.loanId(), chosen.reversalId(), chosen.version(), user.scope());
	}

	private Step step(CurrentUser user) {
		return new Step(user.username(), this.clock.instant());
	}

	/** A reversal in the version that was looked at. */
	public record Chosen(UUID loanId, UUID reversalId, long version) {
	}

}
