package id.sentra.financing.loan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.loan.PaymentService.Received;
import id.sentra.financing.loan.Payments.Bank;
import id.sentra.financing.loan.Payments.Kind;
import id.sentra.financing.loan.Payments.Payment;
import id.sentra.financing.loan.domain.CashFlow;
import id.sentra.financing.loan.domain.CollectabilityRuleSets;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.LoanEvent;
import id.sentra.financing.loan.domain.PaymentResult;
import id.sentra.financing.loan.domain.RepaymentPlan;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Records what the bank moved for a loan that is held, and takes it back, within the
 * caller's transaction. The loan follows the bank's days: days gone by are corrected.
 */
@Component
class LoanPayments {

	private final Loans loans;

	private final LoanWriter writer;

	private final Payments payments;

	private final CollectabilityHistory history;

	private final Clock clock;

	LoanPayments(Loans loans, LoanWriter writer, Payments payments, CollectabilityHistory history, Clock clock) {
		this.loans = loans;
		this.writer = writer;
		this.payments = payments;
		this.history = history;
		this.clock = clock;
	}

	/** Pays what is due, or settles, as of the bank's day. */
	Mono<Payment> receive(Loan loan, Received received, String by) {
		Bank bank = received.bank();
		return account(loan).flatMap((account) -> {
			PaymentResult result = result(loan, received, account);
			Rupiah most = (received.kind() == Kind.SETTLEMENT)
					? loan.settlement(account.plan(), account.cash(), bank.paidOn()) : loan.payable(account.plan());
			requireOwed(received, most);
			List<JournalEntry> entries = Postings.received(loan, bank, result, today(loan), by);
			Payment payment = Postings.payment(loan, received.kind(), bank, Postings.allocated(result),
					entries.get(entries.size() - 1), this.clock.instant());
			return keep(loan, payment, result, entries, result.events(),
					account.with(account.cash().plus(bank.paidOn(), bank.amount())));
		});
	}

	/** Takes a payment back, as if the bank had never moved the money for this loan. */
	Mono<Payment> reverse(Loan loan, Payment payment, String by) {
		Bank bank = payment.bank();
		Rupiah moved = (payment.kind() == Kind.REFUND) ? bank.amount() : Rupiah.ZERO.minus(bank.amount());
		return account(loan).map((account) -> account.with(account.cash().plus(bank.paidOn(), moved)))
			.flatMap((account) -> {
				Instant now = this.clock.instant();
				PaymentResult result = loan.takeBack(bank.amount(), account.plan(), account.cash(), account.rules(),
						(payment.kind() == Kind.SETTLEMENT) ? null : loan.position().settledOn(), today(loan), now);
				List<JournalEntry> entries = Postings.reversed(loan, bank, result, today(loan), by);
				Payment reversal = Postings.reversal(loan, payment, Postings.allocated(result),
						entries.get(entries.size() - 1), now);
				return keep(loan, reversal, result, entries, result.events(), account);
			});
	}

	private PaymentResult result(Loan loan, Received received, Account account) {
		Bank bank = received.bank();
		Instant now = this.clock.instant();
		return (received.kind() == Kind.SETTLEMENT)
				? loan.settleOn(bank.paidOn(), account.plan(), account.cash(), bank.amount(), account.rules(),
						today(loan), now)
				: loan.restate(account.plan(), account.cash().plus(bank.paidOn(), bank.amount()), account.rules(),
						today(loan), now);
	}

	/** More than is owed is a mistake unless the officer says that it is not. */
	private static void requireOwed(Received received, Rupiah most) {
		if (!received.keepExcess() && received.bank().amount().compareTo(most) > 0) {
			throw new Refused("payment-exceeds-owed", (most.isNegative() ? Rupiah.ZERO : most).toString());
		}
	}

	private Mono<Payment> keep(Loan loan, Payment payment, PaymentResult result, List<JournalEntry> entries,
			List<LoanEvent> events, Account account) {
		Mono<Void> corrected = payment.bank().paidOn().isBefore(today(loan))
				? this.history.correct(loan,
						result.loan()
							.collectabilityChanges(account.plan(), account.cash(), account.rules(), today(loan)))
				: Mono.empty();
		return corrected.then(Mono.defer(() -> this.writer.save(loan, result.loan(), entries, events)))
			.then(Mono.defer(() -> this.payments.add(payment, loan)));
	}

	private Mono<Account> account(Loan loan) {
		return Mono.zip(this.loans.plan(loan), this.payments.cash(loan.id()), this.loans.collectabilityRules())
			.map((all) -> new Account(all.getT1(), all.getT2(), all.getT3()));
	}

	private LocalDate today(Loan loan) {
		return loan.day(this.clock.instant());
	}

	private record Account(RepaymentPlan plan, CashFlow cash, CollectabilityRuleSets rules) {

		Account with(CashFlow moved) {
			return new Account(this.plan, moved, this.rules);
		}

	}

}
