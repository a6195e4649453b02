package id.sentra.registry.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static id.sentra.platform.test.Answers.json;

/** What an officer of Tanjungpinang does about documents. */
public final class DocumentCalls {

	static final Consumer<HttpHeaders> OFFICER = TestTokens.as("petugas", "21.72", Role.OFFICER);

	private final WebTestClient client;

	public DocumentCalls(WebTestClient client) {
		this.client = client;
	}

	/** A permit for food made at home. */
	public static Map<String, Object> pirt(String validUntil) {
		return of("PIRT", "2063171010012-27", validUntil);
	}

	static Map<String, Object> of(String kind, String number, String validUntil) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("kind", kind);
		document.put("number", number);
		document.put("validUntil", validUntil);
		return document;
	}

	public ResponseSpec add(UUID sme, Consumer<HttpHeaders> who, Map<String, Object> document) {
		return this.client.post()
			.uri("/api/registry/smes/{id}/documents", sme)
			.headers(who)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(document)
			.exchange();
	}

	/** The id of a document that is taken. */
	public UUID added(UUID sme, Map<String, Object> document) {
		return UUID.fromString(json(add(sme, OFFICER, document).expectStatus().isCreated()).get("id").asString());
	}

	ResponseSpec change(UUID id, long version, Consumer<HttpHeaders> who, Map<String, Object> document) {
		return this.client.put()
			.uri("/api/registry/documents/{id}", id)
			.headers(who)
			.header("If-Match", "\"" + version + "\"")
			.bodyValue(document)
			.exchange();
	}

	ResponseSpec remove(UUID id, long version, Consumer<HttpHeaders> who) {
		return this.client.post()
			.uri("/api/registry/documents/{id}/remove", id)
			.headers(who)
			.header("If-Match", "\"" + version + "\"")
			.bodyValue(Map.of("reason", "Foto usaha lain"))
			.exchange();
	}

	public ResponseSpec removeFile(UUID id, UUID file, long version, Consumer<HttpHeaders> who) {
		return this.client.post()
			.uri("/api/registry/documents/{id}/files/{file}/remove", id, file)
			.headers(who)
			.header("If-Match", "\"" + version + "\"")
			.bodyValue(Map.of("reason", "Foto usaha lain"))
			.exchange();
	}

	ResponseSpec restore(UUID id, long version, Consumer<HttpHeaders> who) {
		return this.client.post()
			.uri("/api/registry/documents/{id}/restore", id)
			.headers(who)
			.header("If-Match", "\"" + version + "\"")
			.exchange();
	}

	ResponseSpec get(String path, Consumer<HttpHeaders> who) {
		return this.client.get().uri(path).headers(who).exchange();
	}

}
