package id.sentra.registry.sme.web;

import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.SignedIn;
import id.sentra.registry.sme.OwnRegistrationService;
import id.sentra.registry.sme.SmeViews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * By which an account finds the SME it belongs to: the one it registered, and the one
 * that stands for its own after a merge.
 */
@RestController
class OwnSmeController {

	private final OwnRegistrationService registrations;

	private final SmeViews views;

	OwnSmeController(OwnRegistrationService registrations, SmeViews views) {
		this.registrations = registrations;
		this.views = views;
	}

	@Allowed(Role.SME_OWNER)
	@GetMapping("/api/registry/own-registration")
	Mono<RegistrationResponse> registration(CurrentUser user) {
		return this.registrations.registeredBy(user).map(RegistrationResponse::new);
	}

	@SignedIn
	@GetMapping("/api/registry/smes/{id}/survivor")
	Mono<SurvivorResponse> survivor(@PathVariable UUID id, CurrentUser user) {
		return this.views.survivor(id, user).map((survivor) -> new SurvivorResponse(id, survivor));
	}

	/**
	 * The SME an account registered.
	 */
	record RegistrationResponse(UUID smeId) {
	}

	/**
	 * An SME and the one that stands for it.
	 */
	record SurvivorResponse(UUID id, UUID survivor) {
	}

}
