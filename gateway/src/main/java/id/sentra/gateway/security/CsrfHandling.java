package id.sentra.gateway.security;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;

/** Which requests need a CSRF token. */
final class CsrfHandling {

	private CsrfHandling() {
	}

	/**
	 * Scripts with an access token need no CSRF token: no browser sends that header by
	 * itself.
	 */
	static Mono<MatchResult> isNeeded(ServerWebExchange exchange) {
		HttpMethod method = exchange.getRequest().getMethod();
		boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
		boolean signsIn = exchange.getRequest().getPath().value().equals("/api/token");
		boolean authorized = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
		return (reads || signsIn || authorized) ? MatchResult.notMatch() : MatchResult.match();
	}

}
