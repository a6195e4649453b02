package id.sentra.gateway.document;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.gateway.service.Services;
import id.sentra.gateway.service.Services.Call;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;

/** Passes files on to the registry and back; no typed client, since they are no JSON. */
@Component
public class FileTransfer {

	private static final Duration PATIENCE = Duration.ofMinutes(6);

	/** More than the registry keeps. */
	private static final int LARGEST = 1 << 20;

	private final Services services;

	FileTransfer(Services services) {
		this.services = services;
	}

	/** Sends a form with a file as the browser sent it; the id of the file. */
	public Mono<UUID> send(CurrentUser user, UUID sme, ServerHttpRequest form) {
		Call call = new Call(user.identity(), HttpMethod.POST, "registry",
				(uri) -> uri.path("/api/registry/smes/{id}/files").build(sme), PATIENCE);
		return this.services.call(call, (request) -> {
			request.headers((headers) -> {
				headers.setContentType(
						Optional.ofNullable(form.getHeaders().getContentType()).orElse(MediaType.MULTIPART_FORM_DATA));
				if (form.getHeaders().getContentLength() >= 0) {
					headers.setContentLength(form.getHeaders().getContentLength());
				}
				headers.set(HttpHeaders.ACCEPT_LANGUAGE, user.locale().toLanguageTag());
			});
			return request.body(form.getBody(), DataBuffer.class)
				.exchangeToMono((response) -> response.statusCode().is2xxSuccessful()
						? response.bodyToMono(Sent.class).map(Sent::id) : refused(response));
		});
	}

	/** A file with the headers under which it is safe to show. */
	Mono<ResponseEntity<byte[]>> show(CurrentUser user, UUID file) {
		Call call = new Call(user.identity(), HttpMethod.GET, "registry",
				(uri) -> uri.path("/api/registry/files/{id}").build(file), PATIENCE);
		return this.services.call(call, (request) -> {
			request.headers((headers) -> headers.set(HttpHeaders.ACCEPT_LANGUAGE, user.locale().toLanguageTag()));
			return request.exchangeToMono(
					(response) -> response.statusCode().is2xxSuccessful() ? shown(response) : refused(response));
		});
	}

	private static Mono<ResponseEntity<byte[]>> shown(ClientResponse response) {
		HttpHeaders told = response.headers().asHttpHeaders();
		return DataBufferUtils.join(response.bodyToFlux(DataBuffer.class), LARGEST).map((content) -> {
			byte[] bytes = new byte[content.readableByteCount()];
			content.read(bytes);
			DataBufferUtils.release(content);
			return ResponseEntity.ok()
				.contentType(Optional.ofNullable(told.getContentType()).orElse(MediaType.APPLICATION_OCTET_STREAM))
				.cacheControl(CacheControl.noStore())
				.header(HttpHeaders.CONTENT_DISPOSITION,
						Optional.ofNullable(told.getFirst(HttpHeaders.CONTENT_DISPOSITION)).orElse("attachment"))
				.header("X-Content-Type-Options", "nosniff")
				.header("Content-Security-Policy", "default-src 'none'; sandbox")
				.body(bytes);
		});
	}

	private static <T> Mono<T> refused(ClientResponse response) {
		return ServiceProblem.of(response, "registry").flatMap(Mono::error);
	}

	/** What the registry answers to a file. */
	record Sent(UUID id) {
	}

}
