package id.sentra.financing.loan.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.listing.Listing;
import id.sentra.financing.listing.Readers;
import id.sentra.financing.loan.RefundService.Chosen;
import id.sentra.financing.loan.RefundService;
import id.sentra.financing.loan.domain.Refund.Outcome;
import id.sentra.financing.loan.domain.Refund;
import id.sentra.platform.money.Rupiah;
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

/** Credit paid back: proposed by one person, approved by another. */
@RestController
@RequestMapping("/api/financing")
class RefundController {

	private final RefundService service;

	RefundController(RefundService service) {
		this.service = service;
	}

	@Allowed(Role.FINANCE_MAKER)
	@Answers(value = RefundResponse.class, status = 201)
	@PostMapping("/loans/{loanId}/refunds")
	Mono<ResponseEntity<byte[]>> propose(@PathVariable UUID loanId, @RequestBody PaymentRequest body, CurrentUser user,
			IdempotentRequest request) {
		Rupiah amount = body.readAmount();
		return request.once(body,
				() -> this.service.propose(loanId, amount, user)
					.map((refund) -> ResponseEntity.status(HttpStatus.CREATED)
						.eTag(ETags.of(refund.version()))
						.body(RefundResponse.of(refund))));
	}

	@Allowed(Role.FINANCE_APPROVER)
	@Answers(RefundResponse.class)
	@PostMapping("/loans/{loanId}/refunds/{id}/approve")
	Mono<ResponseEntity<byte[]>> approve(@PathVariable UUID loanId, @PathVariable UUID id,
			@RequestBody PaymentRequest body, CurrentUser user, IdempotentRequest request, @IfMatch long version) {
		Chosen chosen = new Chosen(loanId, id, version);
		PaymentRequest.Transfer transfer = body.readTransfer();
		return request.once(List.of(chosen.version(), body),
				() -> this.service.approve(chosen, transfer.reference(), transfer.paidOn(), user)
					.map(RefundController::ok));
	}

	@Allowed(Role.FINANCE_APPROVER)
	@PostMapping("/loans/{loanId}/refunds/{id}/reject")
	Mono<ResponseEntity<RefundResponse>> reject(@PathVariable UUID loanId, @PathVariable UUID id, CurrentUser user,
			@IfMatch long version) {
		return this.service.reject(new Chosen(loanId, id, version), user).map(RefundController::ok);
	}

	@Readers
	@GetMapping("/refunds")
	Mono<Page<RefundResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@OneOf Refund.@Nullable Status status, PageRequest page,
			@RequestParam(required = false) @Nullable UUID loanId, CurrentUser user) {
		Listing listing = new Listing(region, (status != null) ? status.name() : null, page);
		return this.service.list(listing, loanId, user).map((found) -> found.map(RefundResponse::of));
	}

	private static ResponseEntity<RefundResponse> ok(Refund refund) {
		return ResponseEntity.ok().eTag(ETags.of(refund.version())).body(RefundResponse.of(refund));
	}

	/** A refund; the payment is the one that an approval recorded. */
	record RefundResponse(UUID id, long version, UUID loanId, Rupiah amount, Refund.Status status, String proposedBy,
			Instant proposedAt, @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable UUID paymentId) {

		static RefundResponse of(Refund refund) {
			Outcome outcome = refund.outcome();
			return new RefundResponse(refund.id(), refund.version(), refund.loanId(), refund.amount(), refund.status(),
					refund.proposal().by(), refund.proposal().at(), (outcome != null) ? outcome.decision().by() : null,
					(outcome != null) ? outcome.decision().at() : null, (outcome != null) ? outcome.paymentId() : null);
		}

	}

}
