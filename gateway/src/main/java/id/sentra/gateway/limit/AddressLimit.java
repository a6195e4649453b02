package id.sentra.gateway.limit;

import java.time.Duration;

import id.sentra.gateway.observability.Meters;
import id.sentra.gateway.problem.Answers;
import id.sentra.gateway.problem.ProblemCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/** Refuses an address that asks too often, before anything is looked up for it. */
@Component
@Order(-200)
class AddressLimit implements WebFilter {

	private final Buckets buckets;

	private final ClientAddress addresses;

	private final Answers answers;

	private final Counter refused;

	AddressLimit(LimitSettings settings, ClientAddress addresses, Answers answers, MeterRegistry meters) {
		this.buckets = new Buckets(settings.address());
		this.refused = meters.counter(Meters.LIMITED, Meters.LIMIT, "address");
		this.addresses = addresses;
		this.answers = answers;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().value();
		if (path.startsWith("/assets/") || path.startsWith("/.well-known/")) {
			return chain.filter(exchange);
		}
		Duration wait = this.buckets.take(this.addresses.of(exchange.getRequest()));
		return wait.isZero() ? chain.filter(exchange) : refuse(exchange, wait);
	}

	private Mono<Void> refuse(ServerWebExchange exchange, Duration wait) {
		this.refused.increment();
		return this.answers.problem(exchange, ProblemCode.TOO_MANY_REQUESTS.problem().retryAfter(wait));
	}

}
