package id.sentra.gateway.financing.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.financing.domain.ArrearsTotals;
import id.sentra.gateway.financing.domain.Loan;
import id.sentra.gateway.financing.domain.Payment;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Loans and their payments, asked for in somebody's name. */
public interface Loans {

	/** The status of loans that were ever paid out. */
	String DISBURSED = "DISBURSED";

	Mono<Listed<Loan>> list(CurrentUser user, Filter filter);

	Mono<Loan> find(CurrentUser user, UUID id);

	Mono<List<Payment>> payments(CurrentUser user, UUID id);

	/** What would settle it today. */
	Mono<Long> settlement(CurrentUser user, UUID id);

	Mono<Loan> contract(CurrentUser user, UUID application, String key);

	Mono<Loan> disburse(CurrentUser user, UUID id, @Nullable Long version, String key);

	/** Gives a contract up before anything is paid out. */
	Mono<Loan> cancel(CurrentUser user, UUID id, @Nullable Long version);

	/** Running loans in arrears; a page of them. */
	Mono<Listed<Loan>> arrears(CurrentUser user, Arrears arrears, @Nullable String cursor);

	/** What all in arrears owe, by class. */
	Mono<ArrearsTotals> arrearsTotals(CurrentUser user, @Nullable String region);

	/** Ends it with the borrower's credit. */
	Mono<Loan> settle(CurrentUser user, UUID id, @Nullable Long version, String key);

	Mono<Payment> pay(CurrentUser user, UUID id, Received received, String key);

	/**
	 * Which loans are asked for; {@link #DISBURSED} are those ever paid out, active or
	 * settled.
	 */
	record Filter(@Nullable String status, @Nullable String region, boolean inArrears, @Nullable String cursor) {
	}

	/** Which loans in arrears: of one collectability from 2 to 5, in one region. */
	record Arrears(@Nullable String collectability, @Nullable String region, @Nullable String sort) {
	}

	/** A payment as the bank tells of it; more than is owed only if it is meant so. */
	record Received(@Nullable Long amount, String bankReference, @Nullable LocalDate paidOn, boolean settle,
			boolean keepExcess) {
	}

}
