package id.sentra.registry.counter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.registry.files.FileCalls;
import id.sentra.registry.files.Photos;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static id.sentra.platform.test.Answers.json;

/** What officers of Tanjungpinang do at the counter. */
public final class CounterCalls {

	private final WebTestClient client;

	public CounterCalls(WebTestClient client) {
		this.client = client;
	}

	public static Consumer<HttpHeaders> officer(String name) {
		return TestTokens.as(name, "21.72", Role.OFFICER);
	}

	/** All that is stated, with a photo of the signed form. */
	public Map<String, Object> statement(UUID sme, Consumer<HttpHeaders> officer) {
		Map<String, Object> statement = new LinkedHashMap<>();
		statement.put("ownerPresent", true);
		statement.put("unrelated", true);
		statement.put("proof", "FORM_PHOTO");
		statement.put("files", List.of(new FileCalls(this.client).added(sme, officer, Photos.jpeg(20, 20))));
		statement.put("ownerAccount", false);
		return statement;
	}

	public ResponseSpec open(UUID sme, Consumer<HttpHeaders> officer, Map<String, Object> statement) {
		return this.client.post()
			.uri("/api/registry/smes/{id}/counter-visits", sme)
			.headers(officer)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(statement)
			.exchange();
	}

	/** The id of a visit that is opened. */
	public UUID opened(UUID sme, String officer) {
		return UUID.fromString(
				json(open(sme, officer(officer), statement(sme, officer(officer))).expectStatus().isCreated()).get("id")
					.asString());
	}

	public ResponseSpec get(String path, Consumer<HttpHeaders> who) {
		return this.client.get().uri("/api/registry" + path).headers(who).exchange();
	}

	public ResponseSpec post(String path, Consumer<HttpHeaders> who, Object body) {
		WebTestClient.RequestBodySpec request = this.client.post().uri("/api/registry" + path).headers(who);
		return (body != null) ? request.bodyValue(body).exchange() : request.exchange();
	}

}
