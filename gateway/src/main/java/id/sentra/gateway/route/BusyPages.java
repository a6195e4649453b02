package id.sentra.gateway.route;

import java.util.Optional;

import id.sentra.gateway.problem.Answers;
import id.sentra.gateway.problem.BusyService;
import id.sentra.platform.web.Problem;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who follows a link to a document gets a page that says when to try again, where the
 * service has no place to make it now; programs get the service's own answer.
 */
@Component
class BusyPages implements GlobalFilter, Ordered {

	private final Answers answers;

	BusyPages(Answers answers) {
		this.answers = answers;
	}

	/** Before the service's answer is passed on. */
	@Override
	public int getOrder() {
		return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER + 1;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		return chain.filter(exchange)
			.then(Mono.defer(() -> busy(exchange).map((problem) -> page(exchange, problem)).orElseGet(Mono::empty)));
	}

	private static Optional<Problem> busy(ServerWebExchange exchange) {
		HttpStatusCode status = exchange.getResponse().getStatusCode();
		return (status != null && Answers.isOfPerson(exchange.getRequest()))
				? BusyService.of(status, exchange.getResponse().getHeaders()) : Optional.empty();
	}

	private Mono<Void> page(ServerWebExchange exchange, Problem problem) {
		Object answer = exchange.getAttributes().remove(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
		if (answer instanceof Connection connection) {
			connection.dispose();
		}
		return this.answers.page(exchange, problem);
	}

}
