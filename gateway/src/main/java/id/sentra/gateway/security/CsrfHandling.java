package id.sentra.gateway.security;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;

/** Which requests need a CSRF token. */
final class CsrfHandling {

	/** Where the service heeds nothing but the body, and is told of nobody. */
	static final String PARTNERS = "/api/bazaar/public/agreements/";

	private CsrfHandling() {
	}

	/**
	 * Scripts with an access token need no CSRF token: no browser sends that header by
	 * itself. Nor do partners' programs, whose token stands in the body.
	 */
	static Mono<MatchResult> isNeeded(ServerWebExchange exchange) {
		HttpMethod method = exchange.getRequest().getMethod();
		boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
		String path = exchange.getRequest().getPath().value();
		boolean tellsWhoItIs = path.equals("/api/token") || path.startsWith(PARTNERS);
		boolean authorized = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
		return (reads || tellsWhoItIs || authorized) ? MatchResult.notMatch() : MatchResult.match();
	}

}
