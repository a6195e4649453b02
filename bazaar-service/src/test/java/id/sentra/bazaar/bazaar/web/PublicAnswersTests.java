package id.sentra.bazaar.bazaar.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import id.sentra.bazaar.BazaarTest;
import id.sentra.bazaar.Bench;
import id.sentra.bazaar.allocation.domain.Seed;
import id.sentra.bazaar.allocation.domain.Sha256;
import id.sentra.bazaar.allocation.replay.Replay;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All that anybody may read of a bazaar, put together, does not tell who is of a
 * low-income household.
 */
@BazaarTest
class PublicAnswersTests {

	private static final String PUBLIC = "/api/bazaar/public/bazaars/";

	@Autowired
	Bench bench;

	@TempDir
	Path folder;

	private final Map<UUID, UUID> smes = new HashMap<>();

	private final Set<String> poor = new HashSet<>();

	@Test
	void who_got_the_stall_for_poor_households_cannot_be_told() throws IOException {
		UUID bazaar = drawn();
		UUID owner = this.smes.values().iterator().next();
		assertThat(this.bench
			.texts("select reserve from stall where bazaar_id = '" + bazaar + "' and reserve is not null"))
			.containsOnly("keluarga");
		assertThat(heldByReserve(bazaar)).isNotEmpty();
		for (Answers answers : List.of(everybody(bazaar), signedIn(bazaar, owner))) {
			String all = String.join("\n", answers.texts());
			assertThat(all).doesNotContain("keluarga").doesNotContain("reserve\":\"");
			this.smes.keySet()
				.stream()
				.filter((application) -> answers.knows() == null || !application.equals(answers.knows()))
				.forEach((application) -> assertThat(all).doesNotContain(application.toString()));
			assertNothingTellsThemApart(answers);
		}
	}

	@Test
	void an_applicant_without_a_stall_is_not_told_that_a_reserve_was_why_but_the_dinas_is() {
		UUID bazaar = drawn();
		UUID waiting = UUID.fromString(this.bench
			.text("select id from application where bazaar_id = '" + bazaar + "' and status = 'WAITLISTED' limit 1"));
		JsonNode own = this.bench.application(waiting, this.smes.get(waiting));
		assertThat(own.path("reason").isNull()).isTrue();
		assertThat(own.path("explanation").asString()).contains("urutannya lebih dulu");
		assertThat(json("/api/bazaar/applications/" + waiting, TestTokens.as("o", "21.72", Role.OFFICER)).path("reason")
			.asString()).isNotEmpty();
		assertThat(this.bench
			.texts("select data from outbox where aggregate_id = '" + waiting + "' and data like '%reasonCode%'"))
			.noneMatch((told) -> told.contains("RESERVED") || told.contains("POINTS") || told.contains("LOST"));
	}

	@Test
	void no_text_of_the_draw_is_public_and_auditors_draw_it_again_to_the_hash() throws IOException {
		UUID bazaar = drawn();
		for (String text : List.of("/input.txt", "/result.txt")) {
			Bench.problem(this.bench.get(PUBLIC + bazaar + text, nobody()), 403, "input-holds-personal-facts");
			Bench.problem(
					this.bench.get(PUBLIC + bazaar + text, TestTokens.asOwnerOf(this.smes.values().iterator().next())),
					403, "input-holds-personal-facts");
		}
		JsonNode published = json(PUBLIC + bazaar, nobody());
		Path input = Files.writeString(this.folder.resolve("input.txt"),
				text("/api/bazaar/bazaars/" + bazaar + "/allocation/input",
						TestTokens.as("auditor", "21.72", Role.AUDITOR)));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThat(Replay.run(new String[] { "replay", input.toString(), published.path("seed").asString() },
				new PrintStream(out), new PrintStream(new ByteArrayOutputStream())))
			.isZero();
		assertThat(Sha256.hex(Files.readString(input))).isEqualTo(published.path("inputHash").asString());
		assertThat(Sha256.hex(out.toString(StandardCharsets.UTF_8))).isEqualTo(published.path("resultHash").asString());
	}

	@Test
	void a_result_published_before_keeps_the_text_whose_hash_was_published() {
		UUID bazaar = drawn();
		this.bench.text("update bazaar set public_result = result where id = '" + bazaar + "' returning 1");
		String result = text(PUBLIC + bazaar + "/result.txt", nobody());
		assertThat(Sha256.hex(result)).isEqualTo(json(PUBLIC + bazaar, nobody()).path("resultHash").asString());
		Bench.problem(this.bench.get(PUBLIC + bazaar + "/input.txt", nobody()), 403, "input-holds-personal-facts");
	}

