package id.sentra.bazaar.bazaar.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.bazaar.BazaarTest;
import id.sentra.bazaar.Bench;
import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static id.sentra.bazaar.Bench.all;
import static id.sentra.bazaar.Bench.answer;
import static id.sentra.bazaar.Bench.organiser;
import static id.sentra.bazaar.Bench.problem;
import static id.sentra.bazaar.Bench.status;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may what, and what happens when many do it at once. */
@BazaarTest
class BazaarGuardTests {

	private static final String BAZAARS = "/api/bazaar/bazaars/";

	@Autowired
	Bench bench;

	@Test
	void of_many_answers_to_one_offer_exactly_one_counts() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		UUID sme = this.bench.sme();
		UUID application = this.bench.apply(bazaar, sme, "A-1-01");
		this.bench.publish(bazaar);
		String path = "/api/bazaar/applications/" + application;
		long version = this.bench.version(path, TestTokens.asOwnerOf(sme));
		List<Integer> answers = all(Collections.nCopies(50, sme),
				(one) -> status(this.bench.post(path + "/accept", null, TestTokens.asOwnerOf(one), null, version)));
		assertThat(answers).containsOnlyOnce(200);
		assertThat(answers).allMatch((status) -> status == 200 || status == 412);
	}

	@Test
	void a_double_tap_applies_once_and_gets_the_same_answer() {
		UUID bazaar = this.bench.announced(this.bench.plan(2, 1));
		UUID sme = this.bench.sme();
		String key = Ids.next().toString();
		List<String> ids = all(List.of(1, 2, 3, 4), (tap) -> answer(this.bench.post(BAZAARS + bazaar + "/applications",
				Bench.application("A-1-01"), TestTokens.asOwnerOf(sme), key, null), 201)
			.path("id")
			.asString());
		assertThat(ids).hasSize(4);
		assertThat(List.copyOf(new HashSet<>(ids))).hasSize(1);
		problem(this.bench.post(BAZAARS + bazaar + "/applications", Bench.application("A-1-02"),
				TestTokens.asOwnerOf(sme), Ids.next().toString(), null), 409, "already-applied");
	}

	@Test
	void a_stale_version_is_told_and_changes_nothing() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		problem(this.bench.post(BAZAARS + bazaar + "/close-applications", null, organiser("21.72"), null, 1L), 412,
				"stale-version");
		problem(this.bench.post(BAZAARS + bazaar + "/close-applications", null, organiser("21.72"), null, null), 428,
				"if-match-required");
		problem(this.bench.post(BAZAARS + bazaar + "/close-applications", null, organiser("21.72"), null, 2L), 409,
				"applications-still-open");
	}

	@Test
	void only_verified_smes_apply_and_only_for_themselves() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		String path = BAZAARS + bazaar + "/applications";
		UUID unverified = this.bench.sme("21.72.04", "REGISTERED");
		problem(this.bench.post(path, Bench.application("A-1-01"), TestTokens.asOwnerOf(unverified), "a", null), 409,
				"sme-not-verified");
		Map<String, Object> forAnother = new HashMap<>(Bench.application("A-1-01"));
		UUID another = this.bench.sme();
		forAnother.put("smeId", another);
		problem(this.bench.post(path, forAnother, TestTokens.asOwnerOf(this.bench.sme()), "b", null), 403,
				"own-sme-only");
		problem(this.bench.post(path, forAnother, TestTokens.as("o", "31.71", Role.OFFICER), "c", null), 404,
				"sme-not-found");
		problem(this.bench.post(path, forAnother, TestTokens.as("t", "21.72", Role.TRAINER), "d", null), 403,
				"role-not-allowed");
		answer(this.bench.post(path, forAnother, TestTokens.as("o", "21.72", Role.OFFICER), "e", null), 201);
	}

	@Test
	void an_owner_sees_and_moves_its_own_application_only() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		UUID sme = this.bench.sme();
		UUID application = this.bench.apply(bazaar, sme, "A-1-01");
		String path = "/api/bazaar/applications/" + application;
		UUID stranger = this.bench.sme();
		problem(this.bench.get(path, TestTokens.asOwnerOf(stranger)), 404, "application-not-found");
		problem(this.bench.post(path + "/withdraw", null, TestTokens.asOwnerOf(stranger), null, 1L), 404,
				"application-not-found");
		problem(this.bench.get(path, TestTokens.as("o", "31.71", Role.OFFICER)), 404, "application-not-found");
		assertThat(
				answer(this.bench.get("/api/bazaar/applications", TestTokens.asOwnerOf(stranger)), 200).path("items"))
			.isEmpty();
		assertThat(answer(this.bench.get("/api/bazaar/applications", TestTokens.asOwnerOf(sme)), 200).path("items"))
			.hasSize(1);
		answer(this.bench.answerTo(application, "withdraw", sme), 200);
		this.bench.apply(bazaar, sme, "A-1-01");
	}

	@Test
	void a_bazaar_is_moved_by_those_in_charge_of_its_region_only() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		this.bench.clock.forward(Duration.ofDays(4));
		String path = BAZAARS + bazaar;
		problem(this.bench.post(path + "/close-applications", null, organiser("31.71"), null, 2L), 404,
				"bazaar-not-found");
		problem(this.bench.post(path + "/close-applications", null, TestTokens.as("a", "21.72", Role.AUDITOR), null,
				2L), 403, "role-not-allowed");
		problem(this.bench.post("/api/bazaar/bazaars", this.bench.plan(1, 1), organiser("31.71"), "p", null), 403,
				"region-not-allowed");
		this.bench.step(bazaar, "close-applications");
		this.bench.step(bazaar, "allocate");
		problem(this.bench.post(path + "/publish", null, TestTokens.as("o", "21.72", Role.OFFICER), null, 4L), 403,
				"role-not-allowed");
		problem(this.bench.post(path + "/allocate", null, organiser("21.72"), null, 4L), 409, "bazaar-status-forbids");
		this.bench.step(bazaar, "publish");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "{\"trade\":1}", "{\"trade\":\"kue\",\"wishes\":[\"../..\"]}",
			"{\"trade\":\"kue\",\"wishes\":[null]}", "{\"trade\":\"kue\",\"wishes\":[\"Z-9-99\"]}",
			"{\"trade\":\"kue\",\"wishes\":[\"A-1-01\",\"A-1-01\"]}", "{\"trade\":\"kue\",\"wishes\":[]}",
			"{\"trade\":\"kue\",\"wishes\":[\"A-1-01\"],\"minStalls\":-1}",
			"{\"trade\":\"kue\",\"wishes\":[\"A-1-01\"],\"maxStalls\":4}",
			"{\"trade\":\"emas\",\"wishes\":[\"A-1-01\"]}",
			"{\"trade\":\"kue\",\"wishes\":[\"A-1-01\"],\"facilities\":[\"\\u0000\"]}",
			"{\"trade\":\"kue\",\"wishes\":[\"A-1-01\"],\"facilities\":[\"kolam\"]}", "not json" })
	void whatever_is_sent_is_answered_by_a_4xx(String body) {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		int status = status(this.bench.post(BAZAARS + bazaar + "/applications", body,
				TestTokens.asOwnerOf(this.bench.sme())
					.andThen((headers) -> headers.set("Content-Type", "application/json")),
				Ids.next().toString(), null));
		assertThat(status).isBetween(400, 499);
	}

	@ParameterizedTest
	@ValueSource(strings = { "zones", "trades", "regionCode", "applyUntil", "startsOn", "answerDays", "mostStalls" })
	void a_plan_with_a_broken_part_is_answered_by_a_4xx(String part) {
		for (Object broken : List.of("x", -1, List.of(), Map.of("code", "???"), List.of(Map.of("code", "A B")))) {
			Map<String, Object> plan = this.bench.plan(1, 1);
			plan.put(part, broken);
			assertThat(status(
					this.bench.post("/api/bazaar/bazaars", plan, organiser("21.72"), Ids.next().toString(), null)))
				.as(part + " " + broken)
				.isBetween(400, 499);
		}
	}

	@Test
	void nothing_that_is_published_of_a_plan_carries_a_nik() {
		String nik = "2172015708850001";
		Map<String, Object> broken = Map.of("name", "Bazar " + nik, "venueName", "Lapangan 2172.0157.0885.0001",
				"zones", List.of(Map.of("code", nik, "rows", List.of(Map.of("stalls", 1)))), "trades",
				List.of(Map.of("trade", "kue." + nik)), "reserves", Map.of(nik, "WOMAN_OWNED"), "points",
				Map.of("version", "1", "legalBasis", "SK " + nik, "from", "2026-01-01", "points", Map.of()));
		broken.forEach((part, value) -> {
			Map<String, Object> plan = this.bench.plan(1, 1);
			plan.put(part, value);
			String body = answer(
					this.bench.post("/api/bazaar/bazaars", plan, organiser("21.72"), Ids.next().toString(), null), 422)
				.toString();
			assertThat(body).as(part).containsAnyOf("identity-number", "contact").doesNotContain(nik);
		});
	}

	@Test
	void days_and_points_that_no_database_holds_are_answered_by_a_4xx() {
		Map<String, Object> points = Map.of("version", "v", "legalBasis", "b", "from", "2026-01-01", "points",
				Map.of());
		Map<String, Map<String, Object>> broken = Map.of("startsOn", Map.of("", "+999999999-01-01"), "endsOn",
				Map.of("", "-999999999-01-01"), "applyUntil", Map.of("", "+1000000000-12-31T23:59:59.999999999Z"),
				"points", Map.of("version", "\u0000", "legalBasis", "x".repeat(300), "from", "+999999999-01-01",
						"points", Map.of("MICRO", Integer.MAX_VALUE)));
		broken.forEach((part, values) -> values.forEach((field, value) -> {
			Map<String, Object> plan = this.bench.plan(1, 1);
			Map<String, Object> changed = new HashMap<>(points);
			changed.put(field, value);
			plan.put(part, field.isEmpty() ? value : changed);
			WebTestClient.ResponseSpec response = this.bench.post("/api/bazaar/bazaars", plan, organiser("21.72"),
					Ids.next().toString(), null);
			assertThat(status(response)).as(part + " " + field).isEqualTo(422);
		}));
	}

	@Test
	void row_level_security_stands_behind_every_query() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		UUID sme = this.bench.sme();
		this.bench.apply(bazaar, sme, "A-1-01");
		String count = "select count(*) from application where bazaar_id = '" + bazaar + "'";
		assertThat(this.bench.text(count, Scope.ofSme(sme))).isEqualTo("1");
		assertThat(this.bench.text(count, Scope.ofSme(this.bench.sme()))).isEqualTo("0");
		assertThat(this.bench.text(count, Scope.of(RegionCode.of("31.71")))).isEqualTo("0");
		assertThat(this.bench.text(count, Scope.nothing())).isEqualTo("0");
		assertThat(this.bench.texts("""
				select relname from pg_class c join information_schema.columns on table_name = relname
				where column_name in ('sme_id', 'region_code') and relkind = 'r' and not relrowsecurity
				and relname not in ('tally')""")).isEmpty();
	}

	@Test
	void stalls_come_in_pages_and_a_made_up_cursor_is_refused() {
		UUID bazaar = this.bench.announced(this.bench.plan(3, 1));
		String path = "/api/bazaar/stalls?limit=2&bazaar=" + bazaar;
		JsonNode first = answer(this.bench.get(path, organiser("21.72")), 200);
		JsonNode second = answer(this.bench.get(path + "&cursor=" + first.path("next").asString(), organiser("21.72")),
				200);
		assertThat(first.path("items")).extracting((stall) -> stall.path("code").asString())
			.containsExactly("A-1-01", "A-1-02");
		assertThat(second.path("items")).extracting((stall) -> stall.path("code").asString()).containsExactly("A-1-03");
		for (String key : List.of("x", "x/A-1-01", bazaar + "/", bazaar + "/a b", "/", "\u0000")) {
			String cursor = Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
			problem(this.bench.get("/api/bazaar/stalls?cursor=" + cursor, organiser("21.72")), 422, "bad-cursor");
		}
	}

}
