package id.sentra.platform.web;

import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** Gives a controller's method the {@link PageRequest} of its query. */
final class PageRequestArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageRequest.class;
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
		MultiValueMap<String, String> query = exchange.getRequest().getQueryParams();
		return Mono.fromCallable(() -> PageRequest.of(query.getFirst("cursor"), number(query.getFirst("limit")),
				query.getFirst("sort"), flag(query.getFirst("count"))));
	}

	private static @Nullable Integer number(@Nullable String limit) {
		try {
			return (limit == null || limit.isBlank()) ? null : Integer.valueOf(limit.strip());
		}
		catch (NumberFormatException ex) {
			throw new ServerWebInputException("limit is no number");
		}
	}

	private static boolean flag(@Nullable String count) {
		return switch ((count != null) ? count : "") {
			case "true" -> true;
			case "", "false" -> false;
			default -> throw new ServerWebInputException("count is neither true nor false");
		};
	}

}
