package id.sentra.gateway.financing;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Credit paid back. */
@HttpExchange("/api/financing")
public interface Refunds {

	/** Those that wait for a decision, of one loan or of all. */
	@GetExchange("/refunds?status=PROPOSED")
	Mono<Listed<Refund>> waiting(CurrentUser user, @RequestParam @Nullable UUID loanId);

	/** Those of a loan that were rejected. */
	@GetExchange("/refunds?status=REJECTED")
	Mono<Listed<Refund>> rejected(CurrentUser user, @RequestParam UUID loanId);

	@PostExchange("/loans/{loan}/refunds")
	Mono<Refund> propose(CurrentUser user, @PathVariable UUID loan, @RequestBody Proposal proposal,
			@IdempotencyKey String key);

	@PostExchange("/loans/{loan}/refunds/{id}/approve")
	Mono<Refund> approve(CurrentUser user, @PathVariable UUID loan, @PathVariable UUID id,
			@IfMatch @Nullable Long version, @RequestBody Transfer transfer, @IdempotencyKey String key);

	@PostExchange("/loans/{loan}/refunds/{id}/reject")
	Mono<Refund> reject(CurrentUser user, @PathVariable UUID loan, @PathVariable UUID id,
			@IfMatch @Nullable Long version);

	/** How much is to be paid back. */
	record Proposal(@Nullable Long amount) {
	}

	/** The transfer as the bank tells of it. */
	record Transfer(String bankReference, @Nullable LocalDate paidOn) {
	}

}
