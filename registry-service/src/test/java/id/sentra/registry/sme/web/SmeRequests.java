package id.sentra.registry.sme.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * Requests an officer of Tanjungpinang sends, each about another SME. Nobody in them is
 * real.
 */
public final class SmeRequests {

	private static final AtomicInteger SERIAL = new AtomicInteger();

	private final WebTestClient officer;

	public SmeRequests(WebTestClient client) {
		this.officer = client.mutate().defaultHeaders(TestTokens.as("petugas", "21.72", Role.OFFICER)).build();
	}

	public WebTestClient officer() {
		return this.officer;
	}

	/**
	 * A complete profile of a new owner, born on another day than those of the files and
	 * tables of other tests: no NIK and no number is theirs too.
	 */
	public static Map<String, Object> profile() {
		int serial = SERIAL.incrementAndGet();
		Map<String, Object> profile = new LinkedHashMap<>();
		profile.put("nik", String.format("217201560885%04d", serial));
		profile.put("ownerName", "Siti Uji");
		profile.put("phone", String.format("0812778%05d", serial));
		profile.put("email", "siti" + serial + "@contoh.id");
		profile.put("businessName", "Roti Uji " + serial);
		profile.put("kbliCode", "10710");
		profile.put("kbliEdition", "2020");
		profile.put("regionCode", "21.72.01");
		profile.put("villageCode", "21.72.01.1002");
		profile.put("street", "Jalan Uji " + serial);
		profile.put("since", "2019-05-01");
		profile.put("yearlySales", 60_000_000);
		return profile;
	}

	public ResponseSpec register(Map<String, Object> profile) {
		return register(profile, UUID.randomUUID().toString());
	}

	public ResponseSpec register(Map<String, Object> profile, String key) {
		return this.officer.post()
			.uri("/api/registry/smes")
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(profile)
			.exchange();
	}

	/** Registers and gives the id. */
	public UUID registered(Map<String, Object> profile) {
		String location = String.valueOf(register(profile).expectStatus()
			.isCreated()
			.expectBody(Void.class)
			.returnResult()
			.getResponseHeaders()
			.getLocation());
		return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
	}

	public ResponseSpec verify(UUID id, String etag) {
		return this.officer.post().uri("/api/registry/smes/{id}/verify", id).header("If-Match", etag).exchange();
	}

}
