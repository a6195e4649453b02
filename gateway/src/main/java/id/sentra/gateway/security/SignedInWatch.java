package id.sentra.gateway.security;

import java.time.Duration;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.session.R2dbcSessions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** For answers that go on: says when who asked is no longer signed in as at the start. */
@Component
public class SignedInWatch {

	private final IdentityContext identities;

	private final R2dbcSessions sessions;

	SignedInWatch(IdentityContext identities, R2dbcSessions sessions) {
		this.identities = identities;
		this.sessions = sessions;
	}

	/**
	 * Completes when the session or token has ended, or the account's rights are others.
	 */
	public Mono<Void> ended(ServerWebExchange exchange, Identity identity, Duration every) {
		return Flux.interval(every)
			.onBackpressureDrop()
			.concatMap((look) -> isSignedIn(exchange, identity).onErrorReturn(false))
			.filter((signedIn) -> !signedIn)
			.next()
			.then();
	}

	private Mono<Boolean> isSignedIn(ServerWebExchange exchange, Identity identity) {
		Mono<Boolean> known = this.identities.load(exchange)
			.mapNotNull(SecurityContext::getAuthentication)
			.map(Authentication::getPrincipal)
			.map(identity::equals)
			.defaultIfEmpty(false);
		return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION) ? known
				: exchange.getSession()
					.flatMap(this.sessions::isOpen)
					.flatMap((open) -> open ? known : Mono.just(false));
	}

}
