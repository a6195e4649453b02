package id.sentra.registry.counter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.document.DocumentCalls;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class CounterTests {

	@Autowired
	WebTestClient client;

	private CounterCalls calls;

	private UUID sme;

	private String name;

	private Consumer<HttpHeaders> officer;

	@BeforeEach
	void prepare() {
		this.calls = new CounterCalls(this.client);
		this.sme = new SmeRequests(this.client).registered(SmeRequests.profile());
		this.name = "loket-" + UUID.randomUUID();
		this.officer = CounterCalls.officer(this.name);
	}

	@Test
	void a_visit_needs_an_owner_who_is_there_a_proof_and_another_business_than_ones_own() {
		Map<String, Object> statement = this.calls.statement(this.sme, this.officer);
		statement.put("ownerPresent", false);
		statement.put("unrelated", false);
		statement.put("files", List.of());
		assertThat(problem(this.calls.open(this.sme, this.officer, statement), 422, "invalid-fields"))
			.contains("ownerPresent", "unrelated", "files");
		statement.put("ownerPresent", true);
		statement.put("unrelated", true);
		statement.put("files", List.of(UUID.randomUUID()));
		assertThat(problem(this.calls.open(this.sme, this.officer, statement), 422, "invalid-fields"))
			.contains("files");
	}

	@Test
	void an_officer_of_another_region_opens_sees_and_uses_none() {
		Consumer<HttpHeaders> batam = TestTokens.as(this.name, "21.71", Role.OFFICER);
		problem(this.calls.open(this.sme, batam, this.calls.statement(this.sme, this.officer)), 404, "sme-not-found");
		UUID visit = this.calls.opened(this.sme, this.name);
		problem(this.calls.get("/counter-visits/" + visit + "/usable", batam), 404, "visit-not-found");
		problem(this.calls.get("/counter-visits/" + visit, batam), 404, "visit-not-found");
		assertThat(text(this.calls.get("/counter-visits", batam).expectStatus().isOk()))
			.doesNotContain(visit.toString());
	}

	@Test
	void a_visit_is_of_use_to_its_officer_only_and_until_it_is_ended() {
		UUID visit = this.calls.opened(this.sme, this.name);
		JsonNode usable = json(
				this.calls.get("/counter-visits/" + visit + "/usable", this.officer).expectStatus().isOk());
		assertThat(usable.get("smeId").asString()).isEqualTo(this.sme.toString());
		assertThat(usable.get("open").asBoolean()).isTrue();
		problem(this.calls.get("/counter-visits/" + visit + "/usable", CounterCalls.officer("orang-lain")), 403,
				"visit-of-another");
		problem(this.calls.get("/counter-visits/" + visit + "/usable", TestTokens.asOwnerOf(this.sme)), 403,
				"role-not-allowed");
		this.calls.post("/counter-visits/" + visit + "/end", this.officer, null).expectStatus().isOk();
		problem(this.calls.get("/counter-visits/" + visit + "/usable", this.officer), 409, "visit-ended");
	}

	@Test
	void another_visit_ends_the_one_before() {
		UUID first = this.calls.opened(this.sme, this.name);
		UUID second = this.calls.opened(new SmeRequests(this.client).registered(SmeRequests.profile()), this.name);
		problem(this.calls.get("/counter-visits/" + first + "/usable", this.officer), 409, "visit-ended");
		this.calls.get("/counter-visits/" + second + "/usable", this.officer).expectStatus().isOk();
	}

	@Test
	void what_is_done_for_an_owner_names_officer_and_visit() {
		UUID visit = this.calls.opened(this.sme, this.name);
		Consumer<HttpHeaders> acting = TestTokens.acting(this.name, visit, this.sme, "21.72.01");
		UUID document = UUID
			.fromString(json(new DocumentCalls(this.client).add(this.sme, acting, DocumentCalls.pirt("2031-03-01"))
				.expectStatus()
				.isCreated()).get("id").asString());
		assertThat(document).isNotNull();
		JsonNode acts = json(this.calls.get("/counter-acts?visit=" + visit, this.officer).expectStatus().isOk())
			.get("items");
		assertThat(acts).hasSize(1);
		assertThat(acts.get(0).get("officer").asString()).isEqualTo(this.name);
		assertThat(acts.get(0).get("smeId").asString()).isEqualTo(this.sme.toString());
		JsonNode owners = json(
				this.calls.get("/counter-acts?visit=" + visit, TestTokens.asOwnerOf(this.sme)).expectStatus().isOk())
			.get("items");
		assertThat(owners).hasSize(1);
		assertThat(owners.get(0).get("officer").isNull()).isTrue();
		assertThat(text(this.calls.get("/smes/" + this.sme + "/timeline", this.officer).expectStatus().isOk()))
			.contains("counter-visit-opened", this.name, visit.toString());
		assertThat(text(this.calls.get("/counter-acts?visit=" + visit, TestTokens.as("batam", "21.71", Role.OFFICER))))
			.contains("\"items\":[]");
	}

	/** What an owner sees is personal data, whoever looks at it. */
	@Test
	void who_has_looked_at_too_much_personal_data_acts_for_nobody() {
		UUID visit = this.calls.opened(this.sme, this.name);
		for (int i = 0; i < 21; i++) {
			this.calls.get("/smes/" + new SmeRequests(this.client).registered(SmeRequests.profile()) + "/personal",
					this.officer);
		}
		problem(this.calls.get("/counter-visits/" + visit + "/usable", this.officer), 429, "personal-views-stopped");
	}

	@Test
	void what_is_asked_in_person_is_not_asked_at_the_counter() {
		UUID visit = this.calls.opened(this.sme, this.name);
		Consumer<HttpHeaders> acting = TestTokens.acting(this.name, visit, this.sme, "21.72.01");
		problem(this.calls.post("/counter-visits/" + visit + "/objection", acting, Map.of("reason", "Bukan saya")), 403,
				"not-at-the-counter");
		problem(this.client.post()
			.uri("/api/registry/data-requests")
			.headers(acting)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(Map.of("smeId", this.sme, "kind", "ACCESS", "channel", "ONLINE"))
			.exchange(), 403, "not-at-the-counter");
	}

	@Test
	void an_owner_objects_once_and_another_officer_answers() {
		UUID visit = this.calls.opened(this.sme, this.name);
		String path = "/counter-visits/" + visit;
		Consumer<HttpHeaders> owner = TestTokens.asOwnerOf(this.sme);
		Map<String, Object> answer = Map.of("outcome", "UPHELD", "note", "Pengajuan sudah ditarik");
		problem(this.calls.post(path + "/answer", CounterCalls.officer("penyelia"), answer), 409,
				"visit-nothing-to-answer");
		JsonNode objected = json(
				this.calls.post(path + "/objection", owner, Map.of("reason", "Saya tidak minta pinjaman"))
					.expectStatus()
					.isOk());
		assertThat(objected.get("objectionState").asString()).isEqualTo("OPEN");
		assertThat(objected.get("officer").isNull()).isTrue();
		problem(this.calls.post(path + "/objection", owner, Map.of("reason", "Lagi")), 409, "visit-objected");
		assertThat(text(this.calls.get("/counter-visits?objection=OPEN", CounterCalls.officer("penyelia"))))
			.contains(visit.toString());
		problem(this.calls.post(path + "/answer", this.officer, answer), 403, "visit-own-answer");
		this.calls.post(path + "/answer", CounterCalls.officer("penyelia"), answer).expectStatus().isOk();
		assertThat(text(this.calls.get(path, owner).expectStatus().isOk()))
			.contains("Pengajuan sudah ditarik", "ANSWERED")
			.doesNotContain("penyelia", this.name);
	}

}
