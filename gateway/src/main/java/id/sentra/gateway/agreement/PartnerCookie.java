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
 * Holds the partner's token for half an hour, out of reach of scripts, addresses and
 * logs.
 */
@Component
class PartnerCookie {

	private static final Duration LIFE = Duration.ofMinutes(30);

	private final String name;

	private final boolean secure;

	PartnerCookie(SessionSettings settings) {
		this.name = settings.cookie() + "-mitra";
		this.secure = settings.secure();
	}

	Optional<Token> token(ServerWebExchange exchange) {
		return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(this.name))
			.map(HttpCookie::getValue)
			.filter((token) -> !token.isEmpty())
			.map(Token::new);
	}

	void keep(ServerWebExchange exchange, Token token) {
		set(exchange, token.value(), LIFE);
	}

	void forget(ServerWebExchange exchange) {
		set(exchange, "", Duration.ZERO);
	}

	private void set(ServerWebExchange exchange, String value, Duration life) {
		exchange.getResponse()
			.addCookie(ResponseCookie.from(this.name, value)
				.path("/")
				.httpOnly(true)
				.secure(this.secure)
				.sameSite("Strict")
				.maxAge(life)
				.build());
	}

}
