package id.sentra.gateway.security;

import java.time.Duration;

import id.sentra.gateway.session.SessionSettings;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * By what a browser is known on which somebody has signed in. It opens nothing: guesses
 * on it are only counted apart from those of strangers.
 */
@Component
public class DeviceCookie {

	private static final Duration LIFE = Duration.ofDays(90);

	private final String name;

	private final boolean secure;

	DeviceCookie(SessionSettings settings) {
		this.name = settings.cookie() + "-device";
		this.secure = settings.secure();
	}

	/** What the browser shows; empty when nothing. */
	public String shown(ServerWebExchange exchange) {
		HttpCookie cookie = exchange.getRequest().getCookies().getFirst(this.name);
		return (cookie != null) ? cookie.getValue() : "";
	}

	/** Lets the browser show it from now on. */
	public void keep(ServerWebExchange exchange, String device) {
		exchange.getResponse()
			.addCookie(ResponseCookie.from(this.name, device)
				.path("/")
				.httpOnly(true)
				.secure(this.secure)
				.sameSite("Lax")
				.maxAge(LIFE)
				.build());
	}

}
