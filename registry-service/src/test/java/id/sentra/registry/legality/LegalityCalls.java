package id.sentra.registry.legality;

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

import static id.sentra.platform.test.Answers.json;

/** What an officer of Tanjungpinang does about permits. */
public final class LegalityCalls {

	private final WebTestClient client;

	public LegalityCalls(WebTestClient client) {
		this.client = client;
	}

	/** A way to a permit in two steps. */
	public static Map<String, Object> plan(String permit, String dueOn) {
		Map<String, Object> plan = new LinkedHashMap<>();
		plan.put("permit", permit);
		plan.put("dueOn", dueOn);
		plan.put("steps", List.of("Ikut penyuluhan", "Tempat diperiksa"));
		return plan;
	}

	public ResponseSpec open(UUID sme, Consumer<HttpHeaders> who, Map<String, Object> plan) {
		return this.client.post()
			.uri("/api/registry/smes/{id}/legality-cases", sme)
			.headers(who)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(plan)
			.exchange();
	}

	/** The id of a case that is opened. */
	public UUID opened(UUID sme, Map<String, Object> plan) {
		return UUID.fromString(
				json(open(sme, TestTokens.as("petugas", "21.72", Role.OFFICER), plan).expectStatus().isCreated())
					.get("id")
					.asString());
	}

}
