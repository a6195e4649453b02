package id.sentra.gateway.route;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.limit.RegistrationLimit;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who registers himself past the page is limited as on it: else one could try identity
 * numbers one after another.
 */
@Component
class RegistrationByScript implements GlobalFilter, Ordered {

	private static final String REGISTER = "/api/registry/smes";

	private final RegistrationLimit limit;

	RegistrationByScript(RegistrationLimit limit) {
		this.limit = limit;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 50;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (request.getMethod() != HttpMethod.POST || !REGISTER.equals(request.getPath().value())) {
			return chain.filter(exchange);
		}
		return exchange.getPrincipal()
			.ofType(Authentication.class)
			.map(Authentication::getPrincipal)
			.ofType(Identity.class)
			.filter(Identity::isOwnerToBe)
			.flatMap((owner) -> this.limit.take(request))
			.then(Mono.defer(() -> chain.filter(exchange)));
	}

}
