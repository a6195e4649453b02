package id.sentra.platform.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests answered before their body was read, on a connection that the client uses
 * again: the next one must be heard.
 */
@SampleTest
class KeptConnectionTests {

	private static final int ROUNDS = 10;

	private static final List<String> BODIES = List.of("{}", "{", "", "{\"region\":\"21.72\"}", "x".repeat(100_000));

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@LocalServerPort
	int port;

	@Test
	void anAnswerBeforeTheBodyWasReadHoldsUpNoLaterRequest() throws IOException, InterruptedException {
		HttpHeaders officer = new HttpHeaders();
		TestTokens.as("officer", "21.72", Role.OFFICER).accept(officer);
		for (int round = 0; round < ROUNDS; round++) {
			for (String body : BODIES) {
				assertThat(answer("PUT", "/api/sample/things", body, officer)).isBetween(200, 499);
				assertThat(answer("POST", "/api/sample/things", body, officer)).isBetween(200, 499);
				assertThat(answer("POST", "/api/sample/nothing", body, officer)).isEqualTo(404);
				assertThat(answer("POST", "/api/sample/things", body, new HttpHeaders())).isEqualTo(401);
				assertThat(answer("GET", "/api/sample/fault", body, officer)).isEqualTo(500);
			}
		}
	}

	private int answer(String method, String path, String body, HttpHeaders headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.method(method, BodyPublishers.ofString(body))
			.header(HttpHeaders.CONTENT_TYPE, "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.timeout(Duration.ofSeconds(120));
		headers.forEach((name, values) -> request.header(name, values.get(0)));
		return this.client.send(request.build(), BodyHandlers.ofString()).statusCode();
	}

}
