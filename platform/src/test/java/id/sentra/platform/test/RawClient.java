package id.sentra.platform.test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Sends requests as they are, however odd, many at a time; each answer must be one that
 * the contract declares.
 */
final class RawClient {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	RawClient(int port) {
		this.base = "http://127.0.0.1:" + port;
	}

	/** All of them at once; the answers in their order. */
	List<Answer> ask(List<RawRequest> asks) {
		List<CompletableFuture<Answer>> answers = asks.stream().map(this::send).toList();
		return answers.stream().map(CompletableFuture::join).map(RawClient::declared).toList();
	}

	Answer ask(RawRequest ask) {
		return declared(send(ask).join());
	}

	private static Answer declared(Answer answer) {
		ResponseContract.committed()
			.assertKept(answer.ask().method(), answer.ask().uri().split("\\?")[0], answer.status(), answer.type(),
					answer.body());
		return answer;
	}

	private CompletableFuture<Answer> send(RawRequest ask) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + ask.uri()))
			.timeout(PATIENCE)
			.method(ask.method(),
					(ask.body() != null) ? BodyPublishers.ofByteArray(ask.body()) : BodyPublishers.noBody());
		ask.headers().forEach(request::header);
		return this.client.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
			.thenApply((response) -> new Answer(ask, response.statusCode(),
					response.headers().firstValue("Content-Type").orElse(""),
					response.headers().firstValue("Idempotency-Replayed").isPresent(), response.body()));
	}

	/** A request and why it is sent. */
	record RawRequest(String why, String method, String uri, Map<String, String> headers, byte @Nullable [] body) {

		static RawRequest of(String why, String method, String uri) {
			return new RawRequest(why, method, uri, Map.of(), null);
		}

		RawRequest as(Consumer<HttpHeaders> who) {
			HttpHeaders headers = new HttpHeaders();
			who.accept(headers);
			return with(headers.toSingleValueMap());
		}

		RawRequest with(String header, String value) {
			return with(Map.of(header, value));
		}

		private RawRequest with(Map<String, String> more) {
			Map<String, String> all = new LinkedHashMap<>(this.headers);
			all.putAll(more);
			return new RawRequest(this.why, this.method, this.uri, all, this.body);
		}

		RawRequest json(byte[] json) {
			return new RawRequest(this.why, this.method, this.uri, this.headers, json).with(HttpHeaders.CONTENT_TYPE,
					"application/json");
		}

		RawRequest json(String json) {
			return json(json.getBytes(StandardCharsets.UTF_8));
		}

		/** A form that breaks off. */
		RawRequest form() {
			return json("--x\r\n").with(HttpHeaders.CONTENT_TYPE, "multipart/form-data; boundary=x");
		}

		RawRequest because(String reason) {
			return new RawRequest(reason, this.method, this.uri, this.headers, this.body);
		}

		@Override
		public String toString() {
			String sent = (this.body != null) ? new String(this.body, StandardCharsets.UTF_8) : "";
			String address = this.method + " " + this.uri;
			return this.why + ": " + shortened(address) + " " + shortened(sent);
		}

		private static String shortened(String text) {
			return (text.length() > 300) ? text.substring(0, 300) + "…" : text;
		}

	}

	/** What came back. */
	record Answer(RawRequest ask, int status, String type, boolean replayed, String body) {

		boolean isGood() {
			return this.status / 100 == 2;
		}

		@Override
		public String toString() {
			return this.ask + " -> " + this.status + " " + this.type + " " + RawRequest.shortened(this.body);
		}

	}

}
