package id.sentra.registry.views;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.privacy.DataRequestCalls;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

/** Twenty views of personal data in ten minutes, then a second person is asked. */
@RegistryTest
class PersonalViewBrakeTests {

	private static final String STOPS = "/api/registry/personal-view-stops";

	private static final int MOST = 20;

	@Autowired
	WebTestClient http;

	private SmeRequests smes;

	private DataRequestCalls calls;

	private UUID sme;

	@BeforeEach
	void anSme() {
		this.smes = new SmeRequests(this.http);
		this.calls = new DataRequestCalls(this.http);
		this.sme = this.smes.registered(SmeRequests.profile());
	}

	@Test
	void who_looks_too_often_sees_nothing_more_until_another_releases_it_and_says_why() {
		String name = "petugas-" + UUID.randomUUID();
		WebTestClient officer = this.calls.officer(name);
		for (int i = 0; i < MOST; i++) {
			look(officer).expectStatus().isOk();
		}
		assertThat(problem(look(officer), 429, "personal-views-stopped")).contains("20 kali dalam 10 menit");
		look(this.calls.officer("petugas-lain-" + name)).expectStatus().isOk();
		this.calls.owner(this.sme)
			.get()
			.uri("/api/registry/smes/{id}/personal", this.sme)
			.exchange()
			.expectStatus()
			.isOk();
		UUID access = this.calls.granted(this.sme, "ACCESS");
		problem(officer.get().uri("/api/registry/data-requests/{id}/held", access).exchange(), 429,
				"personal-views-stopped");

		WebTestClient admin = this.calls.as(TestTokens.as("admin-" + name, "21.72", Role.ADMIN));
		UUID stop = stop(admin, name);
		problem(release(admin, stop, " "), 422, "invalid-fields");
		assertThat(text(release(admin, stop, "Mendata ulang satu sentra").expectStatus().isOk()))
			.contains("\"releasedBy\":\"admin-" + name, "Mendata ulang satu sentra");
		problem(release(admin, stop, "Sekali lagi"), 409, "view-stop-released");
		look(officer).expectStatus().isOk();
		assertThat(text(admin.get().uri(STOPS + "?limit=100").exchange())).doesNotContain("\"username\":\"" + name);
	}

	@Test
	void nobody_releases_himself_and_nobody_of_another_region() {
		String name = "admin-" + UUID.randomUUID();
		WebTestClient admin = this.calls.as(TestTokens.as(name, "21.72", Role.ADMIN));
		IntStream.range(0, MOST + 1).forEach((i) -> look(admin));
		UUID stop = stop(admin, name);
		problem(release(admin, stop, "Saya perlu"), 403, "view-stop-by-second-person");
		problem(release(this.calls.as(TestTokens.as("admin-batam", "21.71", Role.ADMIN)), stop, "Silakan"), 404,
				"view-stop-not-found");
		release(this.calls.as(TestTokens.as("admin-kedua", "21", Role.ADMIN)), stop, "Silakan").expectStatus().isOk();
	}

	@Test
	void looks_at_once_are_counted_one_by_one() {
		WebTestClient officer = this.calls.officer("petugas-" + UUID.randomUUID());
		List<Integer> answers = IntStream.range(0, MOST + 10)
			.parallel()
			.mapToObj((i) -> look(officer).expectBody().returnResult().getStatus().value())
			.toList();
		assertThat(answers).containsOnly(200, 429).filteredOn((status) -> status == 200).hasSize(MOST);
	}

	private ResponseSpec look(WebTestClient by) {
		return by.get().uri("/api/registry/smes/{id}/personal", this.sme).exchange();
	}

	private static UUID stop(WebTestClient admin, String name) {
		String open = text(admin.get().uri(STOPS + "?limit=100").exchange().expectStatus().isOk());
		assertThat(open).contains("\"username\":\"" + name + '"');
		return UUID.fromString(open.replaceAll("(?s)^.*\"id\":\"([^\"]+)\",\"username\":\"" + name + "\".*$", "$1"));
	}

	private static ResponseSpec release(WebTestClient by, UUID stop, String reason) {
		return by.post()
			.uri(STOPS + "/{id}/release", stop)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(Map.of("reason", reason))
			.exchange();
	}

}
