package id.sentra.financing.loan;

import java.util.List;

import id.sentra.financing.ledger.Ledger;
import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.LoanEvent;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Saves a loan with its journal entries and publishes what happened, in the transaction
 * of the caller.
 */
@Component
class LoanWriter {

	private final Loans loans;

	private final Ledger ledger;

	private final LoanEvents events;

	LoanWriter(Loans loans, Ledger ledger, LoanEvents events) {
		this.loans = loans;
		this.ledger = ledger;
		this.events = events;
	}

	/** At once, for what refers to it afterwards. */
	Mono<Loan> save(Loan before, Loan after, List<JournalEntry> entries, List<LoanEvent> happened) {
		return saveDeferred(before, after, entries, happened).then(Transactions.flush()).thenReturn(after);
	}

	/** With the last statement of the transaction. */
	Mono<Loan> saveDeferred(Loan before, Loan after, List<JournalEntry> entries, List<LoanEvent> happened) {
		return this.loans.save(after, before.version())
			.then(this.ledger.post(entries))
			.then(this.events.publish(happened))
			.thenReturn(after);
	}

}
