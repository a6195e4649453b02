package id.sentra.financing.loan.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.Plan.Parts;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.Scope;
import reactor.core.publisher.Mono;

/** What was paid to and from loans; never changed. */
public interface Payments {

	/** The payment of a bank reference on that loan, or nothing. */
	Mono<Payment> find(UUID loanId, String bankReference);

	/** Conflict when the bank reference is used. */
	Mono<Payment> add(Payment payment, Loan loan);

	/** The payments of a loan, the oldest first. */
	Mono<List<Payment>> list(UUID loanId, Scope scope);

	/** What moves the money. */
	enum Kind {

		/** Pays what is due. */
		PAYMENT,
		/** Ends the loan early. */
		SETTLEMENT,
		/** The borrower's credit pays what fell due. */
		CREDIT_APPLIED,
		/** Credit paid back to the borrower. */
		REFUND,
		/** Paid back to earlier books before the loan was taken over. */
		TAKEN_OVER

	}

	/** One payment and how it was allocated; credit is what the borrower's rose by. */
	record Payment(UUID id, UUID loanId, Kind kind, Bank bank, Allocation allocation, Recording recording) {
	}

	/** The bank's reference, value date and amount. */
	record Bank(String reference, LocalDate paidOn, Rupiah amount) {
	}

	/** Interest and principal paid, and the change of the borrower's credit. */
	record Allocation(Parts paid, Rupiah credit) {
	}

	/** The journal entry, who recorded it and when. */
	record Recording(UUID entryId, String by, Instant at) {
	}

}
