package id.sentra.gateway.route;

import id.sentra.gateway.problem.Answers;
import id.sentra.gateway.problem.ProblemCode;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Refuses an address that is too long, here and not in the server, which cannot tell who
 * asks.
 */
@Component
@Order(-160)
class AddressLength implements WebFilter {

	private static final int LONGEST = 4096;

	private final Answers answers;

	AddressLength(Answers answers) {
		this.answers = answers;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return (exchange.getRequest().getURI().toString().length() <= LONGEST) ? chain.filter(exchange)
				: this.answers.problem(exchange, ProblemCode.ADDRESS_TOO_LONG.problem());
	}

}
