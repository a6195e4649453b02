package id.sentra.registry.sme.application;

import java.time.Instant;
import java.util.UUID;

import id.sentra.registry.sme.domain.Sme;
import reactor.core.publisher.Mono;

/**
 * Which SME an account registered by itself: one at most, for good. Every method works
 * within the transaction of its caller.
 */
public interface OwnRegistrations {

	/** Notes it; false when the account has registered one before. */
	Mono<Boolean> add(String username, Sme sme, String consent, Instant at);

	/** The SME that stands today for what the account registered; nothing for none. */
	Mono<UUID> of(String username);

}
