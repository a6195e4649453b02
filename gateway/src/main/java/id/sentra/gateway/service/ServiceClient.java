package id.sentra.gateway.service;

import java.time.Duration;
import java.util.regex.Pattern;

import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.Services.Call;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;

/**
 * Asks services for JSON and sends them commands, in a user's name and language. A
 * refusal is {@link ServiceRefused}; a service that fails is a problem that names it.
 */
@Component
public class ServiceClient {

	/** What a header can carry; our pages make UUIDs, others may send anything. */
	private static final Pattern KEY = Pattern.compile("[ -~]*");

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Services services;

	ServiceClient(Services services) {
		this.services = services;
	}

	public <T> Mono<T> get(CurrentUser user, Resource resource, Class<T> type) {
		return get(user, resource, ParameterizedTypeReference.forType(type));
	}

	public <T> Mono<T> get(CurrentUser user, Resource resource, ParameterizedTypeReference<T> type) {
		return this.services.call(call(user, HttpMethod.GET, resource),
				(request) -> answer(speaking(request, user), resource, type));
	}

	/** A page of a list. */
	public <T> Mono<Listed<T>> list(CurrentUser user, Resource resource, Class<T> type) {
		return get(user, resource,
				ParameterizedTypeReference.forType(ResolvableType.forClassWithGenerics(Listed.class, type).getType()));
	}

	/** Carries out a command; the answer's body. */
	public <T> Mono<T> send(CurrentUser user, Change change, Class<T> type) {
		return send(user, change, ParameterizedTypeReference.forType(type));
	}

	public <T> Mono<T> send(CurrentUser user, Change change, ParameterizedTypeReference<T> type) {
		if (change.key() != null && !KEY.matcher(change.key()).matches()) {
			return Mono.error(new ProblemException(ProblemCode.UNREADABLE_REQUEST.problem()));
		}
		return this.services.call(call(user, change.method(), change.resource()), (request) -> {
			request.headers((headers) -> headers(headers, change.version(), change.key()));
			request.contentType(MediaType.APPLICATION_JSON).bodyValue(change.body());
			return answer(speaking(request, user), change.resource(), type);
		});
	}

	private static Call call(CurrentUser user, HttpMethod method, Resource resource) {
		return new Call(user.identity(), method, resource.context(), resource::uri, PATIENCE);
	}

	private static RequestBodySpec speaking(RequestBodySpec request, CurrentUser user) {
		return request.header(HttpHeaders.ACCEPT_LANGUAGE, user.locale().toLanguageTag());
	}

	private static void headers(HttpHeaders headers, @Nullable Long version, @Nullable String key) {
		if (version != null) {
			headers.setIfMatch("\"" + version + "\"");
		}
		if (key != null) {
			headers.set("Idempotency-Key", key);
		}
	}

	private static <T> Mono<T> answer(RequestBodySpec request, Resource resource, ParameterizedTypeReference<T> type) {
		return request.exchangeToMono((response) -> {
			if (response.statusCode().is2xxSuccessful()) {
				return response.bodyToMono(type);
			}
			return ServiceRefused.of(response, resource.context()).flatMap(Mono::error);
		});
	}

}
