package id.sentra.gateway.route;

import java.security.Principal;
import java.util.List;
import java.util.Optional;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.contract.PublicContracts;
import id.sentra.gateway.signing.ServiceTokens;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells the service who is asking, and nothing else about the sender: only the headers
 * named here pass, so no cookie, credential or made-up identity header does. The route's
 * metadata names the token's audience. Without sign-in, which only public routes allow,
 * no token goes along; nor for contracts, which are for anybody, and partners' steps,
 * which the link's token speaks for.
 */
@Component
class ForwardIdentity implements GlobalFilter, Ordered {

	private static final List<String> PASSED = List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE,
			HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH, HttpHeaders.TRANSFER_ENCODING,
			HttpHeaders.CONTENT_ENCODING, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH, HttpHeaders.RANGE,
			HttpHeaders.IF_RANGE, "Idempotency-Key", "Last-Event-ID", "Prefer");

	private static final String PARTNERS = "/api/bazaar/public/agreements/";

	private final ServiceTokens tokens;

	ForwardIdentity(ServiceTokens tokens) {
		this.tokens = tokens;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 100;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
		if (PublicContracts.isOne(exchange.getRequest())
				|| exchange.getRequest().getPath().value().startsWith(PARTNERS)) {
			return chain
				.filter(exchange.mutate().request(withIdentity(exchange.getRequest(), Optional.empty())).build());
		}
		return exchange.getPrincipal()
			.map((principal) -> Optional.of(this.tokens.mint(identity(principal), audience(route))))
			.defaultIfEmpty(Optional.empty())
			.flatMap((token) -> chain
				.filter(exchange.mutate().request(withIdentity(exchange.getRequest(), token)).build()));
	}

	private static String audience(Route route) {
		if (route.getMetadata().get("audience") instanceof String audience) {
			return audience;
		}
		throw new IllegalStateException("A route without an audience: " + route.getId());
	}

	private static ServerHttpRequest withIdentity(ServerHttpRequest request, Optional<String> token) {
		HttpHeaders sent = request.getHeaders();
		HttpHeaders passed = new HttpHeaders();
		for (String name : PASSED) {
			List<String> values = sent.get(name);
			if (values != null) {
				passed.addAll(name, values);
			}
		}
		token.ifPresent(passed::setBearerAuth);
		return request.mutate().headers((headers) -> {
			headers.clear();
			headers.putAll(passed);
		}).build();
	}

	private static Identity identity(Principal principal) {
		if (principal instanceof Authentication signedIn && signedIn.getPrincipal() instanceof Identity identity) {
			return identity;
		}
		throw new IllegalStateException("Not signed in by the gateway");
	}

}
