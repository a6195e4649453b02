package id.sentra.gateway.security;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.securityevent.Origin;
import id.sentra.gateway.session.R2dbcSessions;
import reactor.core.publisher.Mono;
import org.springframework.http.HttpHeaders;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/** Ties a session to the account that signed in. */
public final class SessionIdentity {

	static final String ACCOUNT = "account";

	private static final String EPOCH = "epoch";

	/** Of sessions begun before there were epochs. */
	private static final String FIRST = "1";

	private SessionIdentity() {
	}

	/**
	 * Makes the session the account's as it was when it was known, under a new id.
	 */
	public static Mono<Void> begin(ServerWebExchange exchange, Account account) {
		String device = DeviceName.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT));
		return Origin.current()
			.flatMap((origin) -> exchange.getSession()
				.flatMap((session) -> session.changeSessionId().then(Mono.fromRunnable(() -> {
					session.getAttributes().put(ACCOUNT, account.identity().username());
					session.getAttributes().put(R2dbcSessions.DEVICE, device);
					session.getAttributes().put(R2dbcSessions.NETWORK, origin.network());
					stay(session, account.epoch());
				}))));
	}

	/** Lets the session go on in another epoch of its account. */
	public static void stay(WebSession session, long epoch) {
		session.getAttributes().put(EPOCH, Long.toString(epoch));
	}

	/** Whether the session began in the epoch that lasts. */
	static boolean isOf(WebSession session, Account account) {
		return Long.toString(account.epoch()).equals(session.getAttributeOrDefault(EPOCH, FIRST));
	}

	/** Ends the session. */
	public static Mono<Void> end(ServerWebExchange exchange) {
		return exchange.getSession().flatMap(WebSession::invalidate);
	}

}
