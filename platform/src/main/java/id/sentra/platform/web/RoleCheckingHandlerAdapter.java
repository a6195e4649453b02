package id.sentra.platform.web;

import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUserAuthentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Refuses a caller without one of the {@link Allowed} roles before anything of the
 * request is read: whoever may not do it learns nothing from how it is refused.
 */
final class RoleCheckingHandlerAdapter extends RequestMappingHandlerAdapter {

	@Override
	public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
		Allowed allowed = ((HandlerMethod) handler).getMethodAnnotation(Allowed.class);
		if (allowed == null) {
			return super.handle(exchange, handler);
		}
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull((security) -> security.getAuthentication())
			.ofType(CurrentUserAuthentication.class)
			.switchIfEmpty(Mono.error(() -> new NotAllowed("role-not-allowed")))
			.doOnNext((authentication) -> authentication.user().require(allowed.value()))
			.then(Mono.defer(() -> super.handle(exchange, handler)));
	}

}
