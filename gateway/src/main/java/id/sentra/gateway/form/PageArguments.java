package id.sentra.gateway.form;

import java.util.Locale;
import java.util.Objects;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;

/** Gives pages the {@link CurrentUser} and the {@link Form} that was sent. */
@Configuration(proxyBeanMethods = false)
class PageArguments implements WebFluxConfigurer, HandlerMethodArgumentResolver {

	@Override
	public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
		configurer.addCustomResolver(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == CurrentUser.class || parameter.getParameterType() == Form.class;
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext bindingContext,
			ServerWebExchange exchange) {
		return (parameter.getParameterType() == Form.class) ? Form.of(exchange).cast(Object.class) : user(exchange);
	}

	private static Mono<Object> user(ServerWebExchange exchange) {
		Locale locale = Objects.requireNonNullElse(exchange.getLocaleContext().getLocale(),
				Locale.forLanguageTag("id"));
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull((context) -> context.getAuthentication())
			.mapNotNull((authentication) -> authentication.getPrincipal())
			.ofType(Identity.class)
			.<Object>map((identity) -> new CurrentUser(identity, locale))
			.defaultIfEmpty(new CurrentUser(null, locale));
	}

}
