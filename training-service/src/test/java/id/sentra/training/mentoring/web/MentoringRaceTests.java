package id.sentra.training.mentoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import id.sentra.platform.test.MovableClock;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import id.sentra.training.TrainingTest;
import id.sentra.training.mentoring.Mentorships;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.training.mentoring.Mentorships.MENTORINGS;
import static id.sentra.training.mentoring.Mentorships.account;
import static id.sentra.training.mentoring.Mentorships.admin;
import static id.sentra.training.mentoring.Mentorships.mentorAs;
import static org.assertj.core.api.Assertions.assertThat;

/** What must be once while everybody comes at once. */
@TrainingTest
class MentoringRaceTests {

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	@LocalServerPort
	int port;

	private Mentorships mentorships;

	@BeforeEach
	void prepare() {
		this.clock.reset();
		this.mentorships = new Mentorships(this.dinas);
	}

	@Test
	void an_sme_that_many_officers_give_a_mentor_at_once_has_one() {
		UUID sme = this.database.verifiedSmes(1, "21.72.01").get(0);
		List<UUID> mentors = IntStream.range(0, 4).mapToObj((i) -> this.mentorships.mentor(account())).toList();
		List<Integer> answers = atOnce(
				IntStream.range(0, 16).mapToObj((i) -> assign(sme, mentors.get(i % 4), newKey())).toList());
		assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
		assertThat(this.database.number("select count(*) from mentoring where sme_id = '" + sme + "'")).isOne();
		assertThat(mentors.stream().mapToLong(this::open).sum()).isOne();
	}

	@Test
	void a_mentor_wanted_by_many_at_once_has_as_many_as_the_rule_allows() {
		json(this.dinas.post("/api/training/mentoring-rules", Map.of("regionCode", "18.71", "from",
				MovableClock.today().toString(), "mostOpen", 3, "legalBasis", "SK Kepala Dinas 7/2026"), admin()));
		UUID mentor = this.mentorships.mentor(account(), "18.71");
		List<UUID> smes = this.database.verifiedSmes(12, "18.71.01");
		List<Integer> answers = atOnce(smes.stream().map((sme) -> assign(sme, mentor, newKey())).toList());
		assertThat(answers).containsOnly(201, 409);
		assertThat(answers.stream().filter((status) -> status == 201)).hasSize(3);
		assertThat(openRows(mentor)).isEqualTo(3);
		assertThat(open(mentor)).isEqualTo(3);
	}

	@Test
	void mentorings_that_end_and_change_hands_while_others_begin_leave_every_desk_right() {
		List<UUID> mentors = IntStream.range(0, 3).mapToObj((i) -> this.mentorships.mentor(account())).toList();
		List<UUID> smes = this.database.verifiedSmes(9, "21.72.02");
		List<Mono<Integer>> all = new ArrayList<>();
		IntStream.range(0, 9).forEach((i) -> {
			JsonNode one = this.mentorships.assigned(smes.get(i), mentors.get(i % 3));
			all.add((i % 2 == 0) ? change(one, HttpMethod.POST, "/end", Map.of("reasonCode", "OTHER"))
					: change(one, HttpMethod.PUT, "/mentor", Map.of("mentorId", mentors.get((i + 1) % 3))));
			all.add(assign(smes.get(i), mentors.get((i + 2) % 3), newKey()));
		});
		assertThat(atOnce(all)).isSubsetOf(200, 201, 409);
		mentors.forEach((mentor) -> assertThat(open(mentor)).isEqualTo(openRows(mentor)));
		assertThat(this.database.number("""
				select count(*) from (select sme_id from mentoring where state in ('PLANNED', 'ACTIVE')
				group by sme_id having count(*) > 1) as twice""")).isZero();
	}

	@Test
	void a_double_tap_records_one_visit_and_gets_the_same_answer() {
		String account = account();
		JsonNode one = this.mentorships.assigned(this.database.verifiedSmes(1, "21.72.01").get(0),
				this.mentorships.mentor(account));
		Map<String, Object> visit = Mentorships.visit(3, 1);
		String key = newKey();
		List<Integer> taps = atOnce(IntStream.range(0, 8).mapToObj((i) -> record(one, visit, account, key)).toList());
		assertThat(taps).containsOnly(201);
		List<Integer> typedAgain = atOnce(
				IntStream.range(0, 4).mapToObj((i) -> record(one, visit, account, newKey())).toList());
		assertThat(typedAgain).containsOnly(409);
		assertThat(this.database
			.number("select count(*) from mentoring_visit where mentoring_id = '" + Dinas.id(one) + "'")).isOne();
		assertThat(this.mentorships.now(one).get("visits").asInt()).isOne();
		assertThat(this.mentorships.now(one).get("version").asInt()).isEqualTo(2);
	}

	private Mono<Integer> assign(UUID sme, UUID mentor, String key) {
		return send(HttpMethod.POST, MENTORINGS, this.mentorships.plan(sme, mentor), "admin", key);
	}

	private Mono<Integer> record(JsonNode one, Map<String, Object> visit, String account, String key) {
		return send(HttpMethod.POST, Mentorships.uri(one) + "/visits", visit, account, key);
	}

	private Mono<Integer> change(JsonNode one, HttpMethod method, String step, Object body) {
		return send(method, Mentorships.uri(one) + step, body, "admin", newKey());
	}

	private Mono<Integer> send(HttpMethod method, String uri, Object body, String who, String key) {
		return WebClient.create("http://127.0.0.1:" + this.port)
			.method(method)
			.uri(uri)
			.headers(who.equals("admin") ? admin() : mentorAs(who))
			.header("Idempotency-Key", key)
			.header("If-Match", "\"1\"")
			.bodyValue(body)
			.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()));
	}

	private static List<Integer> atOnce(List<Mono<Integer>> asked) {
		return Flux.fromIterable(asked).flatMap((one) -> one, asked.size()).collectList().block();
	}

	private static String newKey() {
		return UUID.randomUUID().toString();
	}

	private long open(UUID mentor) {
		return this.database
			.number("select coalesce(sum(open), 0) from mentor_desk where mentor_id = '" + mentor + "'");
	}

	private long openRows(UUID mentor) {
		return this.database.number(
				"select count(*) from mentoring where state in ('PLANNED', 'ACTIVE') and mentor_id = '" + mentor + "'");
	}

}
