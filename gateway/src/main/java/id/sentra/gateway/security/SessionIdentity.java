package id.sentra.gateway.security;

import id.sentra.gateway.account.domain.Identity;
import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/** Ties a session to the account that signed in. */
public final class SessionIdentity {

	static final String ACCOUNT = "account";

	private SessionIdentity() {
	}

	/** Makes the session the account's, under a new id. */
	public static Mono<Void> begin(ServerWebExchange exchange, Identity identity) {
		return exchange.getSession()
			.flatMap((session) -> session.changeSessionId()
				.then(Mono.fromRunnable(() -> session.getAttributes().put(ACCOUNT, identity.username()))));
	}

	/** Ends the session. */
	public static Mono<Void> end(ServerWebExchange exchange) {
		return exchange.getSession().flatMap(WebSession::invalidate);
	}

}
