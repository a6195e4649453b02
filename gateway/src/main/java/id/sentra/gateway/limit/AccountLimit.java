package id.sentra.gateway.limit;

import java.time.Duration;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.observability.Meters;
import id.sentra.gateway.problem.Answers;
import id.sentra.gateway.problem.ProblemCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/** Refuses an account that asks too often, from however many addresses. */
@Component
@Order(0)
class AccountLimit implements WebFilter {

	private final Buckets buckets;

	private final Answers answers;

	private final Counter refused;

	AccountLimit(LimitSettings settings, Answers answers, MeterRegistry meters) {
		this.buckets = new Buckets(settings.account());
		this.refused = meters.counter(Meters.LIMITED, Meters.LIMIT, "account");
		this.answers = answers;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull((context) -> context.getAuthentication().getPrincipal())
			.cast(Identity.class)
			.map((identity) -> this.buckets.take(identity.username()))
			.defaultIfEmpty(Duration.ZERO)
			.flatMap((wait) -> wait.isZero() ? chain.filter(exchange) : refuse(exchange, wait));
	}

	private Mono<Void> refuse(ServerWebExchange exchange, Duration wait) {
		this.refused.increment();
		return this.answers.problem(exchange, ProblemCode.TOO_MANY_REQUESTS.problem().retryAfter(wait));
	}

}
