package id.sentra.gateway.agreement;

import java.time.Duration;
import java.util.Optional;

import id.sentra.gateway.agreement.PartnerLinks.Token;
import id.sentra.gateway.session.SessionSettings;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Holds the partner's token for half an hour, and for an hour what it was told when it
 * proved its channel, out of reach of scripts, addresses and logs.
 */
@Component
class PartnerCookie {

	private static final Duration LIFE = Duration.ofMinutes(30);

	private static final Duration LIFE_OF_PROOF = Duration.ofHours(1);

	private final String name;

	private final String proof;

	private final boolean secure;

	PartnerCookie(SessionSettings settings) {
		this.name = settings.cookie() + "-mitra";
		this.proof = settings.cookie() + "-mitra-bukti";
		this.secure = settings.secure();
	}

	Optional<Token> token(ServerWebExchange exchange) {
		return value(exchange, this.name).map(Token::new);
	}

	Optional<String> proof(ServerWebExchange exchange) {
		return value(exchange, this.proof);
	}

	private static Optional<String> value(ServerWebExchange exchange, String name) {
		return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name))
			.map(HttpCookie::getValue)
			.filter((value) -> !value.isEmpty());
	}

	void keep(ServerWebExchange exchange, Token token) {
		set(exchange, this.name, token.value(), LIFE);
	}

	void keepProof(ServerWebExchange exchange, String proof) {
		set(exchange, this.proof, proof, LIFE_OF_PROOF);
	}

	void forget(ServerWebExchange exchange) {
		set(exchange, this.name, "", Duration.ZERO);
		set(exchange, this.proof, "", Duration.ZERO);
	}

	private void set(ServerWebExchange exchange, String name, String value, Duration life) {
		exchange.getResponse()
			.addCookie(ResponseCookie.from(name, value)
				.path("/")
				.httpOnly(true)
				.secure(this.secure)
				.sameSite("Strict")
				.maxAge(life)
				.build());
	}

}
