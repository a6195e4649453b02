package id.sentra.training.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import id.sentra.training.TrainingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TrainingTest
class SessionControllerTests {

	private static final String SESSIONS = "/api/training/sessions";

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
	void a_session_is_planned_in_the_time_of_its_region() {
		UUID jayapura = this.dinas.venue("91.71.01", 50);
		UUID trainer = this.dinas.trainer("pelatih-wit", "91");
		Map<String, Object> plan = this.dinas.plan(this.dinas.course(), jayapura, List.of(trainer), 20);
		JsonNode session = json(this.dinas.post(SESSIONS, plan, TestTokens.as("petugas-papua", "91", Role.OFFICER)));
		assertThat(session.get("zone").asString()).isEqualTo("WIT");
		assertThat(session.get("startsAt").asString()).endsWith("T00:00:00Z");
		assertThat(session.get("localStart").asString()).endsWith("T09:00:00");
		assertThat(session.get("venue").get("regionCode").asString()).isEqualTo("91.71.01");
		assertThat(session.get("trainers").get(0).get("id").asString()).isEqualTo(trainer.toString());
		assertThat(session.get("trainers").get(0).get("name").asString()).isEqualTo("Pelatih pelatih-wit");
	}

	@Test
	void whose_region_it_is_comes_before_what_is_wrong_with_the_plan() {
		Map<String, Object> plan = this.dinas.plan(20);
		plan.put("courseCode", "TAK-ADA");
		plan.put("title", "");
		problem(this.dinas.post(SESSIONS, plan, TestTokens.as("petugas-papua", "91", Role.OFFICER)), 403,
				"region-not-allowed");
		problem(this.dinas.post(SESSIONS, plan, officer()), 422, "invalid-fields");
	}

	@Test
	void neither_venue_nor_trainer_is_booked_twice_and_the_refusal_names_the_clash() {
		Map<String, Object> plan = this.dinas.plan(20);
		JsonNode first = json(this.dinas.schedule(plan));
		String title = plan.put("title", "Yang kedua").toString();
		assertThat(problem(this.dinas.schedule(plan), 409, "venue-taken")).contains("Aula", title, "09.00-12.00 WIB");
		plan.put("venueId", this.dinas.venue("21.72.02", 50));
		assertThat(problem(this.dinas.schedule(plan), 409, "trainer-taken")).contains("Pelatih pelatih-", title);
		plan.put("startsAt", plan.get("endsAt"));
		plan.put("endsAt", plan.get("endsAt").toString().replace("T12", "T15"));
		JsonNode second = json(this.dinas.schedule(plan));
		plan.put("startsAt", first.get("localStart").asString());
		problem(this.dinas.change(HttpMethod.PUT, SESSIONS + "/" + Dinas.id(second), plan, 1, officer()), 409,
				"trainer-taken");
		json(this.dinas.change(HttpMethod.POST, SESSIONS + "/" + Dinas.id(first) + "/cancel",
				Map.of("reason", "Listrik padam"), 1, officer()));
		json(this.dinas.change(HttpMethod.PUT, SESSIONS + "/" + Dinas.id(second), plan, 1, officer()));
	}

	@Test
	void of_many_who_want_the_same_venue_at_once_exactly_one_gets_it() {
		UUID venue = this.dinas.venue("21.72.01", 100);
		String course = this.dinas.course();
		List<Map<String, Object>> plans = IntStream.range(0, 24)
			.mapToObj((i) -> this.dinas.plan(course, venue, List.of(this.dinas.trainer("rebutan-" + i)), 10))
			.toList();
		ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
		plans.parallelStream().forEach((plan) -> {
			ResponseSpec response = this.dinas.schedule(plan);
			String body = text(response);
			answers.add(body.contains("\"id\"") ? "won" : body.replaceAll(".*\"code\":\"([^\"]+)\".*", "$1"));
		});
		assertThat(answers).hasSize(24).containsOnly("won", "venue-taken").containsOnlyOnce("won");
		assertThat(this.database.number("select count(*) from session where venue_id = '" + venue + "'")).isOne();
		assertThat(this.database.number("select count(*) from booking where resource_id = '" + venue + "'")).isOne();
	}

