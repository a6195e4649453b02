package id.sentra.financing.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.loan.Payments.Bank;
import id.sentra.financing.loan.Payments.Kind;
import id.sentra.financing.loan.Payments.Payment;
import id.sentra.financing.loan.domain.CollectabilityRules;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.PaymentResult;
import id.sentra.financing.loan.domain.Zone;
import id.sentra.platform.money.Rupiah;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Borrowers' credit pays what fell due at the end of a day, or what settles a loan. */
@Component
public class CreditAllocation {

	private static final String BY = "day-end";

	private final Loans loans;

	private final LoanWriter writer;

	private final Payments payments;

	private final Clock clock;

	CreditAllocation(Loans loans, LoanWriter writer, Payments payments, Clock clock) {
		this.loans = loans;
		this.writer = writer;
		this.payments = payments;
		this.clock = clock;
	}

	/** Of the loans of a key range; how many. */
	public Mono<Long> allocate(Zone zone, UUID first, UUID last, LocalDate day) {
		return this.loans.lockWithCreditDue(zone, first, last, day)
			.filter((due) -> !due.isEmpty())
			.flatMap((due) -> this.loans.collectability(day)
				.flatMap((rules) -> Flux.fromIterable(due).concatMap((loan) -> allocate(loan, rules, day)).count()))
			.defaultIfEmpty(0L);
	}

	/** The credit pays all that settles the loan on a day. */
	Mono<Loan> settle(Loan loan, LocalDate day, String by) {
		loan.requirePaidOut();
		return Mono
			.zip(this.loans.plan(loan), this.loans.collectability(day),
					(plan, rules) -> loan.settle(Rupiah.ZERO, plan, rules, day, this.clock.instant()))
			.flatMap((result) -> keep(loan, result, day, by).thenReturn(result.loan()));
	}

	private Mono<Payment> allocate(Loan loan, CollectabilityRules rules, LocalDate day) {
		return this.loans.plan(loan)
			.map((plan) -> loan.receive(Rupiah.ZERO, plan, rules, day, this.clock.instant()))
			.flatMap((result) -> keep(loan, result, day, BY));
	}

	private Mono<Payment> keep(Loan loan, PaymentResult result, LocalDate day, String by) {
		Bank bank = new Bank("CREDIT-" + loan.contract().number() + "-" + day, day, result.paid().total());
		List<JournalEntry> entries = Postings.received(loan, bank, result, day, by);
		Payment payment = Postings.payment(loan, Kind.CREDIT_APPLIED, bank, Postings.allocated(result),
				entries.get(entries.size() - 1), this.clock.instant());
		return this.writer.save(loan, result.loan(), entries, result.events()).then(this.payments.add(payment, loan));
	}

}
