package id.sentra.platform.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.platform.tx.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Puts each request that may change something into Reactor's context, for the audit: by
 * its route, which is known once it is handled, never by its address.
 */
final class CommandContextFilter implements WebFilter {

	private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

	private static final Pattern FIRST_PLACE = Pattern.compile("([^/]+)/\\{(\\w+)}");

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Mono<Void> handled = chain.filter(exchange);
		return READING.contains(exchange.getRequest().getMethod()) ? handled
				: handled.contextWrite((context) -> context.put(Command.class, new Routed(exchange)));
	}

	/** The route of an exchange. */
	private record Routed(ServerWebExchange exchange) implements Command {

		@Override
		public String name() {
			return this.exchange.getRequest().getMethod() + " " + route();
		}

		@Override
		public @Nullable String subjectKind() {
			Matcher place = FIRST_PLACE.matcher(route());
			return (subjectId() != null && place.find()) ? place.group(1) : null;
		}

		@Override
		public @Nullable UUID subjectId() {
			Map<String, String> values = this.exchange
				.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
			Matcher place = FIRST_PLACE.matcher(route());
			try {
				return place.find() ? UUID.fromString(values.getOrDefault(place.group(2), "")) : null;
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

		private String route() {
			Object pattern = this.exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
			return (pattern != null) ? pattern.toString() : "";
		}

	}

}
