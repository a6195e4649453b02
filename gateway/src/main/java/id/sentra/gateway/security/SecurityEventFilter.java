package id.sentra.gateway.security;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.limit.ClientAddress;
import id.sentra.gateway.problem.Answers;
import id.sentra.gateway.securityevent.Origin;
import id.sentra.gateway.securityevent.SecurityEvent;
import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.gateway.securityevent.SecurityEvents;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Keeps as evidence who was refused, here or by a service, and what administrators
 * changed; and says to all that a request leads to where it comes from.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityEventFilter implements WebFilter {

	/** Attribute of a request whose sender is known. */
	static final String IDENTITY = SecurityEventFilter.class.getName();

	private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

	/** Where 401 means a password that does not fit, which is told by the sign-in. */
	private static final Set<String> SIGN_IN = Set.of("POST /masuk", "POST /api/token", "GET /masuk/oidc/kembali");

	/** Part of an address that tells no thing from another. */
	private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,29}");

	private static final int LONGEST = 8;

	private final SecurityEvents events;

	private final ClientAddress addresses;

	private final DeviceCookie device;

	SecurityEventFilter(SecurityEvents events, ClientAddress addresses, DeviceCookie device) {
		this.events = events;
		this.addresses = addresses;
		this.device = device;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Origin origin = Origin.of(this.addresses.of(exchange.getRequest()), this.device.shown(exchange));
		exchange.getResponse().beforeCommit(() -> {
			Kind kind = kind(exchange);
			if (kind != null) {
				this.events.record(event(exchange, kind, origin));
			}
			return Mono.empty();
		});
		return chain.filter(exchange).contextWrite(origin::in);
	}

	private static @Nullable Kind kind(ServerWebExchange exchange) {
		HttpStatusCode status = exchange.getResponse().getStatusCode();
		int code = (status != null) ? status.value() : 200;
		if (code == 403 || (code == 401 && !SIGN_IN.contains(route(exchange)))) {
			return Kind.REFUSED;
		}
		boolean changes = code < 400 && !READS.contains(exchange.getRequest().getMethod());
		Identity identity = exchange.getAttribute(IDENTITY);
		return (changes && identity != null && identity.hasAny(Role.ADMIN)) ? Kind.ADMINISTRATOR_COMMAND : null;
	}

	private static SecurityEvent event(ServerWebExchange exchange, Kind kind, Origin origin) {
		Identity identity = exchange.getAttribute(IDENTITY);
		String code = (kind == Kind.REFUSED) ? exchange.getAttributeOrDefault(Answers.CODE,
				String.valueOf(exchange.getResponse().getStatusCode().value())) : "";
		return new SecurityEvent(kind, (identity != null) ? identity.username() : "", "", code, route(exchange),
				origin);
	}

	/** The pattern of a page; else the words of the address, of strangers only two. */
	private static String route(ServerWebExchange exchange) {
		Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		String path = (pattern != null && !String.valueOf(pattern).contains("*")) ? String.valueOf(pattern)
				: words(exchange.getRequest().getPath().value(), exchange.getAttribute(IDENTITY) != null);
		return exchange.getRequest().getMethod() + " " + path;
	}

	private static String words(String path, boolean known) {
		String[] parts = path.split("/");
		return Arrays.stream(parts)
			.skip(1)
			.limit(known ? LONGEST : 2)
			.map((part) -> WORD.matcher(part).matches() ? part : "{id}")
			.collect(Collectors.joining("/", "/", ""));
	}

}
