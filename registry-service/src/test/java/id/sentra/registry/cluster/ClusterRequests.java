package id.sentra.registry.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.registry.sme.web.SmeRequests;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * Requests about clusters an officer of Tanjungpinang sends.
 */
final class ClusterRequests {

	private static final AtomicInteger SERIAL = new AtomicInteger();

	private final WebTestClient client;

	private final WebTestClient officer;

	private final ClusterService service;

	ClusterRequests(WebTestClient client, ClusterService service) {
		this.client = client;
		this.officer = new SmeRequests(client).officer();
		this.service = service;
	}

	Map<String, Boolean> answers(String... holding) {
		Map<String, Boolean> answers = new HashMap<>();
		this.service.rules().traits().forEach((trait) -> answers.put(trait, List.of(holding).contains(trait)));
		return answers;
	}

	ResponseSpec assess(UUID cluster, String etag, Map<String, Boolean> answers) {
		return this.officer.post()
			.uri("/api/registry/clusters/" + cluster + "/assessments")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.header("If-Match", etag)
			.bodyValue((answers != null) ? Map.of("answers", answers) : Map.of())
			.exchange();
	}

	ResponseSpec lead(UUID cluster, UUID sme, String etag) {
		return this.officer.put()
			.uri("/api/registry/clusters/" + cluster + "/leader")
			.header("If-Match", etag)
			.bodyValue(Map.of("smeId", sme))
			.exchange();
	}

	static ResponseSpec change(WebTestClient who, UUID sme, long version, Map<String, Object> profile) {
		return who.put()
			.uri("/api/registry/smes/" + sme)
			.header("If-Match", "\"" + version + "\"")
			.bodyValue(profile)
			.exchange();
	}

	ResponseSpec join(UUID cluster, UUID sme) {
		return send(HttpMethod.PUT, "/api/registry/clusters/" + cluster + "/members/" + sme);
	}

	ResponseSpec get(String uri) {
		return send(HttpMethod.GET, uri);
	}

	ResponseSpec send(HttpMethod method, String uri) {
		return this.officer.method(method).uri(uri).exchange();
	}

	ResponseSpec form(Map<String, Object> body) {
		return this.officer.post()
			.uri("/api/registry/clusters")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(body)
			.exchange();
	}

	UUID formed(String region) {
		String location = String.valueOf(form(body(region)).expectStatus()
			.isCreated()
			.expectBody(Void.class)
			.returnResult()
			.getResponseHeaders()
			.getLocation());
		return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
	}

	static Map<String, Object> body(String region) {
		return new HashMap<>(
				Map.of("name", "Sentra Uji " + SERIAL.incrementAndGet(), "product", "Roti", "regionCode", region));
	}

	WebTestClient as(String region) {
		return this.client.mutate().defaultHeaders(TestTokens.as("petugas-" + region, region, Role.OFFICER)).build();
	}

}
