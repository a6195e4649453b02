package id.sentra.financing.loan.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.loan.application.Payments.Bank;
import id.sentra.financing.loan.application.Payments.Kind;
import id.sentra.financing.loan.application.Payments.Payment;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.Receipt;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.Caller;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Records what the bank received for a loan or paid back. The loan is held for the time
 * of one transaction, so that any number of writers come one after another; a bank
 * reference that comes again changes nothing.
 */
@Service
public class PaymentService {

	private final Transactions transactions;

	private final LoanBook book;

	private final Loans loans;

	private final Payments payments;

	PaymentService(Transactions transactions, LoanBook book, Loans loans, Payments payments) {
		this.transactions = transactions;
		this.book = book;
		this.loans = loans;
		this.payments = payments;
	}

	/** Pays what is due, or settles; the payment recorded before when it came before. */
	public Mono<Payment> pay(UUID loanId, Kind kind, Bank bank, Caller caller) {
		caller.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		return once(loanId, kind, bank, caller, (loan) -> receive(loan, kind, bank, caller));
	}

	/** Pays credit back to the borrower. */
	public Mono<Payment> refund(UUID loanId, Bank bank, Caller caller) {
		caller.require(Role.FINANCE_APPROVER);
		return once(loanId, Kind.REFUND, bank, caller, (loan) -> {
			Loan after = loan.refund(bank.amount());
			JournalEntry entry = Postings.refund(loan, bank, caller.username());
			Payment payment = Postings.payment(loan, Kind.REFUND, bank, Postings.refunded(bank.amount()), entry,
					this.book.now());
			return this.book.keep(loan, after, List.of(entry), List.of()).then(this.payments.add(payment, loan));
		});
	}

	/** Not found unless the caller may see the loan. */
	public Mono<Void> requireSeen(UUID loanId, Caller caller) {
		return this.transactions.in(caller.scope(), this.book.find(loanId, caller).then());
	}

	/** What settles the loan today. */
	public Mono<Rupiah> settlement(UUID loanId, Caller caller) {
		return this.transactions.in(caller.scope(), this.book.find(loanId, caller)
			.map(Loan::requirePaidOut)
			.flatMap((loan) -> this.loans.plan(loan).map((plan) -> loan.settlement(plan, this.book.today(loan)))));
	}

	public Mono<List<Payment>> list(UUID loanId, Caller caller) {
		return this.transactions.in(caller.scope(),
				this.book.find(loanId, caller).then(this.payments.list(loanId, caller.scope())));
	}

	private Mono<Payment> once(UUID loanId, Kind kind, Bank bank, Caller caller, Function<Loan, Mono<Payment>> work) {
		return this.transactions.in(caller.scope(), this.book.lock(loanId, caller.scope()).flatMap((loan) -> {
			loan.requirePaidOut();
			requirePast(bank.paidOn(), loan);
			return this.payments.find(loanId, bank.reference())
				.map((known) -> same(known, kind, bank))
				.switchIfEmpty(Mono.defer(() -> work.apply(loan)));
		}));
	}

	private Mono<Payment> receive(Loan loan, Kind kind, Bank bank, Caller caller) {
		LocalDate today = this.book.today(loan);
		return Mono.zip(this.loans.plan(loan), this.loans.collectability(today), (plan, rules) -> {
			return (kind == Kind.SETTLEMENT) ? loan.settle(bank.amount(), plan, rules, today, this.book.now())
					: loan.receive(bank.amount(), plan, rules, today, this.book.now());
		}).flatMap((receipt) -> keep(loan, kind, bank, receipt, caller));
	}

	private Mono<Payment> keep(Loan loan, Kind kind, Bank bank, Receipt receipt, Caller caller) {
		List<JournalEntry> entries = Postings.received(loan, bank, receipt, this.book.today(loan), caller.username());
		Payment payment = Postings.payment(loan, kind, bank, Postings.allocated(receipt),
				entries.get(entries.size() - 1), this.book.now());
		return this.book.keep(loan, receipt.loan(), entries, receipt.events()).then(this.payments.add(payment, loan));
	}

	private void requirePast(LocalDate paidOn, Loan loan) {
		if (paidOn.isAfter(this.book.today(loan))) {
			throw new Refused("paid-in-future");
		}
	}

	private static Payment same(Payment known, Kind kind, Bank bank) {
		if (known.kind() != kind || !known.bank().equals(bank)) {
			throw new Conflict("bank-reference-used");
		}
		return known;
	}

}
