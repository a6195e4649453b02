package id.sentra.registry.sme.web;

import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.registry.RegistryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.registry.sme.web.SmeRequests.profile;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class OwnerSmeControllerTests {

	@Autowired
	WebTestClient client;

	private SmeRequests requests;

	@BeforeEach
	void prepare() {
		this.requests = new SmeRequests(this.client);
	}

	@Test
	void businesses_of_one_person_are_found_by_the_nik_and_lead_to_each_other() {
		Map<String, Object> profile = profile();
		UUID bakery = this.requests.registered(profile);
		UUID stranger = this.requests.registered(profile());
		Map<String, Object> second = profile();
		second.put("nik", profile.get("nik"));
		UUID kiosk = this.requests.registered(second);
		String found = text(ofOwner(this.requests.officer(), profile.get("nik")).expectStatus().isOk());
		assertThat(found).contains(bakery.toString(), kiosk.toString())
			.doesNotContain(stranger.toString(), profile.get("nik").toString());
		assertThat(text(sameOwner(this.requests.officer(), bakery))).contains(kiosk.toString())
			.doesNotContain(bakery.toString(), stranger.toString());
		assertThat(text(sameOwner(this.requests.officer(), stranger))).contains("\"items\":[]");
	}

	@Test
	void another_office_and_whoever_registers_nobody_learn_nothing() {
		Map<String, Object> profile = profile();
		UUID id = this.requests.registered(profile);
		WebTestClient karimun = as(TestTokens.as("petugas-karimun", "21.02", Role.OFFICER));
		assertThat(text(ofOwner(karimun, profile.get("nik")))).contains("\"items\":[]");
		problem(sameOwner(karimun, id), 404, "sme-not-found");
		problem(ofOwner(as(TestTokens.as("pemeriksa", "21.72", Role.AUDITOR)), profile.get("nik")), 403,
				"role-not-allowed");
		problem(sameOwner(as(TestTokens.asOwnerOf(id)), id), 403, "role-not-allowed");
		problem(ofOwner(this.requests.officer(), "123"), 422, "invalid-fields");
	}

	@Test
	void who_the_owner_is_and_where_changes_only_with_a_reason_that_is_kept() {
		Map<String, Object> profile = profile();
		UUID id = this.requests.registered(profile);
		profile.put("nik", profile().get("nik"));
		assertThat(text(change(id, 1, profile).expectStatus().isEqualTo(422))).contains("\"reason\"")
			.doesNotContain(profile.get("nik").toString());
		profile.put("reason", "Hubungi 0812-3456-7890");
		change(id, 1, profile).expectStatus().isEqualTo(422);
		profile.put("reason", "KTP baru diperlihatkan di loket.");
		change(id, 1, profile).expectStatus().isOk();
		profile.put("regionCode", "21.72.02");
		profile.remove("villageCode");
		profile.remove("reason");
		change(id, 2, profile).expectStatus().isEqualTo(422);
		profile.put("regionCode", "21.72.01");
		profile.put("street", "Jalan Baru 1");
		change(id, 2, profile).expectStatus().isOk();
		assertThat(text(this.requests.officer().get().uri("/api/registry/smes/{id}/timeline", id).exchange()))
			.contains("KTP baru diperlihatkan di loket.");
	}

	@Test
	void villages_are_those_of_a_district_or_a_regency() {
		String district = text(villages("21.72.01"));
		assertThat(district).contains("21.72.01.1002").doesNotContain("\"21.72.02.");
		assertThat(text(villages("21.72"))).contains("21.72.01.1002", "\"21.72.02.");
		problem(villages("21"), 422, "bad-region");
	}

	private WebTestClient as(java.util.function.Consumer<org.springframework.http.HttpHeaders> token) {
		return this.client.mutate().defaultHeaders(token).build();
	}

	private static ResponseSpec ofOwner(WebTestClient client, Object nik) {
		return client.post()
			.uri("/api/registry/smes/of-owner")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("nik", nik))
			.exchange();
	}

	private static ResponseSpec sameOwner(WebTestClient client, UUID id) {
		return client.get().uri("/api/registry/smes/{id}/same-owner", id).exchange();
	}

	private ResponseSpec change(UUID id, long version, Map<String, Object> profile) {
		return this.requests.officer()
			.put()
			.uri("/api/registry/smes/{id}", id)
			.header("If-Match", "\"" + version + "\"")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(profile)
			.exchange();
	}

	private ResponseSpec villages(String region) {
		return this.requests.officer().get().uri("/api/registry/villages?region={region}", region).exchange();
	}

}
