package id.sentra.training.enrolment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import id.sentra.training.TrainingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class EnrolmentControllerTests {

	private static final String SESSIONS = "/api/training/sessions/";

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void now() {
		this.clock.reset();
	}

	@Test
	void an_owner_enrols_the_own_sme_sees_the_place_and_gives_it_up_for_the_next() {
		UUID session = this.dinas.scheduled(this.dinas.plan(1));
		List<UUID> smes = this.database.verifiedSmes(3, "21.72.03");
		List<JsonNode> enrolled = smes.stream()
			.map((sme) -> json(
					this.dinas.post(SESSIONS + session + "/enrolments", Map.of(), TestTokens.asOwnerOf(sme))))
			.toList();
		assertThat(enrolled).extracting((one) -> one.get("state").asString())
			.containsExactly("CONFIRMED", "WAITING", "WAITING");
		String second = "/api/training/enrolments/" + Dinas.id(enrolled.get(1));
		String third = "/api/training/enrolments/" + Dinas.id(enrolled.get(2));
		assertThat(json(this.dinas.get(third, TestTokens.asOwnerOf(smes.get(2)))).get("position").asInt()).isEqualTo(2);
		problem(this.dinas.cancel(enrolled.get(0), TestTokens.asOwnerOf(smes.get(1))), 404, "enrolment-not-found");
		json(this.dinas.cancel(enrolled.get(0), TestTokens.asOwnerOf(smes.get(0))));
		problem(this.dinas.cancel(enrolled.get(1), TestTokens.asOwnerOf(smes.get(1))), 412, "stale-version");
		assertThat(json(this.dinas.get(second, TestTokens.asOwnerOf(smes.get(1)))).get("state").asString())
			.isEqualTo("CONFIRMED");
		assertThat(json(this.dinas.get(third, TestTokens.asOwnerOf(smes.get(2)))).get("position").asInt()).isOne();
		JsonNode own = json(this.dinas.get("/api/training/enrolments", TestTokens.asOwnerOf(smes.get(0))));
		assertThat(own.get("items")).hasSize(1);
		assertThat(own.get("items").get(0).get("state").asString()).isEqualTo("CANCELLED");
		json(this.dinas.enrol(session, smes.get(0), TestTokens.asOwnerOf(smes.get(0))));
	}

	@Test
	void who_may_not_enrol_is_refused() {
		UUID session = this.dinas.scheduled(this.dinas.plan(5));
		UUID sme = this.database.verifiedSmes(1, "21.72.01").get(0);
		UUID batam = this.database.verifiedSmes(1, "21.71.01").get(0);
		UUID unverified = this.database.smes(1, "21.72.01", "REGISTERED").get(0);
		problem(this.dinas.enrol(session, sme, TestTokens.asOwnerOf(batam)), 404, "sme-not-found");
		problem(this.dinas.enrol(session, batam, TestTokens.asOwnerOf(batam)), 422, "session-of-another-region");
		problem(this.dinas.enrol(session, unverified, officer()), 409, "sme-not-verified");
		problem(this.dinas.enrol(session, batam, officer()), 404, "sme-not-found");
		problem(this.dinas.enrol(session, sme, TestTokens.as("batam", "21.71", Role.OFFICER)), 403,
				"region-not-allowed");
		problem(this.dinas.enrol(session, sme, TestTokens.as("p", "21.72", Role.AUDITOR)), 403, "role-not-allowed");
		problem(this.dinas.enrol(UUID.randomUUID(), sme, officer()), 404, "session-not-found");
		this.dinas.enrolled(session, sme);
		problem(this.dinas.enrol(session, sme, TestTokens.asOwnerOf(sme)), 409, "already-enrolled");
		this.clock.forward(Duration.ofDays(11));
		UUID late = this.database.verifiedSmes(1, "21.72.01").get(0);
		problem(this.dinas.enrol(session, late, TestTokens.asOwnerOf(late)), 409, "enrolment-closed");
		JsonNode atTheDoor = this.dinas.enrolled(session, late);
		assertThat(atTheDoor.get("state").asString()).isEqualTo("CONFIRMED");
		problem(this.dinas.cancel(atTheDoor, officer()), 409, "enrolment-closed");
		json(this.dinas.change(HttpMethod.POST, SESSIONS + session + "/complete", "", 1, officer()));
		problem(this.dinas.enrol(session, batam, TestTokens.as("admin", "*", Role.ADMIN)), 409, "enrolment-closed");
	}

	@Test
	void many_are_enrolled_in_their_order_with_a_result_for_each() {
		UUID session = this.dinas.scheduled(this.dinas.plan(2));
		List<UUID> smes = this.database.verifiedSmes(3, "21.72.01");
		UUID unverified = this.database.smes(1, "21.72.01", "REJECTED").get(0);
		UUID elsewhere = this.database.verifiedSmes(1, "21.71.01").get(0);
		this.dinas.enrolled(session, smes.get(2));
		Map<String, Object> body = Map.of("smeIds",
				List.of(smes.get(0), unverified, elsewhere, smes.get(1), smes.get(0), smes.get(2)));
		JsonNode rows = json(this.dinas.post(SESSIONS + session + "/enrolments/bulk", body, officer())).get("rows");
		assertThat(rows)
			.extracting((row) -> row.get("code").isNull() ? row.get("enrolment").get("state").asString()
					: row.get("code").asString())
			.containsExactly("CONFIRMED", "sme-not-verified", "sme-not-found", "WAITING", "already-enrolled",
					"already-enrolled");
		assertThat(rows.get(1).get("message").asString()).contains("diverifikasi");
		problem(this.dinas.post(SESSIONS + session + "/enrolments/bulk", Map.of("smeIds", List.of()), officer()), 422,
				"invalid-fields");
		problem(this.dinas.post(SESSIONS + session + "/enrolments/bulk", body, TestTokens.asOwnerOf(smes.get(0))), 403,
				"role-not-allowed");
	}

	@Test
	void more_seats_promote_in_order_and_fewer_than_enrolled_are_refused() {
		Map<String, Object> plan = this.dinas.plan(2);
		UUID session = this.dinas.scheduled(plan);
		this.database.verifiedSmes(5, "21.72.01").forEach((sme) -> this.dinas.enrolled(session, sme));
		plan.put("capacity", 1);
		problem(this.dinas.change(HttpMethod.PUT, SESSIONS + session, plan, 1, officer()), 409,
				"capacity-below-enrolled");
		plan.put("capacity", 4);
		json(this.dinas.change(HttpMethod.PUT, SESSIONS + session, plan, 1, officer()));
		assertThat(states(session)).containsExactly("CONFIRMED", "CONFIRMED", "CONFIRMED", "CONFIRMED", "WAITING");
		JsonNode full = this.dinas.get(SESSIONS + session);
		assertThat(full.get("enrolled").asInt()).isEqualTo(4);
		assertThat(full.get("waiting").asInt()).isOne();
		JsonNode cancelled = json(this.dinas.change(HttpMethod.POST, SESSIONS + session + "/cancel",
				Map.of("reason", "Banjir"), 2, officer()));
		assertThat(cancelled.get("cancelReason").asString()).isEqualTo("Banjir");
		assertThat(cancelled.get("enrolled").asInt()).isZero();
		assertThat(states(session)).containsOnly("CANCELLED");
	}

	@Test
	void the_trainer_keeps_the_sheet_from_the_start_on() {
		UUID trainer = this.dinas.trainer("bu-ani");
		this.dinas.trainer("pak-budi");
		UUID session = this.dinas
			.scheduled(this.dinas.plan(this.dinas.course(), this.dinas.venue("21.72.01", 50), List.of(trainer), 2));
		List<UUID> smes = this.database.verifiedSmes(3, "21.72.02");
		List<JsonNode> enrolled = smes.stream().map((sme) -> this.dinas.enrolled(session, sme)).toList();
		var ani = TestTokens.as("bu-ani", "21.72", Role.TRAINER);
		Map<String, Object> sheet = Map.of("rows",
				List.of(Map.of("enrolmentId", Dinas.id(enrolled.get(0)), "present", true),
						Map.of("enrolmentId", Dinas.id(enrolled.get(1)), "present", false),
						Map.of("enrolmentId", Dinas.id(enrolled.get(2)), "present", true),
						Map.of("enrolmentId", UUID.randomUUID(), "present", true)));
		problem(this.dinas.put(SESSIONS + session + "/attendance", sheet, ani), 409, "session-not-begun");
		this.clock.forward(Duration.ofDays(11));
		problem(this.dinas.put(SESSIONS + session + "/attendance", sheet,
				TestTokens.as("pak-budi", "21.72", Role.TRAINER)), 403, "session-of-another-trainer");
		problem(this.dinas.put(SESSIONS + session + "/attendance", sheet, TestTokens.asOwnerOf(smes.get(0))), 403,
				"role-not-allowed");
		JsonNode rows = json(this.dinas.put(SESSIONS + session + "/attendance", sheet, ani)).get("rows");
		assertThat(rows).extracting((row) -> row.get("code").asString(""))
			.containsExactly("", "", "enrolment-without-seat", "enrolment-not-found");
		assertThat(states(session)).containsExactly("ATTENDED", "ABSENT", "WAITING");
		json(this.dinas.put(SESSIONS + session + "/attendance", sheet, ani));
		Map<String, Object> scores = Map.of("rows",
				List.of(Map.of("enrolmentId", Dinas.id(enrolled.get(0)), "before", 40, "after", 75)));
		json(this.dinas.put(SESSIONS + session + "/scores", scores, ani));
		JsonNode first = this.dinas.get("/api/training/enrolments/" + Dinas.id(enrolled.get(0)));
		assertThat(first.get("version").asLong()).as("the same sheet again changes nothing").isEqualTo(3);
		assertThat(first.get("scoreAfter").asInt()).isEqualTo(75);
		problem(this.dinas.put(SESSIONS + session + "/scores",
				Map.of("rows", List.of(Map.of("enrolmentId", Dinas.id(enrolled.get(0)), "after", 101))), ani), 422,
				"invalid-fields");
	}

	private List<String> states(UUID session) {
		return this.database.texts("select state from enrolment where session_id = '" + session + "' order by ticket");
	}

}
