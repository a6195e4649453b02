package id.sentra.financing.loan.web;

import java.util.List;

import id.sentra.financing.loan.PaymentService;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One transfer that pays several loans. */
@RestController
class TransferController {

	private final PaymentService service;

	TransferController(PaymentService service) {
		this.service = service;
	}

	@Allowed({ Role.FINANCE_MAKER, Role.FINANCE_APPROVER })
	@Answers(value = TransferResponse.class, status = 201)
	@PostMapping("/api/financing/transfers")
	Mono<ResponseEntity<byte[]>> pay(@RequestBody TransferRequest body, CurrentUser user, IdempotentRequest request) {
		TransferRequest.Split split = body.read();
		return request.once(body,
				() -> this.service.payAll(split.transfer(), split.byNumber(), user)
					.map((payments) -> ResponseEntity.status(HttpStatus.CREATED)
						.body(new TransferResponse(payments.stream().map(PaymentResponse::of).toList()))));
	}

	/** The payments it is made of, one a loan. */
	record TransferResponse(List<PaymentResponse> payments) {
	}

}
