package id.sentra.gateway.security;

import java.net.URI;

import id.sentra.gateway.problem.Answers;
import id.sentra.gateway.problem.ProblemCode;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/** Lets whoever has a password made by somebody else do nothing but choose another. */
@Component
@Order(1)
class PasswordGate implements WebFilter {

	/** Attribute of requests of such an account. */
	static final String CLOSED = PasswordGate.class.getName();

	private static final String PASSWORD = "/sandi";

	private final Answers answers;

	PasswordGate(Answers answers) {
		this.answers = answers;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().value();
		if (exchange.getAttribute(CLOSED) == null || path.equals(PASSWORD) || path.equals("/keluar")
				|| path.startsWith("/assets/")) {
			return chain.filter(exchange);
		}
		if (path.startsWith("/api/")) {
			return this.answers.problem(exchange, ProblemCode.PASSWORD_CHANGE_NEEDED.problem());
		}
		exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
		exchange.getResponse().getHeaders().setLocation(URI.create(PASSWORD));
		return exchange.getResponse().setComplete();
	}

}
