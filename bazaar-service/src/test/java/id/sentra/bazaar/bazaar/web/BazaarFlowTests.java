package id.sentra.bazaar.bazaar.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.bazaar.BazaarTest;
import id.sentra.bazaar.Bench;
import id.sentra.bazaar.allocation.replay.Replay;
import id.sentra.bazaar.bazaar.UnansweredOffers;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static id.sentra.bazaar.Bench.answer;
import static id.sentra.bazaar.Bench.organiser;
import static id.sentra.bazaar.Bench.problem;
import static org.assertj.core.api.Assertions.assertThat;

@BazaarTest
class BazaarFlowTests {

	private static final String PUBLIC = "/api/bazaar/public/bazaars/";

	@Autowired
	Bench bench;

	@Autowired
	UnansweredOffers unanswered;

	@Test
	void from_plan_to_result_everybody_gets_an_answer_with_its_reason() {
		UUID bazaar = this.bench.announced(this.bench.plan(2, 1));
		Map<UUID, UUID> applications = apply(bazaar, 3, "A-1-01", "A-1-02");
		this.bench.publish(bazaar);
		List<String> statuses = new ArrayList<>();
		List<String> explanations = new ArrayList<>();
		applications.forEach((application, sme) -> {
			JsonNode one = this.bench.application(application, sme);
			statuses.add(one.path("status").asString());
			explanations.add(one.path("explanation").asString());
			assertThat(one.path("criteria").toString()).contains("FIRST_TIMER", "LOCAL", "MICRO", "WOMAN_OWNED");
			assertThat(one.path("points").asInt()).isEqualTo(50);
		});
		assertThat(statuses).containsExactlyInAnyOrder("ALLOCATED", "ALLOCATED", "WAITLISTED");
		assertThat(explanations).anyMatch((text) -> text.contains("pilihan pertama"))
			.anyMatch((text) -> text.contains("poin yang sama (50)"));
		JsonNode result = answer(this.bench.get(PUBLIC + bazaar + "/result", (headers) -> {
		}), 200);
		assertThat(result.path("items")).hasSize(3);
		assertThat(result.toString()).contains("Usaha ").doesNotContain("FEMALE", "smeId", "LOW_INCOME", "(50)");
		assertThat(result.path("items")).allMatch((line) -> line.path("points").isNull());
		assertThat(this.bench.texts("select type from outbox where aggregate_id = '" + bazaar + "'")).isSubsetOf(
				"id.sentra.bazaar.bazaar-announced.v1", "id.sentra.bazaar.applications-closed.v1",
				"id.sentra.bazaar.allocation-published.v1");
	}

	@Test
	void what_is_published_can_be_recomputed_by_anybody(@TempDir Path folder) throws Exception {
		Map<String, Object> plan = new HashMap<>(this.bench.plan(3, 1));
		plan.put("points",
				Map.of("version", "t", "legalBasis", "t", "from", "2026-01-01", "points", Map.of("LOCAL", 5)));
		UUID bazaar = this.bench.announced(plan);
		JsonNode announced = answer(this.bench.get(PUBLIC + bazaar, (headers) -> {
		}), 200);
		assertThat(announced.path("seed").isNull()).isTrue();
		assertThat(announced.path("seedCommitment").asString()).hasSize(64);
		apply(bazaar, 5, "A-1-02", "A-1-03");
		problem(this.bench.get(PUBLIC + bazaar + "/result", (headers) -> {
		}), 404, "not-published");
		this.bench.publish(bazaar);
		JsonNode published = answer(this.bench.get(PUBLIC + bazaar, (headers) -> {
		}), 200);
		Path input = folder.resolve("input.txt");
		Files.write(input, bytes(PUBLIC + bazaar + "/input.txt"));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream notes = new ByteArrayOutputStream();
		int exit = Replay.run(new String[] { "replay", input.toString(), published.path("seed").asString() },
				new PrintStream(out), new PrintStream(notes));
		assertThat(exit).isZero();
		assertThat(out.toByteArray()).isEqualTo(bytes(PUBLIC + bazaar + "/result.txt"));
		assertThat(notes.toString(StandardCharsets.UTF_8)).contains(announced.path("seedCommitment").asString(),
				published.path("inputHash").asString(), published.path("resultHash").asString());
	}

