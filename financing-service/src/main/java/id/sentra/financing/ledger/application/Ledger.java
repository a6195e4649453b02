package id.sentra.financing.ledger.application;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The journal: entries are added, never changed. */
public interface Ledger {

	/** Posts entries with the transaction of the caller. */
	Mono<Void> post(List<JournalEntry> entries);

	/** What was ever debited and credited of each account within a scope. */
	Mono<List<Total>> totals(Scope scope);

	/** The lines about a loan, the oldest first. */
	Mono<List<Posting>> postings(UUID loanId, Scope scope);

	/** Sums of an account; they may exceed what one amount can. */
	record Total(String account, String name, String kind, BigInteger debit, BigInteger credit) {

		public BigInteger balance() {
			return this.debit.subtract(this.credit);
		}

	}

	/** A line with its entry. */
	record Posting(UUID entryId, JournalEntry.Kind kind, LocalDate day, String reference, String by, String account,
			Rupiah amount) {
	}

}
