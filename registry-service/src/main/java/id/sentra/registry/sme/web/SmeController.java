package id.sentra.registry.sme.web;

import java.net.URI;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequests;
import id.sentra.platform.web.IfMatch;
import id.sentra.registry.sme.OwnRegistrationService;
import id.sentra.registry.sme.OwnRegistrationService.Own;
import id.sentra.registry.sme.SmeService;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.web.ProfileParser.ProfileChange;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/registry/smes")
class SmeController {

	private final SmeService service;

	private final OwnRegistrationService own;

	private final ProfileParser parser;

	private final SmeResponses responses;

	private final IdempotentRequests idempotent;

	SmeController(SmeService service, OwnRegistrationService own, ProfileParser parser, SmeResponses responses,
			IdempotentRequests idempotent) {
		this.service = service;
		this.own = own;
		this.parser = parser;
		this.responses = responses;
		this.idempotent = idempotent;
	}

	/**
	 * By the dinas; or by an owner who has none yet, for himself, who says his consent.
	 */
	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(value = SmeResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> register(@RequestBody ProfileRequest body, CurrentUser user,
			ServerHttpRequest request) {
		boolean owner = user.has(Role.SME_OWNER) && !user.has(Role.OFFICER) && !user.has(Role.ADMIN);
		Profile profile = this.parser.profile(body, owner);
		if (!owner) {
			return this.idempotent.once(request, user, body,
					() -> this.service.register(profile, user).map(this::created));
		}
		Own registration = this.own.begin(profile, String.valueOf(body.consent()), user);
		return this.idempotent.once(request, registration.owner(), body,
				() -> this.own.register(registration).map(this::created));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PutMapping("/{id}")
	Mono<ResponseEntity<SmeResponse>> change(@PathVariable UUID id, @RequestBody ProfileRequest body, CurrentUser user,
			@IfMatch long version) {
		ProfileChange change = this.parser.change(body);
		return this.service.changeProfile(id, version, change.profile(), change.reason(), user).map(this.responses::ok);
	}

	private ResponseEntity<SmeResponse> created(Sme sme) {
		return ResponseEntity.created(URI.create("/api/registry/smes/" + sme.id()))
			.eTag(ETags.of(sme.version()))
			.body(this.responses.of(sme));
	}

}
