package id.sentra.financing.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.listing.Listing;
import id.sentra.financing.loan.Payments.Bank;
import id.sentra.financing.loan.Payments.Kind;
import id.sentra.financing.loan.Payments.Payment;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.PostingPeriod;
import id.sentra.financing.loan.domain.Refund;
import id.sentra.financing.loan.domain.Refund.Step;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Pays credit back to borrowers: one person proposes, another approves. */
@Service
public class RefundService {

	private final Transactions transactions;

	private final Loans loans;

	private final LoanWriter writer;

	private final Refunds refunds;

	private final Payments payments;

	private final Transfers transfers;

	private final PostingPeriodRules rules;

	private final Clock clock;

	RefundService(Transactions transactions, Loans loans, LoanWriter writer, Refunds refunds, Payments payments,
			Transfers transfers, PostingPeriodRules rules, Clock clock) {
		this.transactions = transactions;
		this.loans = loans;
		this.writer = writer;
		this.refunds = refunds;
		this.payments = payments;
		this.transfers = transfers;
		this.rules = rules;
		this.clock = clock;
	}

	public Mono<Refund> propose(UUID loanId, Rupiah amount, CurrentUser user) {
		user.require(Role.FINANCE_MAKER);
		Mono<Refund> work = this.loans.lock(loanId, user.scope())
			.flatMap((loan) -> this.refunds.add(Refund.propose(loan, amount, step(user)), loan));
		return this.transactions.in(user.scope(), work);
	}

	/** Records the transfer back; the credit must still be there. */
	public Mono<Refund> approve(Chosen chosen, String reference, LocalDate paidOn, CurrentUser user) {
		user.require(Role.FINANCE_APPROVER);
		Mono<Refund> work = this.loans.lock(chosen.loanId(), user.scope())
			.flatMap((loan) -> current(chosen, user)
				.flatMap((refund) -> this.rules.open(loan.day(this.clock.instant())).flatMap((books) -> {
					books.require(paidOn, loan);
					return pay(loan, refund, new Bank(reference, paidOn, refund.amount()), books, user);
				})));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Refund> pay(Loan loan, Refund refund, Bank bank, PostingPeriod books, CurrentUser user) {
		JournalEntry entry = Postings.refund(loan, bank, books.today(), user.username());
		Payment payment = Postings.payment(loan, Kind.REFUND, bank, Postings.refunded(bank.amount()), entry,
				this.clock.instant());
		Refund approved = refund.approve(step(user), payment.id());
		return this.transfers.require(bank)
			.then(Mono.defer(() -> this.writer.save(loan, loan.refund(bank.amount()), List.of(entry), List.of())))
			.then(this.payments.add(payment, loan))
			.then(Mono.defer(() -> this.refunds.save(approved, refund.version())));
	}

	public Mono<Refund> reject(Chosen chosen, CurrentUser user) {
		user.require(Role.FINANCE_APPROVER);
		return this.transactions.in(user.scope(), current(chosen, user)
			.flatMap((refund) -> this.refunds.save(refund.reject(step(user)), refund.version())));
	}

	/** Of one loan, or of all. */
	public Mono<Page<Refund>> list(Listing listing, @Nullable UUID loanId, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.refunds.list(listing, loanId, user.scope().narrowedTo(listing.region())));
	}

	private Mono<Refund> current(Chosen chosen, CurrentUser user) {
		return this.refunds.find(chosen.loanId(), chosen.refundId(), user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("refund-not-found")))
			.filter((refund) -> refund.version() == chosen.version())
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	private Step step(CurrentUser user) {
		return new Step(user.username(), this.clock.instant());
	}

	/** A refund in the version that was looked at. */
	public record Chosen(UUID loanId, UUID refundId, long version) {
	}

}
