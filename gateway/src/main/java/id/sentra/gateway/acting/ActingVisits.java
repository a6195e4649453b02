package id.sentra.gateway.acting;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The visit that a session is in. The session only names it: before each act the registry
 * says whether it goes on and is this officer's.
 */
@Component
public class ActingVisits {

	private static final String SESSION = "visit";

	private static final String FOUND = ActingVisits.class.getName();

	/** Attribute of a request in a visit that is over. */
	private static final String OVER = FOUND + ".over";

	private final CounterVisits visits;

	ActingVisits(CounterVisits visits) {
		this.visits = visits;
	}

	/** The visit, asked for once a request; empty in none, a refusal when it is over. */
	public Mono<CounterVisit> current(ServerWebExchange exchange, Identity officer) {
		Mono<CounterVisit> known = exchange.getAttribute(FOUND);
		if (known != null) {
			return known;
		}
		if (!officer.hasAny(Role.OFFICER)) {
			return Mono.empty();
		}
		Locale locale = Objects.requireNonNullElse(exchange.getLocaleContext().getLocale(),
				Locale.forLanguageTag("id"));
		Mono<CounterVisit> found = exchange.getSession()
			.mapNotNull((session) -> session.<String>getAttribute(SESSION))
			.flatMap((id) -> this.visits.usable(new CurrentUser(officer, locale), UUID.fromString(id)))
			.cache();
		exchange.getAttributes().put(FOUND, found);
		return found;
	}

	/**
	 * The officer as he acts on owners' pages: for the owner in a visit, himself without
	 * one. In one that is over he is himself, and the request goes no further.
	 */
	public Mono<Identity> acting(ServerWebExchange exchange, Identity officer) {
		return current(exchange, officer)
			.map((visit) -> officer.actingFor(visit.smeId(), visit.regionCode(), visit.id()))
			.defaultIfEmpty(officer)
			.onErrorResume((refused) -> exchange.getSession()
				.doOnNext((session) -> exchange.getAttributes().put(OVER, session.getRequiredAttribute(SESSION)))
				.thenReturn(officer));
	}

	/** The visit that was found to be over, if one was. */
	@Nullable String over(ServerWebExchange exchange) {
		return exchange.getAttribute(OVER);
	}

	/** Lets the session act in a visit. */
	public Mono<Void> begin(ServerWebExchange exchange, UUID visit) {
		return exchange.getSession()
			.doOnNext((session) -> session.getAttributes().put(SESSION, visit.toString()))
			.then();
	}

	/** The session acts for nobody any more. */
	public Mono<Void> end(ServerWebExchange exchange) {
		return exchange.getSession().doOnNext((session) -> session.getAttributes().remove(SESSION)).then();
	}

}