	@Test
	void the_database_itself_keeps_bookings_apart() {
		UUID session = this.dinas.scheduled(this.dinas.plan(20));
		UUID other = this.dinas.scheduled(this.dinas.plan(20));
		assertThatThrownBy(() -> this.database.run("""
				insert into booking (session_id, resource_id, kind, time)
				select '%s', resource_id, kind, time from booking where session_id = '%s' and kind = 'VENUE'"""
			.formatted(other, session))).isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void two_sessions_that_change_places_do_not_wait_for_each_other_forever() {
		Map<String, Object> one = this.dinas.plan(20);
		Map<String, Object> two = this.dinas.plan(20);
		UUID first = this.dinas.scheduled(one);
		UUID second = this.dinas.scheduled(two);
		Object venue = one.put("venueId", two.get("venueId"));
		two.put("venueId", venue);
		List<String> answers = List.of(Map.entry(first, one), Map.entry(second, two))
			.parallelStream()
			.map((entry) -> text(
					this.dinas.change(HttpMethod.PUT, SESSIONS + "/" + entry.getKey(), entry.getValue(), 1, officer())))
			.toList();
		assertThat(answers).allMatch((body) -> body.contains("venue-taken"));
	}

	@Test
	void a_change_names_the_version_it_saw_and_changing_nothing_is_no_change() {
		Map<String, Object> plan = this.dinas.plan(20);
		UUID id = this.dinas.scheduled(plan);
		problem(this.dinas.put(SESSIONS + "/" + id, plan, officer()), 428, "if-match-required");
		assertThat(json(this.dinas.change(HttpMethod.PUT, SESSIONS + "/" + id, plan, 1, officer())).get("version")
			.asLong()).isOne();
		plan.put("title", "Judul baru");
		assertThat(json(this.dinas.change(HttpMethod.PUT, SESSIONS + "/" + id, plan, 1, officer())).get("version")
			.asLong()).isEqualTo(2);
		problem(this.dinas.change(HttpMethod.PUT, SESSIONS + "/" + id, plan, 1, officer()), 412, "stale-version");
		problem(this.dinas.change(HttpMethod.POST, SESSIONS + "/" + id + "/complete", "", 2, officer()), 409,
				"session-not-over");
		this.clock.forward(Duration.ofDays(11));
		problem(this.dinas.change(HttpMethod.PUT, SESSIONS + "/" + id, plan, 2, officer()), 409, "session-has-begun");
		json(this.dinas.change(HttpMethod.POST, SESSIONS + "/" + id + "/complete", "", 2, officer()));
		problem(this.dinas.change(HttpMethod.POST, SESSIONS + "/" + id + "/cancel", Map.of("reason", "x"), 3,
				officer()), 409, "session-state-forbids");
	}

	@Test
	void who_may_not_plan_is_refused() {
		Map<String, Object> plan = this.dinas.plan(20);
		UUID id = this.dinas.scheduled(plan);
		problem(this.dinas.post(SESSIONS, plan, TestTokens.as("batam", "21.71", Role.OFFICER)), 403,
				"region-not-allowed");
		problem(this.dinas.post(SESSIONS, plan, TestTokens.as("pemeriksa", "21.72", Role.AUDITOR)), 403,
				"role-not-allowed");
		problem(this.dinas.post(SESSIONS, plan, TestTokens.asOwnerOf(UUID.randomUUID())), 403, "role-not-allowed");
		problem(this.dinas.change(HttpMethod.POST, SESSIONS + "/" + id + "/cancel", Map.of("reason", "x"), 1,
				TestTokens.as("batam", "21.71", Role.OFFICER)), 403, "region-not-allowed");
		json(this.dinas.get(SESSIONS + "/" + id, TestTokens.asOwnerOf(UUID.randomUUID())));
	}

	@Test
	void a_plan_that_cannot_be_is_refused_with_every_wrong_field() {
		Map<String, Object> plan = this.dinas.plan(20);
		for (Map.Entry<String, Object> wrong : List.<Map.Entry<String, Object>>of(Map.entry("title", "0812-3456-7890"),
				Map.entry("capacity", 0), Map.entry("startsAt", "9999-12-31T00:00"), Map.entry("trainerIds", List.of()),
				Map.entry("courseCode", ""), Map.entry("title", "x".repeat(151)))) {
			Object right = plan.put(wrong.getKey(), wrong.getValue());
			assertThat(problem(this.dinas.schedule(plan), 422, "invalid-fields")).contains(wrong.getKey());
			plan.put(wrong.getKey(), right);
		}
		Object end = plan.put("endsAt", plan.get("startsAt"));
		problem(this.dinas.schedule(plan), 422, "bad-period");
		plan.put("endsAt", end);
		plan.put("capacity", 10_000);
		plan.put("venueId", this.dinas.venue("21.72.01", 5));
		problem(this.dinas.schedule(plan), 422, "capacity-above-venue");
		plan.put("venueId", UUID.randomUUID());
		problem(this.dinas.schedule(plan), 422, "unknown-venue");
		plan.put("venueId", this.dinas.venue("21.72.01", 10_000));
		plan.put("trainerIds", List.of(this.dinas.trainer("dari-batam", "21.71")));
		problem(this.dinas.schedule(plan), 422, "trainer-of-another-region");
		plan.put("trainerIds", List.of(UUID.randomUUID()));
		problem(this.dinas.schedule(plan), 422, "unknown-trainer");
		plan.put("startsAt", "2020-01-01T09:00");
		plan.put("capacity", "banyak");
		problem(this.dinas.schedule(plan), 400, "unreadable-request");
	}

	@Test
	void the_calendar_is_read_page_by_page() {
		UUID venue = this.dinas.venue("33.74.01", 100);
		Map<String, Object> plan = this.dinas.plan(this.dinas.course(), venue,
				List.of(this.dinas.trainer("kalender", "33.74")), 10);
		for (int hour = 6; hour < 13; hour++) {
			plan.put("startsAt", "2027-03-31T%02d:00".formatted(hour));
			plan.put("endsAt", "2027-03-31T%02d:00".formatted(hour + 1));
			json(this.dinas.post(SESSIONS, plan, TestTokens.as("admin", "*", Role.ADMIN)));
		}
		String next = "";
		StringBuilder starts = new StringBuilder();
		do {
			JsonNode page = this.dinas.get(SESSIONS + "?region=33.74&month=2027-03&limit=3&cursor=" + next);
			page.get("items").forEach((item) -> starts.append(item.get("localStart").asString(), 11, 13));
			next = page.get("next").asString("");
		}
		while (!next.isEmpty());
		assertThat(starts.toString()).isEqualTo("06070809101112");
		assertThat(this.dinas.get(SESSIONS + "?region=33.74&month=2027-04").get("items")).isEmpty();
		for (String query : List.of("month=Maret", "month=2027-13", "state=X", "cursor=eA", "limit=0", "region=x")) {
			this.dinas.get(SESSIONS + "?" + query, officer()).expectStatus().isEqualTo(422);
		}
	}

}
