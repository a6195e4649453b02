package id.sentra.gateway.registration.application;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

/** What the registry knows of an owner's own registration. */
public interface Registrations {

	/** Registers the user's business once under the key; its id. */
	Mono<UUID> register(CurrentUser user, Map<String, Object> profile, String key);

	/** The SME the user registered before; empty when there is none. */
	Mono<UUID> registered(CurrentUser user);

	/** The SME that stands for this one. */
	Mono<UUID> survivor(CurrentUser user, UUID id);

}
