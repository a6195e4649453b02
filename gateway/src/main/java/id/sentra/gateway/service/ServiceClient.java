package id.sentra.gateway.service;

import java.time.Duration;
import java.util.regex.Pattern;

import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.ServiceRefused.ProblemBody;
import id.sentra.gateway.service.Services.Call;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;

/**
 * Asks services for JSON and sends them commands, in an asker's name and language. A
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

	public <T> Mono<T> get(Asker asker, Resource resource, Class<T> type) {
		return get(asker, resource, ParameterizedTypeReference.forType(type));
	}

	public <T> Mono<T> get(Asker asker, Resource resource, ParameterizedTypeReference<T> type) {
		return this.services.call(call(asker, HttpMethod.GET, resource),
				(request) -> answer(speaking(request, asker), resource, type));
	}

	/** A page of a list. */
	public <T> Mono<Listed<T>> list(Asker asker, Resource resource, Class<T> type) {
		return get(asker, resource,
				ParameterizedTypeReference.forType(ResolvableType.forClassWithGenerics(Listed.class, type).getType()));
	}

	/** Carries out a command; the answer's body. */
	public <T> Mono<T> send(Asker asker, Change change, Class<T> type) {
		return send(asker, change, ParameterizedTypeReference.forType(type));
	}

	public <T> Mono<T> send(Asker asker, Change change, ParameterizedTypeReference<T> type) {
		if (change.key() != null && !KEY.matcher(change.key()).matches()) {
			return Mono.error(new ProblemException(ProblemCode.UNREADABLE_REQUEST.problem()));
		}
		return this.services.call(call(asker, change.method(), change.resource()), (request) -> {
			request.headers((headers) -> headers(headers, change.version(), change.key()));
			request.contentType(MediaType.APPLICATION_JSON).bodyValue(change.body());
			return answer(speaking(request, asker), change.resource(), type);
		});
	}

	private static Call call(Asker asker, HttpMethod method, Resource resource) {
		return new Call(asker.identity(), method, resource.context(), resource::uri, PATIENCE);
	}

	private static RequestBodySpec speaking(RequestBodySpec request, Asker asker) {
		return request.header(HttpHeaders.ACCEPT_LANGUAGE, asker.locale().toLanguageTag());
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
			return response.statusCode().is4xxClientError() ? refused(response)
					: response.releaseBody().then(Mono.error(failed(response, resource.context())));
		});
	}

	private static <T> Mono<T> refused(ClientResponse response) {
		return response.bodyToMono(ProblemBody.class)
			.onErrorComplete()
			.defaultIfEmpty(new ProblemBody(null, null, null, null))
			.flatMap((problem) -> Mono.error(new ServiceRefused(response.statusCode(), problem)));
	}

	private static ProblemException failed(ClientResponse response, String context) {
		boolean undone = response.statusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
		return new ProblemException((undone ? ProblemCode.SERVICE_UNAVAILABLE : ProblemCode.SERVICE_INTERRUPTED)
			.problem(new DefaultMessageSourceResolvable("service." + context)));
	}

}
