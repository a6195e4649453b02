package id.sentra.gateway.security;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where the CSRF token is looked for. A multipart form carries it in its action's query,
 * since its body is streamed on and never read here; the masked token changes with every
 * page and is worth nothing without the cookie.
 */
final class CsrfHandling implements ServerCsrfTokenRequestHandler {

	private final ServerCsrfTokenRequestHandler masked = new XorServerCsrfTokenRequestAttributeHandler();

	@Override
	public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
		this.masked.handle(exchange, token);
	}

	@Override
	public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
		HttpHeaders headers = exchange.getRequest().getHeaders();
		String query = exchange.getRequest().getQueryParams().getFirst(token.getParameterName());
		if (query == null || headers.containsHeader(token.getHeaderName()) || !isMultipart(headers)) {
			return this.masked.resolveCsrfTokenValue(exchange, token);
		}
		ServerWebExchange asHeader = exchange.mutate()
			.request((request) -> request.header(token.getHeaderName(), query))
			.build();
		return this.masked.resolveCsrfTokenValue(asHeader, token);
	}

	private static boolean isMultipart(HttpHeaders headers) {
		MediaType type = headers.getContentType();
		return type != null && MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type);
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