	/**
	 * Whatever is told of each applicant, somebody else it is told of too whose household
	 * is otherwise; its draw cannot be known.
	 */
	private void assertNothingTellsThemApart(Answers answers) {
		Map<String, Set<Boolean>> households = new HashMap<>();
		for (JsonNode line : answers.lines()) {
			String stalls = line.path("stalls").toString();
			List<JsonNode> held = answers.stalls()
				.stream()
				.filter((stall) -> stalls.contains(stall.path("code").asString()))
				.toList();
			String told = line.path("status").asString() + line.path("reason") + line.path("points")
					+ line.path("waiting") + line.path("explanation").asString().replaceAll("[A-Z]-\\d-\\d\\d", "")
					+ held.stream()
						.map((stall) -> stall.path("reserve").toString() + stall.path("facilities")
								+ stall.path("applicationId"))
						.toList();
			households.computeIfAbsent(told, (key) -> new HashSet<>())
				.add(this.poor.contains(line.path("businessName").asString()));
		}
		assertThat(households.values()).allMatch((found) -> found.contains(false));
		Seed seed = new Seed(answers.bazaar().path("seed").asString());
		String draws = answers.lines()
			.stream()
			.map((line) -> seed.drawOf(UUID.fromString(line.path("applicationId").asString())))
			.collect(Collectors.joining(" "));
		this.smes.keySet().forEach((application) -> assertThat(draws).doesNotContain(seed.drawOf(application)));
	}

	/** Four stalls, two kept for poor households; points for the same. */
	private UUID drawn() {
		Map<String, Object> plan = new HashMap<>(this.bench.plan(4, 1));
		plan.put("reserves", Map.of("keluarga", "LOW_INCOME_HOUSEHOLD"));
		plan.put("zones",
				List.of(Map.of("code", "A", "rows", List.of(Map.of("stalls", 4)), "reserved", Map.of("keluarga", 2))));
		plan.put("trades", List.of(Map.of("trade", "kue", "onlyReserve", "keluarga"), Map.of("trade", "kriya")));
		plan.put("points", Map.of("version", "t", "legalBasis", "t", "from", "2026-01-01", "points",
				Map.of("LOW_INCOME_HOUSEHOLD", 20)));
		UUID bazaar = this.bench.announced(plan);
		for (int number = 0; number < 8; number++) {
			UUID sme = this.bench.sme();
			String name = this.bench.text("update sme set low_income_household = " + (number < 3) + " where id = '"
					+ sme + "' returning name");
			if (number < 3) {
				this.poor.add(name);
			}
			UUID application = Bench.id(this.bench.post("/api/bazaar/bazaars/" + bazaar + "/applications",
					Map.of("trade", "kriya", "wishes",
							(number == 2) ? List.of("A-1-01") : List.of("A-1-01", "A-1-02", "A-1-03", "A-1-04")),
					TestTokens.asOwnerOf(sme), name, null), 201);
			this.smes.put(application, sme);
		}
		this.bench.publish(bazaar);
		return bazaar;
	}

	private List<String> heldByReserve(UUID bazaar) {
		return this.bench.texts("""
				select s.code from stall s join sme on sme.id = s.holder_sme
				where s.bazaar_id = '%s' and s.reserve is not null and sme.low_income_household""".formatted(bazaar));
	}

	private Answers everybody(UUID bazaar) {
		return answers(bazaar, PUBLIC + bazaar, PUBLIC + bazaar + "/stalls", nobody(), null);
	}

	/** What an owner reads with an account comes to what everybody may read. */
	private Answers signedIn(UUID bazaar, UUID sme) {
		UUID own = this.smes.keySet()
			.stream()
			.filter((one) -> this.smes.get(one).equals(sme))
			.findFirst()
			.orElseThrow();
		return answers(bazaar, "/api/bazaar/bazaars/" + bazaar, "/api/bazaar/stalls?bazaar=" + bazaar,
				TestTokens.asOwnerOf(sme), own);
	}

	private Answers answers(UUID bazaar, String one, String stalls, Consumer<HttpHeaders> who, @Nullable UUID knows) {
		JsonNode lines = json(PUBLIC + bazaar + "/result", nobody());
		JsonNode grid = json(stalls, who);
		List<String> texts = new ArrayList<>(List.of(lines.toString(), grid.toString(), text(one, who),
				text(PUBLIC.substring(0, PUBLIC.length() - 1) + "?limit=100", nobody())));
		return new Answers(json(one, who), items(lines), items(grid), texts, knows);
	}

	private static List<JsonNode> items(JsonNode page) {
		List<JsonNode> items = new ArrayList<>();
		page.path("items").forEach(items::add);
		return items;
	}

	private JsonNode json(String path, Consumer<HttpHeaders> who) {
		return Bench.JSON.readTree(text(path, who));
	}

	private String text(String path, Consumer<HttpHeaders> who) {
		return new String(
				Objects.requireNonNull(
						this.bench.get(path, who).expectStatus().isOk().expectBody().returnResult().getResponseBody()),
				StandardCharsets.UTF_8);
	}

	private static Consumer<HttpHeaders> nobody() {
		return (headers) -> {
		};
	}

	/** What somebody can read of a bazaar; the own application of who is signed in. */
	private record Answers(JsonNode bazaar, List<JsonNode> lines, List<JsonNode> stalls, List<String> texts,
			@Nullable UUID knows) {
	}

}
