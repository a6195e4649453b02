package id.sentra.demo.cycle;

import java.util.Map;

import id.sentra.local.http.RequestRejected;
import tools.jackson.databind.JsonNode;

/** The owner signs an agreement, then the shop with the link it was sent. */
final class Signing {

	private final ApiClient owner;

	Signing(ApiClient owner) {
		this.owner = owner;
	}

	void both(String agreement) {
		JsonNode seen = this.owner.get(agreement);
		String hash = seen.path("hash").asString();
		if (seen.path("smeSignedAt").asString("").isEmpty()) {
			this.owner.step(agreement + "/sign", seen.path("version").asLong(), Map.of("hash", hash));
		}
		if (!isSignedByPartner(seen)) {
			String token = this.owner.post(agreement + "/partner-link", null).path("token").asString();
			byPartner(agreement, token, hash);
		}
	}

	/**
	 * A link is good for one signature, so one whose answer was lost is refused when it
	 * is asked for again.
	 */
	private void byPartner(String agreement, String token, String hash) {
		try {
			this.owner.post("/api/bazaar/public/agreements/sign", Map.of("token", token, "hash", hash));
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
