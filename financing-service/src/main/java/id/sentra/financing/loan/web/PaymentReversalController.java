package id.sentra.financing.loan.web;

import java.time.Instant;
import java.util.UUID;

import id.sentra.financing.listing.Listing;
import id.sentra.financing.listing.Readers;
import id.sentra.financing.loan.PaymentReversalService;
import id.sentra.financing.loan.PaymentReversalService.Chosen;
import id.sentra.financing.loan.domain.PaymentReversal;
import id.sentra.financing.loan.domain.PaymentReversal.Outcome;
import id.sentra.financing.loan.domain.PaymentReversal.Reason;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Payments taken back: proposed by one person, approved by another. */
@RestController
@RequestMapping("/api/financing")
class PaymentReversalController {

	private final PaymentReversalService service;

	PaymentReversalController(PaymentReversalService service) {
		this.service = service;
	}

	@Allowed(Role.FINANCE_MAKER)
	@Answers(value = ReversalResponse.class, status = 201)
	@PostMapping("/loans/{loanId}/reversals")
	Mono<ResponseEntity<byte[]>> propose(@PathVariable UUID loanId, @RequestBody ReversalRequest body, CurrentUser user,
			IdempotentRequest request) {
		Proposed proposed = body.read();
		return request.once(body,
				() -> this.service.propose(loanId, proposed.paymentId(), proposed.reason(), user)
					.map((made) -> ResponseEntity.status(HttpStatus.CREATED)
						.eTag(ETags.of(made.version()))
						.body(ReversalResponse.of(made))));
	}

	@Allowed(Role.FINANCE_APPROVER)
	@Answers(ReversalResponse.class)
	@PostMapping("/loans/{loanId}/reversals/{id}/approve")
	Mono<ResponseEntity<byte[]>> approve(@PathVariable UUID loanId, @PathVariable UUID id, CurrentUser user,
			IdempotentRequest request, @IfMatch long version) {
		return request.once(version,
				() -> this.service.approve(new Chosen(loanId, id, version), user).map(PaymentReversalController::ok));
	}

	@Allowed(Role.FINANCE_APPROVER)
	@PostMapping("/loans/{loanId}/reversals/{id}/reject")
	Mono<ResponseEntity<ReversalResponse>> reject(@PathVariable UUID loanId, @PathVariable UUID id, CurrentUser user,
			@IfMatch long version) {
		return this.service.reject(new Chosen(loanId, id, version), user).map(PaymentReversalController::ok);
	}

	@Readers
	@GetMapping("/reversals")
	Mono<Page<ReversalResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@OneOf PaymentReversal.@Nullable Status status, PageRequest page,
			@RequestParam(required = false) @Nullable UUID loanId, CurrentUser user) {
		Listing listing = new Listing(region, (status != null) ? status.name() : null, page);
		return this.service.list(listing, loanId, user).map((found) -> found.map(ReversalResponse::of));
	}

	private static ResponseEntity<ReversalResponse> ok(PaymentReversal reversal) {
		return ResponseEntity.ok().eTag(ETags.of(reversal.version())).body(ReversalResponse.of(reversal));
	}

	/** Which payment, and why it is none for this loan. */
	record ReversalRequest(@Nullable UUID paymentId, @OneOf(Reason.class) @Nullable String reason) {

		Proposed read() {
			RequestFields fields = new RequestFields();
			Field<UUID> payment = fields.given("paymentId", this.paymentId);
			Field<Reason> why = fields.constant("reason", this.reason, "pattern", Reason.class);
			return fields.all(() -> new Proposed(payment.value(), why.value())).value();
		}

	}

	record Proposed(UUID paymentId, Reason reason) {
	}

	/** A reversal; {@code reversalId} is the payment that takes the other back. */
	record ReversalResponse(UUID id, long version, UUID loanId, UUID paymentId, Reason reason,
			PaymentReversal.Status status, String proposedBy, Instant proposedAt, @Nullable String decidedBy,
			@Nullable Instant decidedAt, @Nullable UUID reversalId) {

		static ReversalResponse of(PaymentReversal reversal) {
			Outcome outcome = reversal.outcome();
			return new ReversalResponse(reversal.id(), reversal.version(), reversal.loanId(), reversal.paymentId(),
					reversal.reason(), reversal.status(), reversal.proposal().by(), reversal.proposal().at(),
					(outcome != null) ? outcome.decision().by() : null,
					(outcome != null) ? outcome.decision().at() : null,
					(outcome != null) ? outcome.reversalId() : null);
		}

	}

}
