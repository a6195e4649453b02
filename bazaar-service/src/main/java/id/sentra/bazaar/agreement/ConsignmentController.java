package id.sentra.bazaar.agreement;

import java.util.UUID;

import id.sentra.bazaar.agreement.domain.ConsignmentEntry;
import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Goods and money under signed agreements. */
@RestController
@RequestMapping("/api/bazaar/agreements/{id}")
class ConsignmentController {

	private final ConsignmentService service;

	ConsignmentController(ConsignmentService service) {
		this.service = service;
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(GoodsReturn.class)
	@PostMapping("/returns")
	Mono<ResponseEntity<byte[]>> takeBack(@PathVariable UUID id, @RequestBody ReturnRequest body, CurrentUser user,
			IdempotentRequest request) {
		GoodsReturn goods = body.read();
		return request.once(body, () -> this.service.takeBack(id, goods, user).map(ResponseEntity::ok));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(ConsignmentEntry.class)
	@PostMapping("/entries")
	Mono<ResponseEntity<byte[]>> write(@PathVariable UUID id, @RequestBody EntryRequest body, CurrentUser user,
			IdempotentRequest request) {
		ConsignmentEntry entry = body.read();
		return request.once(body, () -> this.service.write(id, entry, user).map(ResponseEntity::ok));
	}

	/** Undoes a line of the book. */
	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(ConsignmentEntry.class)
	@PostMapping("/entries/{entry}/reverse")
	Mono<ResponseEntity<byte[]>> reverse(@PathVariable UUID id, @PathVariable UUID entry,
			@RequestBody ReversalRequest body, CurrentUser user, IdempotentRequest request) {
		String reason = body.read();
		return request.once(body, () -> this.service.reverse(id, entry, reason, user).map(ResponseEntity::ok));
	}

	/** Undoes what was written of goods that came back. */
	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(GoodsReturn.class)
	@PostMapping("/returns/{goods}/reverse")
	Mono<ResponseEntity<byte[]>> reverseReturn(@PathVariable UUID id, @PathVariable UUID goods,
			@RequestBody ReversalRequest body, CurrentUser user, IdempotentRequest request) {
		String reason = body.read();
		return request.once(body, () -> this.service.reverseReturn(id, goods, reason, user).map(ResponseEntity::ok));
	}

	@SignedIn
	@GetMapping("/entries")
	Mono<Page<ConsignmentEntry>> entries(@PathVariable UUID id, PageRequest page, CurrentUser user) {
		return this.service.entries(id, page, user);
	}

	@SignedIn
	@GetMapping("/settlement")
	Mono<SettlementResponse> settlement(@PathVariable UUID id, CurrentUser user) {
		return this.service.settlement(id, user).map(SettlementResponse::of);
	}

}
