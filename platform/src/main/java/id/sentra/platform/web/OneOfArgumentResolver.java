package id.sentra.platform.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import id.sentra.platform.error.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives a controller's method the constant of an enum that a query parameter names, or
 * the set of those it names separated by commas; null or none when it is blank. What is
 * none is refused as {@code bad-status} for a parameter {@code status}, with the words
 * there are. Spring's own converter takes control characters for blank.
 */
final class OneOfArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(OneOf.class) && type(parameter).isEnum();
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
		String name = Objects.requireNonNull(parameter.getParameterName());
		String text = exchange.getRequest().getQueryParams().getFirst(name);
		return Mono.justOrEmpty(read(parameter, name, (text != null) ? text : ""));
	}

	private static @Nullable Object read(MethodParameter parameter, String name, String text) {
		if (!isSet(parameter)) {
			return text.isBlank() ? null : constant(type(parameter), name, text);
		}
		Set<Object> constants = new LinkedHashSet<>();
		if (!text.isBlank()) {
			Arrays.stream(text.split(","))
				.forEach((word) -> constants.add(constant(type(parameter), name, word.strip())));
		}
		return constants;
	}

	private static boolean isSet(MethodParameter parameter) {
		return parameter.getParameterType() == Set.class;
	}

	private static Class<?> type(MethodParameter parameter) {
		return isSet(parameter) ? ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass()
				: parameter.getParameterType();
	}

	private static Object constant(Class<?> type, String parameter, String word) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> ((Enum<?>) constant).name().equals(word))
			.findFirst()
			.orElseThrow(() -> new Refused("bad-" + parameter.toLowerCase(Locale.ROOT),
					Arrays.stream(type.getEnumConstants())
						.map((constant) -> ((Enum<?>) constant).name())
						.collect(Collectors.joining(", "))));
	}

}
