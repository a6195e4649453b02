package id.sentra.gateway.imports;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.problem.BusyService;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Services.Call;
import id.sentra.gateway.service.Services;
import id.sentra.platform.web.IdempotentRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Streams a file on to the registry; no typed client, since it is never held whole. */
@Component
class ImportUpload {

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	private final Services services;

	ImportUpload(Services services) {
		this.services = services;
	}

	/**
	 * The id of the draft, or {@link UploadRefused} with the registry's words.
	 */
	Mono<UUID> start(CurrentUser user, Upload upload) {
		Call call = new Call(user.identity(), HttpMethod.POST, "registry",
				(uri) -> uri.path("/api/registry/imports/drafts")
					.queryParamIfPresent("region", Optional.ofNullable(upload.region()))
					.build(),
				PATIENCE);
		return this.services.call(call, (request) -> {
			request.headers((headers) -> {
				headers.set(HttpHeaders.CONTENT_TYPE, upload.type());
				if (upload.length() >= 0) {
					headers.setContentLength(upload.length());
				}
				headers.set(HttpHeaders.ACCEPT_LANGUAGE, user.locale().toLanguageTag());
				if (upload.key() != null) {
					headers.set(IdempotentRequests.HEADER, upload.key().toString());
				}
			});
			return request.body(upload.body(), DataBuffer.class).exchangeToMono(ImportUpload::started);
		});
	}

	private static Mono<UUID> started(ClientResponse response) {
		if (response.statusCode().is2xxSuccessful()) {
			URI location = response.headers().asHttpHeaders().getLocation();
			return response.releaseBody().then(Mono.justOrEmpty(location).map(ImportUpload::id));
		}
		HttpHeaders headers = response.headers().asHttpHeaders();
		return response.statusCode().is4xxClientError() || BusyService.of(response.statusCode(), headers).isPresent()
				? response.bodyToMono(ProblemDetail.class)
					.flatMap((problem) -> Mono.error(new UploadRefused(String.valueOf(problem.getDetail()))))
				: response.createError();
	}

	private static UUID id(URI location) {
		String[] path = location.getPath().split("/");
		return UUID.fromString(path[path.length - 2]);
	}

	/**
	 * A multipart body as the browser sent it, with its content type; the length is -1 if
	 * it was not said. The region is named when the user works for more than one; the
	 * same file with the same key is one import.
	 */
	record Upload(String type, long length, Flux<DataBuffer> body, @Nullable String region, @Nullable UUID key) {
	}

	/** The registry does not take the file; the message says why, to be shown. */
	static class UploadRefused extends RuntimeException {

		UploadRefused(String message) {
			super(message);
		}

	}

}
