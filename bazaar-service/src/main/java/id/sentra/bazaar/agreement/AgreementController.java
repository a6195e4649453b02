package id.sentra.bazaar.agreement;

import java.net.URI;
import java.util.UUID;

import id.sentra.bazaar.agreement.AgreementService.FirstProposal;
import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Negotiating agreements, for the SME and the dinas. */
@RestController
@RequestMapping("/api/bazaar/agreements")
class AgreementController {

	private final AgreementService service;

	private final PartnerLinkService partners;

	AgreementController(AgreementService service, PartnerLinkService partners) {
		this.service = service;
		this.partners = partners;
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(value = AgreementResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> propose(@RequestBody ProposalRequest body, CurrentUser user,
			IdempotentRequest request) {
		FirstProposal proposal = body.read();
		return request.once(body,
				() -> this.service.propose(proposal, user)
					.map((made) -> ResponseEntity.created(URI.create("/api/bazaar/agreements/" + made.id()))
						.eTag(ETags.of(made.version()))
						.body(AgreementResponse.of(made))));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/counter")
	Mono<ResponseEntity<AgreementResponse>> counter(@PathVariable UUID id, @RequestBody CounterRequest body,
			CurrentUser user, @IfMatch long version) {
		return this.service.counter(id, version, body.side(), body.way(), body.read(), user)
			.map(AgreementController::ok);
	}

	@Allowed(Role.SME_OWNER)
	@PostMapping("/{id}/sign")
	Mono<ResponseEntity<AgreementResponse>> sign(@PathVariable UUID id, @RequestBody SignRequest body, CurrentUser user,
			@IfMatch long version) {
		return this.service.sign(id, version, body.read(), user).map(AgreementController::ok);
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/end")
	Mono<ResponseEntity<AgreementResponse>> end(@PathVariable UUID id, @RequestBody EndRequest body, CurrentUser user,
			@IfMatch long version) {
		return this.service.end(id, version, body.read(), user).map(AgreementController::ok);
	}

	/** A token for the partner's link, told this once and kept nowhere. */
	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/partner-link")
	Mono<ResponseEntity<PartnerLink>> link(@PathVariable UUID id, CurrentUser user) {
		return this.partners.link(id, user)
			.map((link) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(link));
	}

	static ResponseEntity<AgreementResponse> ok(Agreement agreement) {
		return ResponseEntity.ok().eTag(ETags.of(agreement.version())).body(AgreementResponse.of(agreement));
	}

}
