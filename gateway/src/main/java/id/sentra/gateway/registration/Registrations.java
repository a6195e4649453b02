package id.sentra.gateway.registration;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the registry knows of an owner's own registration. */
@HttpExchange("/api/registry")
interface Registrations {

	/** Registers the user's business once under the key. */
	@PostExchange("/smes")
	Mono<Registered> register(CurrentUser user, @RequestBody Map<String, Object> profile, @IdempotencyKey String key);

	/** The SME the user registered before; refused as not found when there is none. */
	@GetExchange("/own-registration")
	Mono<OwnRegistration> registered(CurrentUser user);

	/** The SME that stands for this one. */
	@GetExchange("/smes/{id}/survivor")
	Mono<Survivor> survivor(CurrentUser user, @PathVariable UUID id);

	/** A registered SME, as far as it matters here. */
	record Registered(UUID id) {
	}

	/** Which SME it was. */
	record OwnRegistration(UUID smeId) {
	}

	/** The SME that was not merged. */
	record Survivor(UUID survivor) {
	}

}
