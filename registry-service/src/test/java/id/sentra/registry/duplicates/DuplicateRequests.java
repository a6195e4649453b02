package id.sentra.registry.duplicates;

import java.util.Map;
import java.util.Random;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.registry.sme.web.SmeRequests;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static id.sentra.platform.test.Answers.text;

/**
 * What an officer does about likely duplicates, with businesses whose names nobody else
 * in the test database has.
 */
final class DuplicateRequests {

	private static final String LETTERS = "bdgjklmnprstwyzc";

	/** The same names in every run: of unlike ones some would be alike by chance. */
	private static final Random RANDOM = new Random(2172);

	private final WebTestClient client;

	private final SmeRequests smes;

	DuplicateRequests(WebTestClient client) {
		this.client = client;
		this.smes = new SmeRequests(client);
	}

	SmeRequests smes() {
		return this.smes;
	}

	WebTestClient as(Role role, String region) {
		return this.client.mutate().defaultHeaders(TestTokens.as("petugas-" + region, region, role)).build();
	}

	WebTestClient ownerOf(UUID sme) {
		return this.client.mutate().defaultHeaders(TestTokens.asOwnerOf(sme)).build();
	}

	/** A profile unlike any other, in the district of the city. */
	static Map<String, Object> profile() {
		Map<String, Object> profile = SmeRequests.profile();
		profile.put("regionCode", "21.72.03");
		profile.remove("villageCode");
		profile.put("businessName", word() + " " + word());
		profile.put("ownerName", word() + " " + word());
		return profile;
	}

	/** The same business as an officer in a hurry writes it, under another NIK. */
	static Map<String, Object> carelessly(Map<String, Object> profile) {
		Map<String, Object> careless = SmeRequests.profile();
		careless.putAll(Map.of("regionCode", "21.72.03", "businessName", profile.get("businessName") + "s", "ownerName",
				profile.get("ownerName"), "phone", profile.get("phone")));
		careless.remove("villageCode");
		return careless;
	}

	/** Searches until nothing is left to search in the district of the city. */
	void searchAll() {
		while (text(
				officer().post().uri("/api/registry/doubles/search?region=21.72.03").exchange().expectStatus().isOk())
			.contains("\"more\":true")) {
			continue;
		}
	}

	ResponseSpec merge(UUID id, String etag, UUID into) {
		return merge(officer(), id, etag, into);
	}

	static ResponseSpec merge(WebTestClient who, UUID id, String etag, UUID into) {
		return who.post()
			.uri("/api/registry/smes/{id}/merge", id)
			.header("If-Match", etag)
			.bodyValue(Map.of("into", into))
			.exchange();
	}

	ResponseSpec dismiss(UUID first, UUID second) {
		return officer().post()
			.uri("/api/registry/doubles/dismiss")
			.bodyValue(Map.of("first", first, "second", second))
			.exchange();
	}

	ResponseSpec get(String uri) {
		return officer().get().uri(uri).exchange();
	}

	WebTestClient officer() {
		return this.smes.officer();
	}

	static String word() {
		StringBuilder word = new StringBuilder();
		for (int place = 0; place < 8; place++) {
			word.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return word.toString();
	}

}
