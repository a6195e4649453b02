package id.sentra.demo.cycle;

import java.util.Map;

import id.sentra.local.http.RequestRejected;
import tools.jackson.databind.JsonNode;

/**
 * The owner signs an agreement, then the shop with the link it was sent, once it has
 * proved its e-mail address with the code that the officer sends there.
 */
final class Signing {

	private final ApiClient owner;

	private final ApiClient officer;

	Signing(ApiClient owner, ApiClient officer) {
		this.owner = owner;
		this.officer = officer;
	}

	void both(String agreement) {
		JsonNode seen = this.owner.get(agreement);
		String hash = seen.path("hash").asString();
		if (seen.path("smeSignedAt").asString("").isEmpty()) {
			this.owner.step(agreement + "/sign", seen.path("version").asLong(), Map.of("hash", hash));
		}
		if (!isSignedByPartner(seen)) {
			String token = this.owner.post(agreement + "/partner-link", null).path("token").asString();
			byPartner(agreement, Map.of("token", token, "hash", hash, "proof", prove(agreement, token)));
		}
	}

	private String prove(String agreement, String token) {
		String id = agreement.substring(agreement.lastIndexOf('/') + 1);
		String contact = this.owner
			.create("/api/registry/contacts", "contact-" + id,
					Map.of("agreementId", id, "kind", "EMAIL", "address", "toko-" + id + "@contoh.id"))
			.path("id")
			.asString();
		this.owner.create(agreement + "/partner-contact", "partner-contact-" + id,
				Map.of("contactId", contact, "kind", "EMAIL"));
		return this.officer.all("/api/bazaar/partner-codes")
			.stream()
			.filter((code) -> code.path("agreementId").asString().equals(id))
			.map((code) -> this.owner.post("/api/bazaar/public/agreements/prove",
					Map.of("token", token, "code", code.path("code").asString())))
			.map((proved) -> proved.path("proof").asString())
			.findFirst()
			.orElseThrow();
	}

	/**
	 * A link is good for one signature, so one whose answer was lost is refused when it
	 * is asked for again.
	 */
	private void byPartner(String agreement, Map<String, String> signature) {
		try {
			this.owner.post("/api/bazaar/public/agreements/sign", signature);
		}
		catch (RequestRejected ex) {
			if (!isSignedByPartner(this.owner.get(agreement))) {
				throw ex;
			}
		}
	}

	private static boolean isSignedByPartner(JsonNode agreement) {
		return !agreement.path("partnerSignedAt").asString("").isEmpty();
	}

}
