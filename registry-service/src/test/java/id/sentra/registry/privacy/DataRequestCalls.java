package id.sentra.registry.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static id.sentra.platform.test.Answers.text;

/** Calls of owners and officers about personal data. */
public final class DataRequestCalls {

	private final WebTestClient client;

	public DataRequestCalls(WebTestClient client) {
		this.client = client;
	}

	public WebTestClient as(Consumer<HttpHeaders> who) {
		return this.client.mutate().defaultHeaders(who).build();
	}

	public WebTestClient officer(String name) {
		return as(TestTokens.as(name, "21.72", Role.OFFICER));
	}

	public WebTestClient owner(UUID sme) {
		return as(TestTokens.asOwnerOf(sme));
	}

	/** What a request says. */
	public static Map<String, Object> body(UUID sme, String kind) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("smeId", sme);
		body.put("kind", kind);
		body.put("channel", "COUNTER");
		body.put("fields", List.of("PHONE"));
		return body;
	}

	public ResponseSpec ask(WebTestClient by, UUID sme, String kind) {
		return by.post()
			.uri("/api/registry/data-requests")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(body(sme, kind))
			.exchange();
	}

	/** Asks and gives the id. */
	public UUID asked(WebTestClient by, UUID sme, String kind) {
		String body = text(ask(by, sme, kind).expectStatus().isCreated());
		return UUID.fromString(body.replaceAll("(?s)^.*?\"id\":\"([^\"]+)\".*$", "$1"));
	}

	public ResponseSpec done(WebTestClient by, UUID request) {
		return by.post().uri("/api/registry/data-requests/{id}/done", request).header("If-Match", "\"1\"").exchange();
	}

	public ResponseSpec refuse(WebTestClient by, UUID request, String reason) {
		return by.post()
			.uri("/api/registry/data-requests/{id}/refuse", request)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("reason", reason))
			.exchange();
	}

	/** Asked by the owner and carried out by an officer. */
	public UUID granted(UUID sme, String kind) {
		UUID request = asked(owner(sme), sme, kind);
		done(officer("petugas-kedua"), request).expectStatus().isOk();
		return request;
	}

}
