package id.sentra.platform.web;

import id.sentra.platform.security.Caller;
import id.sentra.platform.security.CallerAuthentication;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a controller's method take the {@link Caller}. */
public final class CallerArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Caller.class;
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull((security) -> security.getAuthentication())
			.ofType(CallerAuthentication.class)
			.<Object>map(CallerAuthentication::caller)
			.switchIfEmpty(Mono.error(() -> new AuthenticationCredentialsNotFoundException("no caller")));
	}

}
