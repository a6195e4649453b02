package id.sentra.gateway.financing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Loans and their payments. */
@HttpExchange("/api/financing")
public interface Loans {

	/** Loans of statuses with commas between them; all when null. */
	@GetExchange("/loans")
	Mono<Listed<Loan>> list(CurrentUser user, @RequestParam @Nullable String status,
			@RequestParam @Nullable String region, @RequestParam @Nullable String smeId,
			@RequestParam @Nullable Boolean inArrears, PageQuery page);

	/** The latest of an SME. */
	@GetExchange("/loans?limit=100")
	Mono<Listed<Loan>> ofSme(CurrentUser user, @RequestParam UUID smeId);

	/** The one of that contract, if there is. */
	@GetExchange("/loans")
	Mono<Listed<Loan>> ofNumber(CurrentUser user, @RequestParam String number);

	@GetExchange("/loans/{id}")
	Mono<Loan> find(CurrentUser user, @PathVariable UUID id);

	@GetExchange("/loans/{id}/payments")
	Mono<List<Payment>> payments(CurrentUser user, @PathVariable UUID id);

	/** Since when it is of which collectability, with what was thought before. */
	@GetExchange("/loans/{id}/collectability")
	Mono<List<Collectability>> collectability(CurrentUser user, @PathVariable UUID id);

	/** What would settle it today. */
	@GetExchange("/loans/{id}/settlement")
	Mono<Settlement> settlement(CurrentUser user, @PathVariable UUID id);

	/** The contract of an approved application. */
	@PostExchange("/loans")
	Mono<Loan> contract(CurrentUser user, @RequestBody Approved application, @IdempotencyKey String key);

	@PostExchange("/loans/{id}/disburse")
	Mono<Loan> disburse(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@IdempotencyKey String key);

	/** Gives a contract up before anything is paid out. */
	@PostExchange("/loans/{id}/cancel")
	Mono<Loan> cancel(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** Running loans in arrears, of one collectability from 2 to 5. */
	@GetExchange("/arrears")
	Mono<Listed<Loan>> arrears(CurrentUser user, @RequestParam @Nullable String collectability,
			@RequestParam @Nullable String region, PageQuery page);

	/** What all in arrears owe, by class. */
	@GetExchange("/arrears/totals")
	Mono<ArrearsTotals> arrearsTotals(CurrentUser user, @RequestParam @Nullable String region);

	/** Ends it with the borrower's credit. */
	@PostExchange("/loans/{id}/settlement")
	Mono<Loan> settle(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@IdempotencyKey String key);

	@PostExchange("/loans/{id}/payments")
	Mono<Payment> pay(CurrentUser user, @PathVariable UUID id, @RequestBody Received received,
			@IdempotencyKey String key);

	/** One transfer that pays several loans. */
	@PostExchange("/transfers")
	Mono<Paid> payAll(CurrentUser user, @RequestBody Transfer transfer, @IdempotencyKey String key);

	/** A collectability from a day on; replaced if it was wrong. */
	record Collectability(LocalDate from, int collectability, @Nullable Instant replacedAt) {
	}

	/** A transfer as the bank tells of it, and what each loan gets of it. */
	record Transfer(@Nullable Long amount, String bankReference, @Nullable LocalDate paidOn, List<Part> parts) {
	}

	/** What one loan gets of a transfer. */
	record Part(String loanNumber, @Nullable Long amount) {
	}

	/** The payments that a transfer became. */
	record Paid(List<Payment> payments) {
	}

	/** The application a contract is made of. */
	record Approved(UUID applicationId) {
	}

	/** A payment as the bank tells of it; more than is owed only if it is meant so. */
	record Received(@Nullable Long amount, String bankReference, @Nullable LocalDate paidOn, boolean settle,
			boolean keepExcess) {
	}

	/** The amount that would settle a loan. */
	record Settlement(long amount) {
	}

}
