package id.sentra.gateway.service;

import java.util.Locale;
import java.util.regex.Pattern;

import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.signing.ServiceTokens;
import id.sentra.platform.web.IdempotentRequests;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/**
 * What the arguments of a service's interface become: the {@link CurrentUser} a token for
 * this service and the language, a {@link Locale} the language alone, a version
 * {@code If-Match}, a key {@code Idempotency-Key}, a {@link PageQuery} its parameters.
 * Parameters without a value are left out.
 */
record CallArguments(ServiceTokens tokens, String service) implements HttpServiceArgumentResolver {

	/** What a header can carry; our pages make UUIDs, others may send anything. */
	private static final Pattern KEY = Pattern.compile("[ -~]*");

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder request) {
		if (argument instanceof CurrentUser user) {
			if (user.identity() != null) {
				request.addHeader(HttpHeaders.AUTHORIZATION,
						"Bearer " + this.tokens.mint(user.identity(), this.service));
			}
			request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, user.locale().toLanguageTag());
			return true;
		}
		if (argument instanceof Locale locale) {
			request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, locale.toLanguageTag());
			return true;
		}
		if (parameter.getParameterType() == PageQuery.class && argument == null) {
			return true;
		}
		if (argument instanceof PageQuery page) {
			add(request, "cursor", page.cursor());
			add(request, "sort", page.sort());
			add(request, "limit", (page.limit() != PageQuery.ROWS) ? String.valueOf(page.limit()) : null);
			add(request, "count", page.count() ? "true" : null);
			return true;
		}
		if (parameter.hasParameterAnnotation(IfMatch.class)) {
			if (argument != null) {
				request.addHeader(HttpHeaders.IF_MATCH, "\"" + argument + "\"");
			}
			return true;
		}
		if (argument != null && parameter.hasParameterAnnotation(IdempotencyKey.class)) {
			request.addHeader(IdempotentRequests.HEADER, argument.toString());
			return true;
		}
		return parameter.hasParameterAnnotation(RequestParam.class)
				&& (argument == null || argument.toString().isBlank());
	}

	private static void add(HttpRequestValues.Builder request, String name, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			request.addRequestParameter(name, value);
		}
	}

	/** A filter: it refuses where an answer is waited for, as a service does. */
	static Mono<ClientResponse> checkKey(ClientRequest request, ExchangeFunction next) {
		String key = request.headers().getFirst(IdempotentRequests.HEADER);
		return (key == null || KEY.matcher(key).matches()) ? next.exchange(request)
				: Mono.error(new ProblemException(ProblemCode.UNREADABLE_REQUEST.problem()));
	}

}
