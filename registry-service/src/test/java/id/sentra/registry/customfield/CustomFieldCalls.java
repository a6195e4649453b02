package id.sentra.registry.customfield;

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
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;

/** What administrators do about fields, and officers about what SMEs have in them. */
public final class CustomFieldCalls {

	static final Consumer<HttpHeaders> OFFICER = TestTokens.as("petugas", "21.72", Role.OFFICER);

	static final Consumer<HttpHeaders> ADMIN = TestTokens.as("pengelola", "21.72", Role.ADMIN);

	private final WebTestClient client;

	public CustomFieldCalls(WebTestClient client) {
		this.client = client;
	}

	static Map<String, Object> field(String name, String kind) {
		Map<String, Object> field = new LinkedHashMap<>();
		field.put("name", name);
		field.put("nameEn", name + " (en)");
		field.put("kind", kind);
		field.put("personal", false);
		field.put("readers", List.of("OFFICER", "AUDITOR", "SME_OWNER"));
		return field;
	}

	/** With everything that can be said of a field. */
	public static Map<String, Object> wanted(String name) {
		Map<String, Object> field = field(name, "CHOICE");
		field.put("requiredFrom", "2199-01-01");
		field.put("legalBasis", "Perda 3/2025");
		field.put("options", List.of(Map.of("label", "Harian", "labelEn", "Daily")));
		field.put("regionCode", "21.72");
		return field;
	}

	/** The id of a field that is defined. */
	public UUID made(String name) {
		return UUID.fromString(defined(wanted(name)).get("id").asString());
	}

	ResponseSpec define(Consumer<HttpHeaders> who, Map<String, Object> field) {
		return this.client.post()
			.uri("/api/registry/custom-fields")
			.headers(who)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(field)
			.exchange();
	}

	JsonNode defined(Map<String, Object> field) {
		return json(define(ADMIN, field).expectStatus().isCreated());
	}

	ResponseSpec change(UUID id, long version, Map<String, Object> field) {
		return this.client.put()
			.uri("/api/registry/custom-fields/{id}", id)
			.headers(ADMIN)
			.header("If-Match", "\"" + version + "\"")
			.bodyValue(field)
			.exchange();
	}

	ResponseSpec act(UUID id, long version, String what) {
		return this.client.post()
			.uri("/api/registry/custom-fields/{id}/{what}", id, what)
			.headers(ADMIN)
			.header("If-Match", "\"" + version + "\"")
			.exchange();
	}

	ResponseSpec save(UUID sme, long version, Map<String, String> values) {
		return this.client.put()
			.uri("/api/registry/smes/{id}/custom-fields", sme)
			.headers(OFFICER)
			.header("If-Match", "\"" + version + "\"")
			.bodyValue(Map.of("values", values))
			.exchange();
	}

	/** The fields of an SME after values were saved over whatever there is. */
	public JsonNode saved(UUID sme, Map<String, String> values) {
		long version = json(get("/api/registry/smes/" + sme + "/custom-fields", OFFICER)).get("version").asLong();
		return json(save(sme, version, values).expectStatus().isOk());
	}

	ResponseSpec get(String path, Consumer<HttpHeaders> who) {
		return this.client.get().uri(path).headers(who).exchange();
	}

}
