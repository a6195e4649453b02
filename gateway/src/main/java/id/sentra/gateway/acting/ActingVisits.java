package id.sentra.gateway.acting;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
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

	/** Refusals of a visit in which nobody acts any more. */
	private static final Set<String> ENDED = Set.of("visit-ended", "visit-of-another", "visit-not-found",
			"sme-processing-stopped", "sme-status-forbids", "sme-not-found", "sme-merged", "sme-erased");

	private final CounterVisits visits;

	private final ServerCsrfTokenRepository formTokens;

	ActingVisits(CounterVisits visits, ServerCsrfTokenRepository formTokens) {
		this.visits = visits;
		this.formTokens = formTokens;
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
	 * one. In one that is over he is himself, and the request goes no further. Where it
	 * is not known whether it goes on, nothing is done.
	 */
	public Mono<Identity> acting(ServerWebExchange exchange, Identity officer) {
		return current(exchange, officer)
			.map((visit) -> officer.actingFor(visit.smeId(), visit.regionCode(), visit.id()))
			.defaultIfEmpty(officer)
			.onErrorResume(ServiceProblem.class,
					(refused) -> !ENDED.contains(refused.code()) ? Mono.error(refused) : exchange.getSession()
						.doOnNext(
								(session) -> exchange.getAttributes().put(OVER, session.getRequiredAttribute(SESSION)))
						.thenReturn(officer));
	}

	/** The visit that was found to be over, if one was. */
	@Nullable String over(ServerWebExchange exchange) {
		return exchange.getAttribute(OVER);
	}

	/**
	 * Lets the session act in a visit. Forms of pages that are open still are of no use
	 * from now on: they were begun for somebody else.
	 */
	public Mono<Void> begin(ServerWebExchange exchange, UUID visit) {
		return exchange.getSession()
			.doOnNext((session) -> session.getAttributes().put(SESSION, visit.toString()))
			.then(this.formTokens.saveToken(exchange, null));
	}

	/** The session acts for nobody any more, if it acted in that visit. */
	public Mono<Void> end(ServerWebExchange exchange, UUID visit) {
		return exchange.getSession()
			.filter((session) -> session.getAttributes().remove(SESSION, visit.toString()))
			.flatMap((session) -> this.formTokens.saveToken(exchange, null));
	}

}
