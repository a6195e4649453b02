package id.sentra.registry.legality;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.document.DocumentCalls;
import id.sentra.registry.document.LocalDays;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class LegalityTests {

	private static final Consumer<HttpHeaders> OFFICER = TestTokens.as("petugas", "21.72", Role.OFFICER);

	@Autowired
	WebTestClient client;

	@Autowired
	LocalDays days;

	private LegalityCalls calls;

	private UUID sme;

	@BeforeEach
	void prepare() {
		this.calls = new LegalityCalls(this.client);
		this.sme = new SmeRequests(this.client).registered(SmeRequests.profile());
	}

	@Test
	void who_takes_no_part_is_not_helped() {
		this.client.mutate()
			.defaultHeaders(OFFICER)
			.build()
			.post()
			.uri("/api/registry/smes/" + this.sme + "/close")
			.header("If-Match", "\"1\"")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("reason", "Tidak lagi berproduksi"))
			.exchange()
			.expectStatus()
			.isOk();
		problem(this.calls.open(this.sme, OFFICER, LegalityCalls.plan("PIRT", "2027-03-01")), 409,
				"sme-status-forbids");
	}

	@Test
	void steps_are_ticked_with_day_and_name_and_unticked() {
		UUID id = this.calls.opened(this.sme, LegalityCalls.plan("PIRT", "2027-03-01"));
		JsonNode ticked = json(tick(id, 1, 2, true).expectStatus().isOk());
		assertThat(ticked.get("steps").get(1).get("doneBy").asString()).isEqualTo("petugas");
		assertThat(ticked.get("steps").get(1).get("doneOn").asString())
			.isEqualTo(this.days.today(new RegionCode("21.72")).toString());
		assertThat(ticked.get("steps").get(0).get("doneOn").isNull()).isTrue();
		JsonNode back = json(tick(id, 2, 2, false).expectStatus().isOk());
		assertThat(back.get("steps").get(1).get("doneBy").isNull()).isTrue();
		problem(tick(id, 2, 2, true), 412, "stale-version");
		assertThat(problem(tick(id, 3, 9, true), 422, "invalid-fields")).contains("step");
	}

	@Test
	void another_plan_keeps_what_was_done() {
		UUID id = this.calls.opened(this.sme, LegalityCalls.plan("PIRT", "2027-03-01"));
		tick(id, 1, 1, true).expectStatus().isOk();
		Map<String, Object> plan = new LinkedHashMap<>(LegalityCalls.plan("PIRT", "2027-04-01"));
		plan.put("steps", List.of("Tempat diperiksa", "Ikut penyuluhan", "Ambil nomor"));
		plan.put("cost", 150_000);
		plan.put("helper", "petugas-dua");
		JsonNode changed = json(put(id, 2, plan).expectStatus().isOk());
		assertThat(changed.get("dueOn").asString()).isEqualTo("2027-04-01");
		assertThat(changed.get("cost").asLong()).isEqualTo(150_000);
		assertThat(changed.get("steps").get(0).get("doneOn").isNull()).isTrue();
		assertThat(changed.get("steps").get(1).get("doneBy").asString()).isEqualTo("petugas");
	}

	@Test
	void a_permit_is_granted_with_its_document_and_a_closed_case_is_opened_again() {
		UUID id = this.calls.opened(this.sme, LegalityCalls.plan("PIRT", "2027-03-01"));
		problem(this.calls.open(this.sme, OFFICER, LegalityCalls.plan("PIRT", "2027-03-01")), 409,
				"legality-open-already");
		assertThat(problem(close(id, 1, Map.of("result", "GRANTED")), 422, "invalid-fields")).contains("documentId");
		UUID halal = new DocumentCalls(this.client).added(this.sme,
				Map.of("kind", "HALAL", "number", "ID31110000123450121"));
		problem(close(id, 1, Map.of("result", "GRANTED", "documentId", halal)), 409, "document-not-current");
		UUID pirt = new DocumentCalls(this.client).added(this.sme, DocumentCalls.pirt("2031-03-01"));
		JsonNode closed = json(close(id, 1, Map.of("result", "GRANTED", "documentId", pirt)).expectStatus().isOk());
		assertThat(closed.get("state").asString()).isEqualTo("GRANTED");
		assertThat(closed.get("documentId").asString()).isEqualTo(pirt.toString());
		problem(tick(id, 2, 1, true), 409, "legality-closed");
		assertThat(json(post(id, "reopen", 2, null).expectStatus().isOk()).get("state").asString()).isEqualTo("OPEN");
		problem(post(id, "reopen", 3, null), 409, "legality-open");
		assertThat(problem(close(id, 3, Map.of("result", "REFUSED")), 422, "invalid-fields")).contains("reason");
		JsonNode refused = json(close(id, 3, Map.of("result", "REFUSED", "reason", "Dapur belum memenuhi syarat")));
		assertThat(refused.get("reason").asString()).isEqualTo("Dapur belum memenuhi syarat");
	}

	@Test
	void cases_are_listed_by_their_due_day_and_overdue_ones_alone() {
		String district = "21.72.03";
		Consumer<HttpHeaders> officer = TestTokens.as("petugas", district, Role.OFFICER);
		Map<String, Object> profile = SmeRequests.profile();
		profile.put("regionCode", district);
		profile.remove("villageCode");
		UUID here = new SmeRequests(this.client).registered(profile);
		LocalDate today = this.days.today(new RegionCode(district));
		UUID late = this.calls.opened(here, LegalityCalls.plan("NIB", today.minusDays(1).toString()));
		UUID due = this.calls.opened(here, LegalityCalls.plan("PIRT", today.toString()));
		UUID closed = this.calls.opened(here, LegalityCalls.plan("HALAL", today.minusDays(9).toString()));
		close(closed, 1, Map.of("result", "GIVEN_UP", "reason", "Usaha tutup")).expectStatus().isOk();
		assertThat(listed("?state=OPEN", officer)).containsExactly(late + " true", due + " false");
		assertThat(listed("?overdue=true", officer)).containsExactly(late + " true");
		assertThat(listed("?state=GIVEN_UP", officer)).containsExactly(closed + " false");
		assertThat(listed("?permit=PIRT", officer)).containsExactly(due + " false");
		assertThat(
				text(this.client.get().uri("/api/registry/smes/{id}/legality-cases", here).headers(officer).exchange()))
			.contains(late.toString(), due.toString(), closed.toString());
		get("/api/registry/legality-cases/" + late, TestTokens.as("lain", "31.71", Role.OFFICER)).expectStatus()
			.isNotFound();
		get("/api/registry/legality-cases", TestTokens.asOwnerOf(here)).expectStatus().isForbidden();
	}

	private List<String> listed(String query, Consumer<HttpHeaders> who) {
		return json(get("/api/registry/legality-cases" + query, who)).get("items")
			.valueStream()
			.map((one) -> one.get("id").asString() + " " + one.get("overdue"))
			.toList();
	}

	private ResponseSpec get(String path, Consumer<HttpHeaders> who) {
		return this.client.get().uri(path).headers(who).exchange();
	}

	private ResponseSpec tick(UUID id, long version, int step, boolean done) {
		return post(id, "steps", version, Map.of("step", step, "done", done));
	}

	private ResponseSpec close(UUID id, long version, Map<String, ?> result) {
		return post(id, "result", version, result);
	}

	private ResponseSpec put(UUID id, long version, Map<String, ?> plan) {
		return this.client.put()
			.uri("/api/registry/legality-cases/{id}", id)
			.headers(OFFICER)
			.header("If-Match", "\"" + version + "\"")
			.bodyValue(plan)
			.exchange();
	}

	private ResponseSpec post(UUID id, String what, long version, Map<String, ?> body) {
		var request = this.client.post()
			.uri("/api/registry/legality-cases/{id}/{what}", id, what)
			.headers(OFFICER)
			.header("If-Match", "\"" + version + "\"");
		return (body != null) ? request.bodyValue(body).exchange() : request.exchange();
	}

}
