package id.sentra.training.enrolment;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import id.sentra.training.TrainingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nobody is at two places at once. */
@TrainingTest
class SeatOverlapTests {

	private static final String SESSIONS = "/api/training/sessions/";

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	@Autowired
	DatabaseClient client;

	@LocalServerPort
	int port;

	@BeforeEach
	void now() {
		this.clock.reset();
	}

	@Test
	void a_second_seat_at_the_same_hour_is_refused_and_the_first_is_named() {
		Map<String, Object> plan = this.dinas.plan(5);
		UUID first = this.dinas.scheduled(plan);
		UUID second = this.dinas.scheduled(this.dinas.plan(1));
		List<UUID> smes = this.database.verifiedSmes(2, "21.72.01");
		JsonNode seat = this.dinas.enrolled(first, smes.get(0));
		problem(this.dinas.enrol(first, smes.get(0), officer()), 409, "already-enrolled");
		String refused = problem(this.dinas.enrol(second, smes.get(0), TestTokens.asOwnerOf(smes.get(0))), 409,
				"session-overlaps");
		assertThat(refused).contains(plan.get("title").toString(), "09.00-12.00 WIB");
		this.dinas.enrolled(second, smes.get(1));
		problem(this.dinas.enrol(second, smes.get(0), officer()), 409, "session-overlaps");
		JsonNode row = json(this.dinas.post(SESSIONS + second + "/enrolments/bulk",
				Map.of("smeIds", List.of(smes.get(0))), officer()))
			.get("rows")
			.get(0);
		assertThat(row.get("code").asString()).isEqualTo("session-overlaps");
		assertThat(row.get("message").asString()).contains(plan.get("title").toString());
		json(this.dinas.cancel(seat, officer()));
		this.dinas.enrolled(second, smes.get(0));
	}

	@Test
	void sessions_that_follow_one_another_are_no_overlap() {
		Map<String, Object> plan = this.dinas.plan(5);
		Map<String, Object> later = this.dinas.plan(5);
		later.put("startsAt", plan.get("endsAt"));
		later.put("endsAt", LocalDateTime.parse(plan.get("endsAt").toString()).plusHours(2).toString());
		UUID sme = this.database.verifiedSmes(1, "21.72.01").get(0);
		this.dinas.enrolled(this.dinas.scheduled(plan), sme);
		this.dinas.enrolled(this.dinas.scheduled(later), sme);
	}

	@Test
	void whoever_comes_to_ten_sessions_of_one_hour_at_once_has_one_seat() {
		UUID sme = this.database.verifiedSmes(1, "21.72.01").get(0);
		List<UUID> sessions = Flux.range(0, 10)
			.map((i) -> this.dinas.scheduled(this.dinas.plan(5)))
			.collectList()
			.block();
		WebClient http = WebClient.create("http://127.0.0.1:" + this.port);
		List<Integer> answers = Flux.fromIterable(sessions)
			.flatMap((session) -> enrol(http, session, sme), 10)
			.collectList()
			.block();
		assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
		assertThat(this.database.number("select count(*) from enrolment where sme_id = '" + sme + "'")).isOne();
		assertThat(this.database.number("select sum(confirmed) from session_desk where session_id in ('"
				+ String.join("','", sessions.stream().map(UUID::toString).toList()) + "')"))
			.isOne();
	}

