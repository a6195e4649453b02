package id.sentra.gateway.security;

import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Headers of every answer, errors included. HSTS is always sent: browsers heed it over
 * TLS only, and TLS may end at a proxy in front. Pages and answers of services are not
 * cached; static files, which set their own rule, are. All text is UTF-8 and says so.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders implements WebFilter {

	private static final String POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	private static final String REFERRER = "Referrer-Policy";

	private static final String PARTNERS = "/mitra";

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		exchange.getResponse().beforeCommit(() -> {
			write(exchange.getResponse().getHeaders());
			if (exchange.getRequest().getPath().value().startsWith(PARTNERS)) {
				exchange.getResponse().getHeaders().set(REFERRER, "no-referrer");
			}
			return Mono.empty();
		});
		return chain.filter(exchange);
	}

	private static void write(HttpHeaders headers) {
		headers.set("Content-Security-Policy", POLICY);
		headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("X-Frame-Options", "DENY");
		headers.set(REFERRER, "same-origin");
		headers.set("Cross-Origin-Opener-Policy", "same-origin");
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
		headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
		String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
		if (type != null && !type.contains("charset") && (type.startsWith("text/") || type.endsWith("xml"))) {
			headers.set(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8");
		}
		if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

}
