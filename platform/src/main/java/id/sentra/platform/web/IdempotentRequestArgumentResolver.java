package id.sentra.platform.web;

import id.sentra.platform.security.CurrentUser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives a controller's method the {@link IdempotentRequest} of the current user. */
final class IdempotentRequestArgumentResolver implements HandlerMethodArgumentResolver {

	private final CurrentUserArgumentResolver users = new CurrentUserArgumentResolver();

	private final ObjectProvider<IdempotentRequests> requests;

	IdempotentRequestArgumentResolver(ObjectProvider<IdempotentRequests> requests) {
		this.requests = requests;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == IdempotentRequest.class;
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
		return this.users.resolveArgument(parameter, context, exchange)
			.cast(CurrentUser.class)
			.map((user) -> new IdempotentRequest(this.requests.getObject(), exchange.getRequest(), user));
	}

}
