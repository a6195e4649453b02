package id.sentra.training.mentoring.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import id.sentra.training.TrainingTest;
import id.sentra.training.mentoring.Mentorships;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.training.Dinas.officer;
import static id.sentra.training.mentoring.Mentorships.MENTORINGS;
import static id.sentra.training.mentoring.Mentorships.account;
import static id.sentra.training.mentoring.Mentorships.admin;
import static id.sentra.training.mentoring.Mentorships.mentorAs;
import static id.sentra.training.mentoring.Mentorships.uri;
import static id.sentra.training.mentoring.Mentorships.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TrainingTest
class MentoringControllerTests {

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	private Mentorships mentorships;

	@BeforeEach
	void now() {
		this.clock.reset();
		this.mentorships = new Mentorships(this.dinas);
	}

	@Test
	void a_mentoring_goes_from_the_plan_over_visits_to_its_goals() {
		String account = account();
		UUID sme = sme();
		JsonNode one = this.mentorships.assigned(sme, this.mentorships.mentor(account));
		assertThat(one.get("state").asString()).isEqualTo("PLANNED");
		assertThat(one.get("mentorCode").asString()).matches("M-\\d+");
		problem(this.mentorships.step(one, "complete", ""), 409, "mentoring-not-over");
		json(this.mentorships.record(one, visit(5), mentorAs(account)));
		JsonNode last = json(this.mentorships.record(one, visit(2, 1), mentorAs(account)));
		assertThat(last.get("localStart").asString()).isEqualTo(visit(2).get("startedAt") + ":00");
		JsonNode active = this.mentorships.now(one);
		assertThat(active.get("state").asString()).isEqualTo("ACTIVE");
		assertThat(active.get("visits").asInt()).isEqualTo(2);
		assertThat(active.get("lastVisitOn").asString()).isEqualTo(MovableClock.today().minusDays(2).toString());
		assertThat(active.get("goals")).extracting((goal) -> goal.get("met").asBoolean()).containsExactly(true, false);
		problem(this.mentorships.step(one, "complete", ""), 409, "mentoring-not-over");
		json(this.mentorships.record(one, visit(1, 1, 2), mentorAs(account)));
		JsonNode completed = json(this.mentorships.step(one, "complete", ""));
		assertThat(completed.get("reasonCode").asString()).isEqualTo("GOALS_MET");
		problem(this.mentorships.record(one, visit(0), admin()), 409, "mentoring-state-forbids");
		problem(this.mentorships.step(one, "end", Map.of("reasonCode", "OTHER")), 409, "mentoring-state-forbids");
		JsonNode own = json(this.dinas.get(MENTORINGS, TestTokens.asOwnerOf(sme)));
		assertThat(own.get("items")).hasSize(1);
		assertThat(json(this.dinas.get(uri(one) + "/visits", TestTokens.asOwnerOf(sme))).get("items")).hasSize(3)
			.allMatch((visit) -> visit.get("recordedBy").isNull());
		json(this.dinas.post(MENTORINGS, this.mentorships.plan(sme, this.mentorships.mentor(account())), officer()));
	}

	@Test
	void mentors_of_another_region_are_listed_to_nobody() {
		json(this.dinas.get("/api/training/mentors?region=21.72", officer()));
		problem(this.dinas.get("/api/training/mentors?region=32.73", officer()), 403, "region-not-allowed");
	}

	@Test
	void a_correction_counts_instead_of_the_visit_it_corrects_and_both_stay() {
		String account = account();
		JsonNode one = this.mentorships.assigned(sme(), this.mentorships.mentor(account));
		JsonNode first = json(this.mentorships.record(one, visit(2, 1, 2), mentorAs(account)));
		problem(this.mentorships.record(one, visit(2), mentorAs(account)), 409, "visit-recorded-already");
		JsonNode correction = json(this.mentorships.correct(first, visit(4, 2), mentorAs(account)));
		assertThat(correction.get("corrects").asString()).isEqualTo(first.get("id").asString());
		JsonNode after = this.mentorships.now(one);
		assertThat(after.get("visits").asInt()).isOne();
		assertThat(after.get("goals")).extracting((goal) -> goal.get("met").asBoolean()).containsExactly(false, true);
		assertThat(after.get("lastVisitOn").asString()).isEqualTo(MovableClock.today().minusDays(4).toString());
		problem(this.mentorships.correct(first, visit(3), mentorAs(account)), 409, "visit-corrected-already");
		assertThat(json(this.dinas.get(uri(one) + "/visits", mentorAs(account))).get("items"))
			.extracting((visit) -> visit.get("corrected").asBoolean())
			.containsExactly(false, true);
		String id = first.get("id").asString();
		for (String sql : List.of("delete from mentoring_visit where id = '" + id + "'",
				"update mentoring_visit set done = 'x' where id = '" + id + "'", "delete from mentoring",
				"update mentoring_rule set most_open = 500")) {
			assertThatThrownBy(() -> this.database.run(sql)).as(sql).hasStackTraceContaining("permission denied");
		}
	}

