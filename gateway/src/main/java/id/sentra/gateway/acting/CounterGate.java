package id.sentra.gateway.acting;

import java.net.URI;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/** Leads whoever acts in a visit that is over to its page, instead of to an owner's. */
@Component
@Order(2)
class CounterGate implements WebFilter {

	private final ActingVisits acting;

	CounterGate(ActingVisits acting) {
		this.acting = acting;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String visit = this.acting.over(exchange);
		if (visit == null) {
			return chain.filter(exchange);
		}
		return this.acting.end(exchange, UUID.fromString(visit)).then(Mono.defer(() -> {
			exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
			exchange.getResponse().getHeaders().setLocation(URI.create("/loket/" + visit + "?selesai=visit-over"));
			return exchange.getResponse().setComplete();
		}));
	}

}
