package id.sentra.platform.web;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.CurrentUserAuthentication;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a controller's method take the {@link CurrentUser}. */
final class CurrentUserArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == CurrentUser.class;
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
		return CurrentUserAuthentication.current()
			.cast(Object.class)
			.switchIfEmpty(Mono.error(() -> new AuthenticationCredentialsNotFoundException("no caller")));
	}

}
