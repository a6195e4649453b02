package id.sentra.financing.loan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.listing.Readers;
import id.sentra.financing.loan.PaymentService.Received;
import id.sentra.financing.loan.PaymentService;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

/** Money received for a loan. */
@RestController
@RequestMapping("/api/financing/loans/{id}")
class PaymentController {

	private final PaymentService service;

	PaymentController(PaymentService service) {
		this.service = service;
	}

	@Allowed({ Role.FINANCE_MAKER, Role.FINANCE_APPROVER })
	@Answers(value = PaymentResponse.class, status = 201)
	@PostMapping("/payments")
	Mono<ResponseEntity<byte[]>> pay(@PathVariable UUID id, @RequestBody PaymentRequest body, CurrentUser user,
			IdempotentRequest request) {
		return request.once(body, () -> read(id, body, user).flatMap((received) -> this.service.pay(id, received, user))
			.map((payment) -> ResponseEntity.status(HttpStatus.CREATED).body(PaymentResponse.of(payment))));
	}

	@Readers
	@GetMapping("/payments")
	Mono<List<PaymentResponse>> list(@PathVariable UUID id, CurrentUser user) {
		return this.service.list(id, user).map((all) -> all.stream().map(PaymentResponse::of).toList());
	}

	@Readers
	@GetMapping("/settlement")
	Mono<SettlementResponse> settlement(@PathVariable UUID id,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on, CurrentUser user) {
		return this.service.settlement(id, on, user).map(SettlementResponse::new);
	}

	/** Ends a loan that the borrower's credit can end; no money moves at the bank. */
	@Allowed({ Role.FINANCE_MAKER, Role.FINANCE_APPROVER })
	@Answers(LoanResponse.class)
	@PostMapping("/settlement")
	Mono<ResponseEntity<byte[]>> settle(@PathVariable UUID id, CurrentUser user, IdempotentRequest request,
			@IfMatch long version) {
		return request.once(version, () -> this.service.settleByCredit(id, version, user)
			.map((loan) -> ResponseEntity.ok().eTag(ETags.of(loan.version())).body(LoanResponse.of(loan, null))));
	}

	/** Whose loan it is comes before what is wrong with the payment. */
	private Mono<Received> read(UUID id, PaymentRequest body, CurrentUser user) {
		return this.service.requireSeen(id, user).then(Mono.fromSupplier(body::read));
	}

	/** What would settle the loan on that day. */
	record SettlementResponse(Rupiah amount) {
	}

}
