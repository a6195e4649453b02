package id.sentra.financing.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.loan.Payments.Bank;
import id.sentra.financing.loan.Payments.Kind;
import id.sentra.financing.loan.Payments.Payment;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.PaymentResult;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Records what the bank received for a loan. The loan is held for the time of one
 * transaction, so that any number of writers come one after another; a bank reference
 * that comes again changes nothing.
 */
@Service
public class PaymentService {

	private final Transactions transactions;

	private final Loans loans;

	private final LoanWriter writer;

	private final Payments payments;

	private final CreditAllocation credits;

	private final PostingPeriodRules rules;

	private final Clock clock;

	PaymentService(Transactions transactions, Loans loans, LoanWriter writer, Payments payments,
			CreditAllocation credits, PostingPeriodRules rules, Clock clock) {
		this.transactions = transactions;
		this.loans = loans;
		this.writer = writer;
		this.payments = payments;
		this.credits = credits;
		this.rules = rules;
		this.clock = clock;
	}

	/** Pays what is due, or settles; the payment recorded before when it came before. */
	public Mono<Payment> pay(UUID loanId, Received received, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		Bank bank = received.bank();
		Mono<Payment> work = this.loans.lock(loanId, user.scope())
			.map(Loan::requirePaidOut)
			.flatMap((loan) -> this.payments.find(loanId, bank.reference())
				.map((known) -> same(known, received))
				.switchIfEmpty(Mono.defer(() -> this.rules.open(loan.day(this.clock.instant())).flatMap((books) -> {
					books.require(bank.paidOn(), loan);
					return receive(loan, received, books.today(), user);
				}))));
		return this.transactions.in(user.scope(), work);
	}

	/** Not found unless the caller may see the loan. */
	public Mono<Void> requireSeen(UUID loanId, CurrentUser user) {
		return this.transactions.in(user.scope(), this.loans.find(loanId, user.scope()).then());
	}

	/**
	 * What the bank must receive today to settle the loan, beside the borrower's credit.
	 */
	public Mono<Rupiah> settlement(UUID loanId, CurrentUser user) {
		return this.transactions.in(user.scope(), this.loans.find(loanId, user.scope())
			.map(Loan::requirePaidOut)
			.flatMap((loan) -> this.loans.plan(loan)
				.map((plan) -> loan.settlement(plan, loan.day(this.clock.instant())).minus(loan.position().credit()))
				.map((amount) -> amount.isNegative() ? Rupiah.ZERO : amount)));
	}

	/**
	 * Ends a loan whose borrower has paid enough already: no bank transfer is needed, and
	 * interest of the months to come is not charged. What is left of the credit is
	 * refunded as any credit is.
	 */
	public Mono<Loan> settleByCredit(UUID id, long version, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		Mono<Loan> work = this.loans.lock(id, version, user.scope())
			.flatMap((loan) -> this.credits.settle(loan, loan.day(this.clock.instant()), user.username()));
		return this.transactions.in(user.scope(), work);
	}

	public Mono<List<Payment>> list(UUID loanId, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.loans.find(loanId, user.scope()).then(this.payments.list(loanId, user.scope())));
	}

	/**
	 * It counts as of today, whatever its value date: days that are over stay as they
	 * were.
	 */
	private Mono<Payment> receive(Loan loan, Received received, LocalDate today, CurrentUser user) {
		return Mono.zip(this.loans.plan(loan), this.loans.collectability(today), (plan, rules) -> {
			Rupiah amount = received.bank().amount();
			boolean settles = received.kind() == Kind.SETTLEMENT;
			PaymentResult result = settles ? loan.settle(amount, plan, rules, today, this.clock.instant())
					: loan.receive(amount, plan, rules, today, this.clock.instant());
			requireOwed(received,
					settles ? loan.settlement(plan, today).minus(loan.position().credit()) : loan.payable(plan));
			return result;
		}).flatMap((result) -> keep(loan, received, result, user));
	}

	/** More than is owed is a mistake unless the officer says that it is not. */
	private static void requireOwed(Received received, Rupiah most) {
		if (!received.keepExcess() && received.bank().amount().compareTo(most) > 0) {
			throw new Refused("payment-exceeds-owed", (most.isNegative() ? Rupiah.ZERO : most).toString());
		}
	}

	private Mono<Payment> keep(Loan loan, Received received, PaymentResult result, CurrentUser user) {
		Bank bank = received.bank();
		List<JournalEntry> entries = Postings.received(loan, bank, result, loan.day(this.clock.instant()),
				user.username());
		Payment payment = Postings.payment(loan, received.kind(), bank, Postings.allocated(result),
				entries.get(entries.size() - 1), this.clock.instant());
		return this.writer.save(loan, result.loan(), entries, result.events()).then(this.payments.add(payment, loan));
	}

	private static Payment same(Payment known, Received received) {
		if (known.kind() != received.kind() || !known.bank().equals(received.bank())) {
			throw new Conflict("bank-reference-used");
		}
		return known;
	}

	/** What the bank received, for what, and whether more than is owed is meant so. */
	public record Received(Kind kind, Bank bank, boolean keepExcess) {
	}

}
