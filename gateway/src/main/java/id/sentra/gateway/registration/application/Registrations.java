package id.sentra.gateway.registration.application;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.service.Asker;
import reactor.core.publisher.Mono;

/** What the registry knows of an owner's own registration. */
public interface Registrations {

	/** Registers the asker's business once under the key; its id. */
	Mono<UUID> register(Asker asker, Map<String, Object> profile, String key);

	/** The SME the asker registered before; empty when there is none. */
	Mono<UUID> registered(Asker asker);

	/** The SME that stands for this one. */
	Mono<UUID> survivor(Asker asker, UUID id);

}
