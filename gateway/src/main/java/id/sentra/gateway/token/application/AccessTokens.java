package id.sentra.gateway.token.application;

import java.time.Instant;

import id.sentra.gateway.secret.OpaqueSecret;
import reactor.core.publisher.Mono;

/** Access tokens handed out to scripts, by their hash. */
public interface AccessTokens {

	/** Stores a new one. */
	Mono<Void> add(OpaqueSecret token, String username, Instant now, Instant expiresAt);

	/** The username of its holder; empty when unknown or expired. */
	Mono<String> holder(OpaqueSecret token, Instant now);

	/** Makes it worthless. */
	Mono<Void> remove(OpaqueSecret token);

	/** Drops those that have expired. */
	Mono<Long> dropExpired(Instant now);

}