	@Test
	void who_is_promoted_here_while_enrolling_there_has_one_seat() {
		WebClient http = WebClient.create("http://127.0.0.1:" + this.port);
		for (int round = 0; round < 8; round++) {
			UUID here = this.dinas.scheduled(this.dinas.plan(1));
			UUID there = this.dinas.scheduled(this.dinas.plan(5));
			List<UUID> smes = this.database.verifiedSmes(2, "21.72.01");
			JsonNode seat = this.dinas.enrolled(here, smes.get(0));
			this.dinas.enrolled(here, smes.get(1));
			Mono<Integer> cancelled = http.post()
				.uri("/api/training/enrolments/" + Dinas.id(seat) + "/cancel")
				.headers(officer())
				.header("If-Match", "\"1\"")
				.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()));
			List<Integer> answers = Flux.merge(cancelled, enrol(http, there, smes.get(1))).collectList().block();
			assertThat(answers).isSubsetOf(200, 201, 409, 503);
			assertThat(this.database
				.number("select count(*) from enrolment where state = 'CONFIRMED' and sme_id = '" + smes.get(1) + "'"))
				.isLessThanOrEqualTo(1);
		}
	}

	@Test
	void whatever_the_program_does_the_database_holds_no_second_seat() {
		UUID sme = this.database.verifiedSmes(1, "21.72.01").get(0);
		UUID first = this.dinas.scheduled(this.dinas.plan(5));
		UUID second = this.dinas.scheduled(this.dinas.plan(5));
		this.dinas.enrolled(first, sme);
		assertThatThrownBy(() -> this.database.run("""
				insert into enrolment (id, version, session_id, sme_id, sme_name, region_code, state, ticket, time)
				select '%s', 1, '%s', sme_id, sme_name, region_code, 'CONFIRMED', 1, time from enrolment
				where sme_id = '%s'""".formatted(Ids.next(), second, sme)))
			.hasStackTraceContaining("enrolment_one_place_at_a_time");
	}

	@Test
	void what_the_program_before_enrols_during_an_upgrade_takes_time_and_a_second_seat_does_not_fail() {
		UUID first = this.dinas.scheduled(this.dinas.plan(5));
		UUID second = this.dinas.scheduled(this.dinas.plan(5));
		UUID sme = this.database.verifiedSmes(1, "21.72.01").get(0);
		enrolledBefore(first, sme, "CONFIRMED");
		problem(this.dinas.enrol(second, sme, officer()), 409, "session-overlaps");
		enrolledBefore(second, sme, "WAITING");
		String promote = "update enrolment set state = 'CONFIRMED' where session_id = '" + second + "'";
		assertThatThrownBy(() -> this.database.run("select set_config('sentra.overlap', 'refused', true); " + promote))
			.hasStackTraceContaining("enrolment_one_place_at_a_time");
		this.database.run(promote);
		assertThat(this.database.texts("select state || (time is null) from enrolment where sme_id = '" + sme
				+ "' order by session_id = '" + second + "'"))
			.containsExactly("CONFIRMEDfalse", "CONFIRMEDtrue");
		UUID third = this.dinas.scheduled(this.dinas.plan(5));
		enrolledBefore(third, sme, "CONFIRMED");
		this.database
			.run("update enrolment set state = 'CANCELLED' where session_id in ('%s', '%s')".formatted(first, third));
		this.database.run("update enrolment set state = 'ATTENDED' where session_id = '" + second + "'");
		problem(this.dinas.enrol(first, sme, officer()), 409, "session-overlaps");
	}

	private void enrolledBefore(UUID session, UUID sme, String state) {
		this.database.run("""
				insert into enrolment (id, version, session_id, sme_id, sme_name, region_code, state, ticket)
				values ('%s', 1, '%s', '%s', 'Usaha', '21.72.01', '%s', 1000)""".formatted(Ids.next(), session, sme,
				state));
	}

	@Test
	void the_waiting_list_skips_who_sits_elsewhere_and_who_is_not_verified_any_more() {
		UUID wanted = this.dinas.scheduled(this.dinas.plan(1));
		UUID other = this.dinas.scheduled(this.dinas.plan(5));
		List<UUID> smes = this.database.verifiedSmes(5, "21.72.01");
		List<JsonNode> enrolled = smes.stream().map((sme) -> this.dinas.enrolled(wanted, sme)).toList();
		this.dinas.enrolled(other, smes.get(1));
		this.database.run("update sme set status = 'SUSPENDED' where id = '" + smes.get(2) + "'");
		json(this.dinas.cancel(enrolled.get(0), TestTokens.asOwnerOf(smes.get(0))));
		assertThat(this.database
			.texts("select state || ' ' || coalesce(cancel_reason, '') from enrolment where session_id = '" + wanted
					+ "' order by ticket"))
			.containsExactly("CANCELLED OWNER", "CANCELLED SESSION_OVERLAPS", "CANCELLED SME_NOT_VERIFIED",
					"CONFIRMED ", "WAITING ");
		JsonNode skipped = json(this.dinas.get("/api/training/enrolments/" + Dinas.id(enrolled.get(1)),
				TestTokens.asOwnerOf(smes.get(1))));
		assertThat(skipped.get("cancelReason").asString()).isEqualTo("SESSION_OVERLAPS");
		assertThat(this.dinas.get(SESSIONS + wanted).get("waiting").asInt()).isOne();
	}

	@Test
	void nobody_is_skipped_while_the_copy_of_the_smes_is_built_anew() {
		UUID sme = this.database.smes(1, "21.72.01", "REGISTERED").get(0);
		String obstacle = "select coalesce(training_obstacle('" + sme + "', 'empty', '" + sme + "'), 'none')";
		assertThat(this.database.texts(obstacle)).containsExactly("SME_NOT_VERIFIED");
		List<String> meanwhile = new ArrayList<>();
		Mono<Void> look = this.client.sql(obstacle)
			.map((row) -> row.get(0, String.class))
			.one()
			.doOnNext(meanwhile::add)
			.then();
		this.database.failing(this.client.sql("""
				insert into projection_rebuild_run (projection, started_by) values ('registry.sme', 'test')
				on conflict (projection) do update set finished_at = null""").then().then(look))
			.onErrorComplete()
			.block();
		assertThat(meanwhile).containsExactly("none");
	}

	@Test
	void nobody_is_promoted_when_nobody_who_waits_can_come() {
		Map<String, Object> plan = this.dinas.plan(1);
		UUID session = this.dinas.scheduled(plan);
		List<UUID> smes = this.database.verifiedSmes(25, "21.72.01");
		smes.forEach((sme) -> this.dinas.enrolled(session, sme));
		this.database.run("update sme set status = 'CLOSED' where id in ('"
				+ String.join("','", smes.subList(1, 24).stream().map(UUID::toString).toList()) + "')");
		plan.put("capacity", 3);
		JsonNode changed = json(this.dinas.change(HttpMethod.PUT, SESSIONS + session, plan, 1, officer()));
		assertThat(changed.get("enrolled").asInt()).isEqualTo(2);
		assertThat(changed.get("waiting").asInt()).isZero();
	}

	@Test
	void a_session_is_not_moved_to_an_hour_when_its_participants_sit_elsewhere() {
		Map<String, Object> plan = this.dinas.plan(5);
		Map<String, Object> later = this.dinas.plan(5);
		LocalDateTime start = LocalDateTime.parse(plan.get("endsAt").toString()).plusHours(1);
		later.put("startsAt", start.toString());
		later.put("endsAt", start.plusHours(2).toString());
		UUID early = this.dinas.scheduled(plan);
		UUID late = this.dinas.scheduled(later);
		List<UUID> smes = this.database.verifiedSmes(3, "21.72.01");
		smes.forEach((sme) -> this.dinas.enrolled(late, sme));
		JsonNode seat = this.dinas.enrolled(early, smes.get(1));
		later.put("startsAt", plan.get("startsAt"));
		String refused = problem(this.dinas.change(HttpMethod.PUT, SESSIONS + late, later, 1, officer()), 409,
				"participants-overlap");
		assertThat(refused).contains("Usaha 2", plan.get("title").toString()).doesNotContain("Usaha 1", "Usaha 3");
		json(this.dinas.cancel(seat, officer()));
		json(this.dinas.change(HttpMethod.PUT, SESSIONS + late, later, 1, officer()));
		problem(this.dinas.enrol(early, smes.get(1), officer()), 409, "session-overlaps");
	}

	@Test
	void who_was_absent_here_can_be_recorded_elsewhere_and_not_at_both() {
		UUID here = this.dinas.scheduled(this.dinas.plan(5));
		UUID there = this.dinas.scheduled(this.dinas.plan(5));
		UUID sme = this.database.verifiedSmes(1, "21.72.01").get(0);
		JsonNode seat = this.dinas.enrolled(here, sme);
		this.clock.forward(Duration.ofDays(11));
		attendance(here, seat, false);
		JsonNode door = this.dinas.enrolled(there, sme);
		assertThat(attendance(here, seat, true).get("code").asString()).isEqualTo("session-overlaps");
		attendance(there, door, false);
		assertThat(attendance(here, seat, true).get("code").isNull()).isTrue();
	}

	private JsonNode attendance(UUID session, JsonNode enrolment, boolean present) {
		return json(this.dinas.put(SESSIONS + session + "/attendance",
				Map.of("rows", List.of(Map.of("enrolmentId", Dinas.id(enrolment), "present", present))), officer()))
			.get("rows")
			.get(0);
	}

	private static Mono<Integer> enrol(WebClient http, UUID session, UUID sme) {
		return http.post()
			.uri(SESSIONS + session + "/enrolments")
			.headers(TestTokens.asOwnerOf(sme))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(Map.of("smeId", sme))
			.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()));
	}

}
