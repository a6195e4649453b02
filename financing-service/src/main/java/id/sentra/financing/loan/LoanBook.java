package id.sentra.financing.loan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.ledger.Ledger;
import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.ledger.domain.JournalEntry.Subject;
import id.sentra.financing.listing.Readers;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.LoanEvent;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads loans, and keeps a change with its journal entries and events. */
@Component
class LoanBook {

	private final Loans loans;

	private final Ledger ledger;

	private final LoanEvents events;

	private final Clock clock;

	LoanBook(Loans loans, Ledger ledger, LoanEvents events, Clock clock) {
		this.loans = loans;
		this.ledger = ledger;
		this.events = events;
		this.clock = clock;
	}

	/** The loan as its readers may see it. */
	Mono<Loan> find(UUID id, CurrentUser user) {
		Readers.require(user);
		return this.loans.find(id, user.scope()).switchIfEmpty(Mono.error(LoanBook::unknown));
	}

	/** The loan, held until the transaction ends. */
	Mono<Loan> lock(UUID id, Scope scope) {
		return this.loans.lock(id, scope).switchIfEmpty(Mono.error(LoanBook::unknown));
	}

	Mono<Loan> keep(Loan before, Loan after, List<JournalEntry> entries, List<LoanEvent> happened) {
		return this.loans.save(after, before.version())
			.then(this.ledger.post(entries))
			.then(this.events.publish(happened))
			.thenReturn(after);
	}

	Instant now() {
		return this.clock.instant();
	}

	/** Today where the borrower is. */
	LocalDate today(Loan loan) {
		return loan.contract().borrower().zone().day(now());
	}

	static Subject subject(Loan loan) {
		return new Subject(loan.id(), loan.contract().borrower().smeId(), loan.contract().borrower().region());
	}

	private static NotFound unknown() {
		return new NotFound("loan-not-found");
	}

}