	@Test
	void a_mentor_sees_and_does_nothing_of_another_mentors_sme() {
		String mine = account();
		String other = account();
		UUID sme = sme();
		JsonNode one = this.mentorships.assigned(sme, this.mentorships.mentor(mine));
		UUID otherMentor = this.mentorships.mentor(other);
		JsonNode visit = json(this.mentorships.record(one, visit(2), mentorAs(mine)));
		Consumer<HttpHeaders> stranger = mentorAs(other);
		problem(this.dinas.get(uri(one), stranger), 404, "mentoring-not-found");
		problem(this.dinas.get(uri(one) + "/visits", stranger), 404, "mentoring-not-found");
		problem(this.mentorships.record(one, visit(1), stranger), 404, "mentoring-not-found");
		problem(this.mentorships.correct(visit, visit(1), stranger), 404, "visit-not-found");
		assertThat(json(this.dinas.get(MENTORINGS, stranger)).get("items")).isEmpty();
		assertThat(json(this.dinas.get(MENTORINGS + "?smeId=" + sme, stranger)).get("items")).isEmpty();
		assertThat(json(this.dinas.get(MENTORINGS, mentorAs(mine))).get("items")).hasSize(1);
		for (String table : List.of("mentoring", "mentoring_visit")) {
			String count = "select count(*) from " + table + " where sme_id = '" + sme + "'";
			assertThat(this.database.numberAsMentor(mine, count)).as(table).isOne();
			assertThat(this.database.numberAsMentor(other, count)).as(table).isZero();
			for (Scope scope : List.of(Scope.of(new RegionCode("21.71")), Scope.ofSme(UUID.randomUUID()),
					Scope.nothing())) {
				assertThat(this.database.number(scope, count)).as(table).isZero();
			}
		}
		json(this.mentorships.step(one, "mentor", Map.of("mentorId", otherMentor)));
		problem(this.dinas.get(uri(one), mentorAs(mine)), 404, "mentoring-not-found");
		assertThat(json(this.dinas.get(uri(one) + "/visits", stranger)).get("items")).hasSize(1);
	}

	@Test
	void who_may_not_is_refused() {
		UUID sme = sme();
		UUID mentor = this.mentorships.mentor(account());
		Map<String, Object> plan = this.mentorships.plan(sme, mentor);
		problem(this.dinas.post(MENTORINGS, plan, mentorAs("x")), 403, "role-not-allowed");
		problem(this.dinas.post(MENTORINGS, plan, TestTokens.asOwnerOf(sme)), 403, "role-not-allowed");
		problem(this.dinas.post(MENTORINGS, plan, TestTokens.as("batam", "21.71", Role.OFFICER)), 404, "sme-not-found");
		JsonNode one = json(this.dinas.post(MENTORINGS, plan, officer()));
		problem(this.dinas.get(uri(one), TestTokens.asOwnerOf(UUID.randomUUID())), 404, "mentoring-not-found");
		problem(this.dinas.get(uri(one), TestTokens.as("batam", "21.71", Role.OFFICER)), 404, "mentoring-not-found");
		problem(this.dinas.get(uri(one), TestTokens.as("p", "21.72", Role.TRAINER)), 403, "role-not-allowed");
		problem(this.mentorships.record(one, visit(1), TestTokens.as("a", "21.72", Role.AUDITOR)), 403,
				"role-not-allowed");
		json(this.dinas.get(uri(one), TestTokens.as("a", "21.72", Role.AUDITOR)));
		problem(this.dinas.post(MENTORINGS, plan, officer()), 409, "already-mentored");
		UUID unverified = this.database.smes(1, "21.72.01", "REGISTERED").get(0);
		problem(this.dinas.post(MENTORINGS, this.mentorships.plan(unverified, mentor), officer()), 409,
				"sme-not-verified");
		problem(this.dinas.post(MENTORINGS, this.mentorships.plan(sme(), UUID.randomUUID()), officer()), 422,
				"unknown-mentor");
		problem(this.dinas.post(MENTORINGS, this.mentorships.plan(sme(), this.mentorships.mentor(account(), "21.71")),
				officer()), 422, "mentor-of-another-region");
		json(this.dinas.change(HttpMethod.POST, "/api/training/mentors/" + mentor + "/deactivate", "", 1, officer()));
		problem(this.dinas.post(MENTORINGS, this.mentorships.plan(sme(), mentor), officer()), 422,
				"mentor-no-longer-active");
	}

