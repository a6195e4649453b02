package id.sentra.financing.loan;

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

	private final LoanBook book;

	private final Loans loans;

	private final Payments payments;

	private final BookRules rules;

	PaymentService(Transactions transactions, LoanBook book, Loans loans, Payments payments, BookRules rules) {
		this.transactions = transactions;
		this.book = book;
		this.loans = loans;
		this.payments = payments;
		this.rules = rules;
	}

	/** Pays what is due, or settles; the payment recorded before when it came before. */
	public Mono<Payment> pay(UUID loanId, Received received, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		Bank bank = received.bank();
		Mono<Payment> work = this.book.lock(loanId, user.scope())
			.map(Loan::requirePaidOut)
			.flatMap((loan) -> this.payments.find(loanId, bank.reference())
				.map((known) -> same(known, received))
				.switchIfEmpty(Mono.defer(() -> this.rules.open(this.book.today(loan)).flatMap((books) -> {
					books.require(bank.paidOn(), loan);
					return receive(loan, received, books.today(), user);
				}))));
		return this.transactions.in(user.scope(), work);
	}

	/** Not found unless the caller may see the loan. */
	public Mono<Void> requireSeen(UUID loanId, CurrentUser user) {
		return this.transactions.in(user.scope(), this.book.find(loanId, user).then());
	}

	/**
	 * What the bank must receive today to settle the loan, beside the borrower's credit.
	 */
	public Mono<Rupiah> settlement(UUID loanId, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.book.find(loanId, user)
					.map(Loan::requirePaidOut)
					.flatMap((loan) -> this.loans.plan(loan)
						.map((plan) -> loan.settlement(plan, this.book.today(loan)).minus(loan.position().credit()))
						.map((amount) -> amount.isNegative() ? Rupiah.ZERO : amount)));
	}

	public Mono<List<Payment>> list(UUID loanId, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.book.find(loanId, user).then(this.payments.list(loanId, user.scope())));
	}

	/**
	 * It counts as of today, whatever its value date: days that are over stay as they
	 * were.
	 */
	private Mono<Payment> receive(Loan loan, Received received, LocalDate today, CurrentUser user) {
		return Mono.zip(this.loans.plan(loan), this.loans.collectability(today), (plan, rules) -> {
			Rupiah amount = received.bank().amount();
			boolean settles = received.kind() == Kind.SETTLEMENT;
			PaymentResult result = settles ? loan.settle(amount, plan, rules, today, this.book.now())
					: loan.receive(amount, plan, rules, today, this.book.now());
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
		List<JournalEntry> entries = Postings.received(loan, bank, result, this.book.today(loan), user.username());
		Payment payment = Postings.payment(loan, received.kind(), bank, Postings.allocated(result),
				entries.get(entries.size() - 1), this.book.now());
		return this.book.keep(loan, result.loan(), entries, result.events()).then(this.payments.add(payment, loan));
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
