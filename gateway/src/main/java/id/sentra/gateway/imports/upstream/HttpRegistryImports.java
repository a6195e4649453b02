package id.sentra.gateway.imports.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.sentra.gateway.imports.application.RegistryImports;
import id.sentra.gateway.imports.domain.Import;
import id.sentra.gateway.imports.domain.Import.Outcome;
import id.sentra.gateway.imports.domain.Import.Progress;
import id.sentra.gateway.imports.domain.Import.Status;
import id.sentra.gateway.imports.domain.Rejections;
import id.sentra.gateway.service.Services;
import id.sentra.gateway.service.Services.Call;
import id.sentra.platform.web.IdempotentRequests;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.util.UriBuilder;

@Component
class HttpRegistryImports implements RegistryImports {

	private static final String PATH = "/api/registry/imports";

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration UPLOAD_PATIENCE = Duration.ofMinutes(15);

	private final Services services;

	HttpRegistryImports(Services services) {
		this.services = services;
	}

	@Override
	public Mono<UUID> start(CurrentUser user, Upload upload) {
		Call call = new Call(user.identity(), HttpMethod.POST, "registry",
				(uri) -> uri.path(PATH).queryParamIfPresent("region", Optional.ofNullable(upload.region())).build(),
				UPLOAD_PATIENCE);
		return this.services.call(call, (request) -> {
			request.headers((headers) -> {
				headers.set(HttpHeaders.CONTENT_TYPE, upload.type());
				if (upload.length() >= 0) {
					headers.setContentLength(upload.length());
				}
				headers.set(HttpHeaders.ACCEPT_LANGUAGE, user.locale().toLanguageTag());
				if (upload.key() != null) {
					headers.set(IdempotentRequests.HEADER, upload.key());
				}
			});
			return request.body(upload.body(), DataBuffer.class).exchangeToMono(HttpRegistryImports::started);
		});
	}

	@Override
	public Mono<Import> find(CurrentUser user, UUID id) {
		return get(user, (uri) -> uri.path(PATH + "/{id}").build(id), ImportResponse.class)
			.map(ImportResponse::toImport);
	}

	@Override
	public Mono<Import> cancel(CurrentUser user, UUID id) {
		return ask(HttpMethod.POST, user, (uri) -> uri.path(PATH + "/{id}/cancellation").build(id),
				ImportResponse.class)
			.map(ImportResponse::toImport)
			.switchIfEmpty(Mono.defer(() -> find(user, id)));
	}

	@Override
	public Mono<Rejections> rejections(CurrentUser user, UUID id, @Nullable String cursor) {
		return get(user, (uri) -> {
			uri.path(PATH + "/{id}/rejections").queryParam("limit", 50);
			return (cursor != null) ? uri.queryParam("cursor", "{cursor}").build(id, cursor) : uri.build(id);
		}, Rejections.class);
	}

	private <T> Mono<T> get(CurrentUser user, Function<UriBuilder, URI> uri, Class<T> type) {
		return ask(HttpMethod.GET, user, uri, type);
	}

	private <T> Mono<T> ask(HttpMethod method, CurrentUser user, Function<UriBuilder, URI> uri, Class<T> type) {
		Call call = new Call(user.identity(), method, "registry", uri, PATIENCE);
		return this.services.call(call, (request) -> {
			request.header(HttpHeaders.ACCEPT_LANGUAGE, user.locale().toLanguageTag());
			return request.exchangeToMono((response) -> {
				if (response.statusCode().is2xxSuccessful()) {
					return response.bodyToMono(type);
				}
				return response.statusCode().is4xxClientError() ? response.releaseBody().then(Mono.empty())
						: response.createError();
			});
		});
	}

	private static Mono<UUID> started(ClientResponse response) {
		if (response.statusCode().is2xxSuccessful()) {
			URI location = response.headers().asHttpHeaders().getLocation();
			return response.releaseBody().then(Mono.justOrEmpty(location).map(HttpRegistryImports::id));
		}
		return response.statusCode().is4xxClientError()
				? response.bodyToMono(ProblemDetail.class)
					.flatMap((problem) -> Mono.error(new UploadRefused(String.valueOf(problem.getDetail()))))
				: response.createError();
	}

	private static UUID id(URI location) {
		String path = location.getPath();
		return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
	}

	/** The answer of {@code GET /api/registry/imports/{id}}, as far as it is shown. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record ImportResponse(UUID id, String fileName, Status status, long rows, long processed, long accepted,
			long updated, long unchanged, long rejected) {

		Import toImport() {
			return new Import(this.id, this.fileName, this.status, new Progress(this.rows, this.processed),
					new Outcome(this.accepted, this.updated, this.unchanged, this.rejected));
		}

	}

}
