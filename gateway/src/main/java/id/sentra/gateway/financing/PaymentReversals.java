package id.sentra.gateway.financing;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** Payments recorded by mistake and taken back. */
@HttpExchange("/api/financing")
public interface PaymentReversals {

	/** Why a payment is none for its loan. */
	@ContractEnum("financing/PaymentReversalController.ReversalRequest/reason")
	List<String> REASONS = List.of("WRONG_LOAN", "WRONG_AMOUNT", "WRONG_DAY", "TYPED_TWICE", "RETURNED_BY_BANK");

	/** Those that wait for a decision, of one loan or of all. */
	@GetExchange("/reversals?status=PROPOSED")
	Mono<Listed<PaymentReversal>> waiting(CurrentUser user, @RequestParam @Nullable UUID loanId);

	/** Those of a loan that were rejected. */
	@GetExchange("/reversals?status=REJECTED")
	Mono<Listed<PaymentReversal>> rejected(CurrentUser user, @RequestParam UUID loanId);

	@PostExchange("/loans/{loan}/reversals")
	Mono<PaymentReversal> propose(CurrentUser user, @PathVariable UUID loan, @RequestBody Mistake mistake,
			@IdempotencyKey String key);

	@PostExchange("/loans/{loan}/reversals/{id}/approve")
	Mono<PaymentReversal> approve(CurrentUser user, @PathVariable UUID loan, @PathVariable UUID id,
			@IfMatch @Nullable Long version, @IdempotencyKey String key);

	@PostExchange("/loans/{loan}/reversals/{id}/reject")
	Mono<PaymentReversal> reject(CurrentUser user, @PathVariable UUID loan, @PathVariable UUID id,
			@IfMatch @Nullable Long version);

	/** Which payment, and why it is none for the loan. */
	record Mistake(String paymentId, String reason) {
	}

}
