package id.sentra.gateway.page;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a page can be opened again. One that answers a form stands at the form's address,
 * which can only be sent to: it is opened where the nearest page above is.
 */
@Component
class PageAddresses {

	private final Supplier<Set<String>> pages;

	PageAddresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
		this.pages = SingletonSupplier.of(() -> mappings.getObject()
			.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((mapping) -> mapping.getPatternsCondition().getPatterns().stream())
			.map((pattern) -> withoutNames(pattern.getPatternString()))
			.collect(Collectors.toSet()));
	}

	String of(ServerWebExchange exchange) {
		String path = exchange.getRequest().getPath().value();
		Object form = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		if (isOpened(exchange) || form == null) {
			return path;
		}
		String[] pattern = withoutNames(form.toString()).split("/");
		String[] segments = path.split("/");
		for (int length = pattern.length; length > 1; length--) {
			if (this.pages.get().contains(first(length, pattern))) {
				return first(length, segments);
			}
		}
		return "/";
	}

	/** Whether its address opens the page, rather than having been sent a form. */
	static boolean isOpened(ServerWebExchange exchange) {
		return exchange.getRequest().getMethod() == HttpMethod.GET;
	}

	private static String first(int length, String[] segments) {
		return String.join("/", Arrays.copyOf(segments, length));
	}

	private static String withoutNames(String pattern) {
		return pattern.replaceAll("\\{[^}]*}", "{}");
	}

}