	@Test
	void visits_that_cannot_have_been_are_refused() {
		JsonNode one = this.mentorships.assigned(sme(), this.mentorships.mentor(account()));
		problem(this.mentorships.record(one, visit(-2), admin()), 422, "visit-in-future");
		problem(this.mentorships.record(one, visit(31), admin()), 422, "visit-before-mentoring");
		problem(this.mentorships.record(one, visit(1, 3), admin()), 422, "unknown-goal");
		Map<String, Object> personal = visit(1);
		personal.put("done", "Hubungi 0812 3456 7890");
		assertThat(problem(this.mentorships.record(one, personal, admin()), 422, "invalid-fields"))
			.contains("personal-data");
		assertThat(this.mentorships.now(one).get("version").asInt()).isOne();
	}

	@Test
	void of_a_business_that_was_stopped_no_visit_is_written_but_its_mentoring_can_be_ended() {
		UUID sme = sme();
		JsonNode one = this.mentorships.assigned(sme, this.mentorships.mentor(account()));
		JsonNode first = json(this.mentorships.record(one, visit(5), admin()));
		this.database.run("update sme set status = 'SUSPENDED' where id = '" + sme + "'");
		problem(this.mentorships.record(one, visit(2), admin()), 409, "sme-suspended");
		problem(this.mentorships.correct(first, visit(4), admin()), 409, "sme-suspended");
		assertThat(this.mentorships.now(one).get("visits").asInt()).isOne();
		json(this.mentorships.step(one, "end", Map.of("reasonCode", "BUSINESS_CLOSED")));
	}

	@Test
	void a_mentoring_whose_time_is_over_is_completed_and_quiet_ones_are_found() {
		UUID mentor = this.mentorships.mentor(account());
		JsonNode one = this.mentorships.assigned(sme(), mentor);
		json(this.mentorships.record(one, visit(1), admin()));
		JsonNode quiet = this.mentorships.assigned(sme(), mentor);
		assertThat(json(this.dinas.get(MENTORINGS + "?quietDays=20&mentor=" + mentor, officer())).get("items"))
			.extracting((found) -> found.get("id"))
			.containsExactly(quiet.get("id"));
		JsonNode page = json(this.dinas.get(MENTORINGS + "?limit=1&mentor=" + mentor, officer()));
		assertThat(page.get("items").get(0).get("id")).isEqualTo(quiet.get("id"));
		assertThat(
				json(this.dinas.get(MENTORINGS + "?limit=1&mentor=" + mentor + "&cursor=" + page.get("next").asString(),
						officer()))
					.get("items")
					.get(0)
					.get("id"))
			.isEqualTo(one.get("id"));
		this.clock.forward(Duration.ofDays(160));
		problem(this.mentorships.step(quiet, "complete", ""), 409, "mentoring-not-over");
		assertThat(json(this.mentorships.step(one, "complete", "")).get("reasonCode").asString())
			.isEqualTo("PERIOD_OVER");
		assertThat(json(this.mentorships.step(quiet, "end", Map.of("reasonCode", "OWNER_WITHDREW"))).get("state")
			.asString()).isEqualTo("ENDED");
		assertThat(this.database.number("select open from mentor_desk where mentor_id = '" + mentor + "'")).isZero();
	}

	@Test
	void rules_follow_one_another_by_date() {
		Map<String, Object> rule = Map.of("regionCode", "19.71", "from", MovableClock.today().plusDays(7).toString(),
				"mostOpen", 4, "legalBasis", "SK 9/2026");
		json(this.dinas.post("/api/training/mentoring-rules", rule, admin()));
		problem(this.dinas.post("/api/training/mentoring-rules", rule, admin()), 422,
				"mentoring-rule-begins-too-early");
		problem(this.dinas.post("/api/training/mentoring-rules", rule, officer()), 403, "region-not-allowed");
		assertThat(json(this.dinas.get("/api/training/mentoring-rules?region=19.71", admin())).get("items"))
			.extracting((one) -> one.get("regionCode").asString())
			.containsExactly("19.71", "*");
	}

	private UUID sme() {
		return this.database.verifiedSmes(1, "21.72.01").get(0);
	}

}
