package id.sentra.registry.sme.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.registry.sme.BulkVerification;
import id.sentra.registry.sme.SmeDecisions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * What the dinas decides about SMEs, one by one or many at once.
 */
@RestController
@RequestMapping("/api/registry/smes")
class SmeDecisionController {

	private final SmeDecisions decisions;

	private final BulkVerification bulk;

	private final SmeResponses responses;

	private final BulkResponses bulkResponses;

	SmeDecisionController(SmeDecisions decisions, BulkVerification bulk, SmeResponses responses,
			BulkResponses bulkResponses) {
		this.decisions = decisions;
		this.bulk = bulk;
		this.responses = responses;
		this.bulkResponses = bulkResponses;
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(BulkResponse.class)
	@PostMapping("/verify")
	Mono<ResponseEntity<byte[]>> verifyAll(@RequestBody BulkRequest body, CurrentUser user, IdempotentRequest request,
			Locale locale) {
		List<BulkVerification.Seen> smes = body.read();
		return request.once(body, () -> this.bulk.verify(smes, user)
			.map((results) -> ResponseEntity.ok(this.bulkResponses.of(results, locale))));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/verify")
	Mono<ResponseEntity<SmeResponse>> verify(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.decisions.verify(id, version, user).map(this.responses::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/request-correction")
	Mono<ResponseEntity<SmeResponse>> requestCorrection(@PathVariable UUID id, @RequestBody ReasonRequest body,
			CurrentUser user, @IfMatch long version) {
		return this.decisions.requestCorrection(id, version, body.read(), user).map(this.responses::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/reject")
	Mono<ResponseEntity<SmeResponse>> reject(@PathVariable UUID id, @RequestBody ReasonRequest body, CurrentUser user,
			@IfMatch long version) {
		return this.decisions.reject(id, version, body.read(), user).map(this.responses::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/confirm")
	Mono<ResponseEntity<SmeResponse>> confirm(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.decisions.confirm(id, version, user).map(this.responses::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/close")
	Mono<ResponseEntity<SmeResponse>> close(@PathVariable UUID id, @RequestBody ReasonRequest body, CurrentUser user,
			@IfMatch long version) {
		return this.decisions.close(id, version, body.read(), user).map(this.responses::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/reopen")
	Mono<ResponseEntity<SmeResponse>> reopen(@PathVariable UUID id, @RequestBody ReasonRequest body, CurrentUser user,
			@IfMatch long version) {
		return this.decisions.reopen(id, version, body.read(), user).map(this.responses::ok);
	}

}
