package id.sentra.gateway.service;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.problem.UpstreamProblems;
import id.sentra.gateway.signing.ServiceTokens;
import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;
import org.springframework.web.util.UriBuilder;

/** Calls services for the gateway's own pages, in the name of whoever asks. */
@Component
public class Services {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final UpstreamSettings settings;

	private final ServiceTokens tokens;

	private final ObservationRegistry observations;

	private final HttpClient http;

	private final Map<String, WebClient> clients;

	Services(UpstreamSettings settings, ServiceConnections connections, ServiceTokens tokens,
			ObservationRegistry observations) {
		this.settings = settings;
		this.tokens = tokens;
		this.observations = observations;
		this.http = connections.of(HttpClient.create(pool()))
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.connectTimeout().toMillis())
			.responseTimeout(PATIENCE);
		this.clients = settings.url()
			.keySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Function.identity(),
					(service) -> reach(service, WebClient.builder()).build()));
	}

	/**
	 * A connection lives short, so that an instance that was added gets its share soon.
	 */
	private static ConnectionProvider pool() {
		return ConnectionProvider.builder("pages")
			.maxConnections(100)
			.maxIdleTime(Duration.ofSeconds(30))
			.maxLifeTime(Duration.ofSeconds(30))
			.evictInBackground(Duration.ofSeconds(10))
			.build();
	}

	/** A client of this service. */
	WebClient.Builder reach(String service, WebClient.Builder client) {
		URI url = Objects.requireNonNull(this.settings.url().get(service), service);
		return client.baseUrl(url.toString())
			.clientConnector(new ReactorClientHttpConnector(this.http))
			.observationRegistry(this.observations)
			.filter((request, next) -> next.exchange(request).retryWhen(ServiceConnections.repeat(request.method())));
	}

	/**
	 * Makes a call; a service that is away or too slow is a problem that names it.
	 * @param call what to ask and by whom
	 * @param work completes the request and reads the answer
	 */
	public <T> Mono<T> call(Call call, Function<RequestBodySpec, Mono<T>> work) {
		WebClient client = Objects.requireNonNull(this.clients.get(call.context()), call.context());
		RequestBodySpec request = client.method(call.method()).uri(call.uri()).httpRequest((outgoing) -> {
			HttpClientRequest plain = outgoing.getNativeRequest();
			plain.responseTimeout(call.patience());
		}).headers((headers) -> {
			Identity identity = call.identity();
			if (identity != null) {
				headers.setBearerAuth(this.tokens.mint(identity, call.context()));
			}
		});
		return work.apply(request).onErrorMap((error) -> UpstreamProblems.of(error, call.context()));
	}

	/**
	 * A call to a service: who asks (nobody known on its open routes) what of whom, and
	 * how long it may take.
	 */
	public record Call(@Nullable Identity identity, HttpMethod method, String context, Function<UriBuilder, URI> uri,
			Duration patience) {
	}

}
