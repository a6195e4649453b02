package id.sentra.gateway.token.application;

import java.time.Instant;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.secret.OpaqueSecret;
import reactor.core.publisher.Mono;

/** Access tokens handed out to scripts, by their hash. */
public interface AccessTokens {

	/** Stores a new one of the account in its epoch. */
	Mono<Void> add(OpaqueSecret token, Account holder, Instant now, Instant expiresAt);

	/**
	 * The username of its holder; empty when unknown, expired or of an epoch that is
	 * over.
	 */
	Mono<String> holder(OpaqueSecret token, Instant now);

	/** Makes it worthless. */
	Mono<Void> remove(OpaqueSecret token);

	/** Drops those that have expired. */
	Mono<Long> dropExpired(Instant now);

}
