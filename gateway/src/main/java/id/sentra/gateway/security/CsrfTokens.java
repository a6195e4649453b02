package id.sentra.gateway.security;

import java.nio.charset.CharacterCodingException;

import reactor.core.publisher.Mono;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tokens masked anew for each page. One that was changed so that no text comes out is
 * refused like any other that does not fit.
 */
final class CsrfTokens implements ServerCsrfTokenRequestHandler {

	private final ServerCsrfTokenRequestHandler masked = new XorServerCsrfTokenRequestAttributeHandler();

	@Override
	public void handle(ServerWebExchange exchange, Mono<CsrfToken> csrfToken) {
		this.masked.handle(exchange, csrfToken);
	}

	@Override
	public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken csrfToken) {
		return this.masked.resolveCsrfTokenValue(exchange, csrfToken)
			.onErrorResume((error) -> error.getCause() instanceof CharacterCodingException, (error) -> Mono.empty());
	}

}