	@Test
	void the_whole_input_and_result_are_for_staff_and_auditors_only() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		Map<UUID, UUID> applications = apply(bazaar, 1, "A-1-01");
		UUID application = applications.keySet().iterator().next();
		this.bench.publish(bazaar);
		for (String text : List.of("input", "result")) {
			String staff = "/api/bazaar/bazaars/" + bazaar + "/allocation/" + text;
			assertThat(text(staff, TestTokens.as("auditor", "21.72", Role.AUDITOR))).contains(application.toString());
			problem(this.bench.get(PUBLIC + bazaar + "/" + text + ".txt", (headers) -> {
			}), 403, "input-holds-personal-facts");
			this.bench.get(staff, TestTokens.as("elsewhere", "31.71", Role.AUDITOR)).expectStatus().isForbidden();
			this.bench.get(staff, TestTokens.asOwnerOf(applications.get(application))).expectStatus().isForbidden();
		}
	}

	@Test
	void an_input_of_stalls_side_by_side_with_personal_facts_is_for_staff_and_auditors_only() {
		UUID bazaar = this.bench.announced(this.bench.plan(2, 2));
		UUID sme = this.bench.sme();
		answer(this.bench.post("/api/bazaar/bazaars/" + bazaar + "/applications",
				Map.of("trade", "kue", "wishes", List.of("A-1-01"), "minStalls", 2), TestTokens.asOwnerOf(sme), "two",
				null), 201);
		this.bench.publish(bazaar);
		problem(this.bench.get(PUBLIC + bazaar + "/result.txt", (headers) -> {
		}), 403, "input-holds-personal-facts");
		problem(this.bench.get(PUBLIC + bazaar + "/input.txt", (headers) -> {
		}), 403, "input-holds-personal-facts");
		String staff = "/api/bazaar/bazaars/" + bazaar + "/allocation/input";
		this.bench.get(staff, TestTokens.as("auditor", "21.72", Role.AUDITOR)).expectStatus().isOk();
		this.bench.get(staff, TestTokens.as("elsewhere", "31.71", Role.AUDITOR)).expectStatus().isForbidden();
		this.bench.get(staff, TestTokens.asOwnerOf(Ids.next())).expectStatus().isForbidden();
	}

	@Test
	void a_declined_stall_goes_to_the_next_in_order() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		Map<UUID, UUID> applications = apply(bazaar, 3, "A-1-01");
		this.bench.publish(bazaar);
		UUID first = holder(bazaar);
		String second = this.bench
			.text("select id from application where bazaar_id = '" + bazaar + "' and waiting = 1");
		answer(this.bench.answerTo(first, "decline", applications.get(first)), 200);
		assertThat(holder(bazaar)).hasToString(second);
		UUID next = UUID.fromString(second);
		answer(this.bench.answerTo(next, "accept", applications.get(next)), 200);
		answer(this.bench.answerTo(next, "release", applications.get(next)), 200);
		assertThat(holder(bazaar)).isNotIn(first, next);
		assertThat(this.bench.text("select count(*) from application where bazaar_id = '" + bazaar
				+ "' and status in ('ALLOCATED', 'ACCEPTED')"))
			.isEqualTo("1");
	}

	@Test
	void a_stall_not_accepted_in_time_goes_to_the_next_in_order() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		Map<UUID, UUID> applications = apply(bazaar, 2, "A-1-01");
		this.bench.publish(bazaar);
		UUID first = holder(bazaar);
		this.bench.clock.forward(Duration.ofDays(3));
		problem(this.bench.answerTo(first, "accept", applications.get(first)), 409, "answer-too-late");
		this.unanswered.takeBack().block();
		assertThat(holder(bazaar)).isNotEqualTo(first);
		assertThat(this.bench.application(first, applications.get(first)).path("status").asString())
			.isEqualTo("DECLINED");
	}

	@Test
	void when_a_bazaar_closes_nobody_waits_any_more() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		Map<UUID, UUID> applications = apply(bazaar, 3, "A-1-01");
		this.bench.publish(bazaar);
		this.bench.step(bazaar, "close");
		applications.forEach(
				(application, sme) -> assertThat(this.bench.application(application, sme).path("status").asString())
					.isEqualTo("DECLINED"));
		assertThat(this.bench.texts("select state from stall where bazaar_id = '" + bazaar + "'")).containsOnly("FREE");
	}

	@Test
	void a_preview_shows_figures_and_fixes_nothing() {
		UUID bazaar = this.bench.announced(this.bench.plan(2, 1));
		apply(bazaar, 3, "A-1-01");
		String path = "/api/bazaar/bazaars/" + bazaar;
		JsonNode preview = answer(this.bench.post(path + "/preview", null, organiser("21.72"), null, 2L), 200);
		assertThat(preview.path("applicants").asInt()).isEqualTo(3);
		assertThat(preview.path("placed").asInt()).isEqualTo(1);
		assertThat(this.bench.version(path, organiser("21.72"))).isEqualTo(2);
	}

	@Test
	void sales_are_reported_for_days_of_the_bazaar_and_the_last_report_counts() {
		Map<String, Object> plan = new HashMap<>(this.bench.plan(1, 1));
		String today = this.bench.clock.instant().toString().substring(0, 10);
		plan.put("startsOn", today);
		plan.put("endsOn", this.bench.clock.instant().plus(Duration.ofDays(20)).toString().substring(0, 10));
		UUID bazaar = this.bench.announced(plan);
		Map<UUID, UUID> applications = apply(bazaar, 1, "A-1-01");
		UUID application = applications.keySet().iterator().next();
		UUID sme = applications.get(application);
		this.bench.publish(bazaar);
		String path = "/api/bazaar/applications/" + application + "/sales";
		problem(this.bench.post(path, Map.of("day", today, "amount", 1), TestTokens.asOwnerOf(sme), "s0", null), 409,
				"application-status-forbids");
		answer(this.bench.answerTo(application, "accept", sme), 200);
		for (long amount : List.of(250_000L, 275_000L)) {
			answer(this.bench.post(path, Map.of("day", today, "amount", amount), TestTokens.asOwnerOf(sme),
					"s" + amount, null), 200);
		}
		JsonNode sold = answer(this.bench.get(path, TestTokens.asOwnerOf(sme)), 200);
		assertThat(sold.path("total").asLong()).isEqualTo(275_000);
		assertThat(sold.path("days")).hasSize(1);
		problem(this.bench.get(path, TestTokens.asOwnerOf(this.bench.sme())), 404, "application-not-found");
		problem(this.bench.post(path, Map.of("day", today, "amount", Long.MAX_VALUE), TestTokens.asOwnerOf(sme), "s8",
				null), 422, "invalid-fields");
		problem(this.bench.post(path, Map.of("day", "2020-01-01", "amount", 1), TestTokens.asOwnerOf(sme), "s9", null),
				422, "sale-day-outside");
		assertThat(this.bench.texts("select amount from sales_report where application_id = '" + application + "'"))
			.containsExactly("275000");
		assertThat(sold.path("days").path(0).path("confirmed").asBoolean()).isFalse();
		confirm(path, today, application, sme);
	}

	private void confirm(String path, String today, UUID application, UUID sme) {
		Consumer<HttpHeaders> officer = TestTokens.as("petugas", "21.72", Role.OFFICER);
		String waiting = "/api/bazaar/unconfirmed-sales?region=21.72.04&limit=100";
		assertThat(text(waiting, officer)).contains(application.toString(), "\"amount\":275000");
		assertThat(text(waiting, TestTokens.as("jauh", "31.71", Role.OFFICER))).doesNotContain(application.toString());
		Consumer<HttpHeaders> acting = TestTokens.acting("petugas-loket", Ids.next(), sme, "21.72.04");
		answer(this.bench.post(path, Map.of("day", today, "amount", 275_000), acting, "l1", null), 200);
		assertThat(text(waiting, officer)).contains(application.toString());
		problem(this.bench.post(path, Map.of("day", today, "amount", 275_000),
				TestTokens.as("petugas-loket", "21.72", Role.OFFICER), "l2", null), 403, "decider-applied");
		answer(this.bench.post(path, Map.of("day", today, "amount", 260_000), officer, "c1", null), 200);
		assertThat(text(waiting, officer)).doesNotContain(application.toString());
		String confirmed = "/api/bazaar/confirmed-sales?bazaar="
				+ this.bench.text("select bazaar_id from application where id = '" + application + "'");
		assertThat(text(confirmed, officer)).contains(application.toString(), "\"amount\":260000");
		assertThat(text(confirmed, TestTokens.as("jauh", "31.71", Role.OFFICER)))
			.doesNotContain(application.toString());
		answer(this.bench.post(path, Map.of("day", today, "amount", 250_000), officer, "c2", null), 200);
		assertThat(text(confirmed, officer)).contains("\"amount\":250000").doesNotContain("\"amount\":260000");
		problem(this.bench.post(path, Map.of("day", today, "amount", 900_000), TestTokens.asOwnerOf(sme), "s10", null),
				409, "sales-confirmed");
		JsonNode sold = answer(this.bench.get(path, TestTokens.asOwnerOf(sme)), 200);
		assertThat(sold.path("total").asLong()).isEqualTo(250_000);
		assertThat(sold.path("days").path(0).path("confirmed").asBoolean()).isTrue();
	}

	private Map<UUID, UUID> apply(UUID bazaar, int count, String... wishes) {
		Map<UUID, UUID> applications = new HashMap<>();
		for (int number = 0; number < count; number++) {
			UUID sme = this.bench.sme();
			applications.put(this.bench.apply(bazaar, sme, wishes), sme);
		}
		return applications;
	}

	private UUID holder(UUID bazaar) {
		return UUID.fromString(this.bench.text("select holder from stall where bazaar_id = '" + bazaar + "'"));
	}

	private String text(String path, Consumer<HttpHeaders> who) {
		return new String(
				Objects.requireNonNull(
						this.bench.get(path, who).expectStatus().isOk().expectBody().returnResult().getResponseBody()),
				StandardCharsets.UTF_8);
	}

	private byte[] bytes(String path) {
		return Objects.requireNonNull(this.bench.get(path, (headers) -> {
		}).expectStatus().isOk().expectBody().returnResult().getResponseBody());
	}

}
