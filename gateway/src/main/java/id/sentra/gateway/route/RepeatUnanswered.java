package id.sentra.gateway.route;

import id.sentra.gateway.service.ServiceConnections;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Passes a GET on once more that the service did not begin to answer. */
@Component
class RepeatUnanswered implements GlobalFilter, Ordered {

	/** Around the request to the service alone. */
	@Override
	public int getOrder() {
		return NettyRoutingFilter.ORDER - 1;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		if (hasBody(exchange.getRequest().getHeaders())) {
			return chain.filter(exchange);
		}
		return Mono.defer(() -> {
			ServerWebExchangeUtils.removeAlreadyRouted(exchange);
			return chain.filter(exchange);
		}).retryWhen(ServiceConnections.repeat(exchange.getRequest().getMethod()));
	}

	/** A body comes from its sender once. */
	private static boolean hasBody(HttpHeaders headers) {
		return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
	}

}
