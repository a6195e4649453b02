package id.sentra.training;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import id.sentra.platform.id.Ids;
import id.sentra.platform.test.ApiContract;
import id.sentra.platform.test.MovableClock;
import id.sentra.training.certificate.Ceremonies;
import id.sentra.training.mentoring.Mentorships;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each command answers about an SME of each status. A command that is not in the
 * table fails the test: whoever adds one says here what it answers.
 */
@TrainingTest
class SmeStatusTests {

	private static final String SESSIONS = "/api/training/sessions/";

	/** Of the catalogue, the sessions as a whole, and the operation of the service. */
	private static final Set<String> NOT_ABOUT_AN_SME = Set.of("POST /api/training/courses",
			"PUT /api/training/courses/{code}", "POST /api/training/courses/{code}/activate",
			"POST /api/training/courses/{code}/deactivate", "PUT /api/training/courses/{code}/rules",
			"POST /api/training/dead-letters/replay", "DELETE /api/training/dead-letters/{topic}/{partition}/{offset}",
			"POST /api/training/mentoring-rules", "POST /api/training/mentors", "PUT /api/training/mentors/{id}",
			"POST /api/training/mentors/{id}/activate", "POST /api/training/mentors/{id}/deactivate",
			"DELETE /api/training/outbox/parked/{seq}", "POST /api/training/outbox/parked/{seq}/retry",
			"POST /api/training/projections/{name}/rebuild", "POST /api/training/sessions",
			"PUT /api/training/sessions/{id}", "POST /api/training/sessions/{id}/cancel",
			"POST /api/training/sessions/{id}/complete", "POST /api/training/trainers",
			"PUT /api/training/trainers/{id}", "POST /api/training/trainers/{id}/activate",
			"POST /api/training/trainers/{id}/deactivate", "POST /api/training/venues", "PUT /api/training/venues/{id}",
			"POST /api/training/venues/{id}/activate", "POST /api/training/venues/{id}/deactivate");

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	private Mentorships mentorships;

	private Ceremonies ceremonies;

	@BeforeEach
	void now() {
		this.clock.reset();
		this.mentorships = new Mentorships(this.dinas);
		this.ceremonies = new Ceremonies(this.dinas, this.database, this.clock);
	}

	@Test
	void every_command_there_is_stands_in_the_table() throws IOException {
		Set<String> known = new TreeSet<>(NOT_ABOUT_AN_SME);
		known.addAll(commands().keySet());
		assertThat(known).containsExactlyInAnyOrderElementsOf(commandsOfTheContract());
	}

	@TestFactory
	Stream<DynamicTest> each_command_answers_as_the_status_says() {
		return commands().entrySet()
			.stream()
			.flatMap((entry) -> Stream.of(Status.values())
				.map((status) -> DynamicTest.dynamicTest(entry.getKey() + ", " + status, () -> {
					this.clock.reset();
					entry.getValue().check(status);
				})));
	}

	private Map<String, Check> commands() {
		Map<String, Check> commands = new LinkedHashMap<>();
		commands.put("POST /api/training/sessions/{id}/enrolments",
				begins((sme) -> this.dinas.scheduled(this.dinas.plan(5)),
						(session, sme) -> this.dinas.enrol(session, sme, officer())));
		commands.put("POST /api/training/sessions/{id}/enrolments/bulk", this::bulk);
		commands.put("POST /api/training/mentorings", begins((sme) -> mentor(), (mentor, sme) -> this.dinas
			.post(Mentorships.MENTORINGS, this.mentorships.plan(sme, mentor), officer())));
		commands.put("PUT /api/training/mentorings/{id}/mentor", begins(this::mentored,
				(one, sme) -> this.mentorships.step(one, "mentor", Map.of("mentorId", mentor()))));
		commands.put("POST /api/training/mentorings/{id}/visits",
				begins(this::mentored, (one, sme) -> this.mentorships.record(one, Mentorships.visit(3), officer())));
		commands.put("POST /api/training/mentoring-visits/{id}/corrections",
				begins((sme) -> json(this.mentorships.record(mentored(sme), Mentorships.visit(3), officer())),
						(visit, sme) -> this.mentorships.correct(visit, Mentorships.visit(4), officer())));
		commands.put("POST /api/training/enrolments/{id}/cancel",
				ends(this::enrolled, (one, sme) -> this.dinas.cancel(one, officer())));
		commands.put("PUT /api/training/sessions/{id}/attendance",
				ends(this::begun, (one, sme) -> sheet(one, "attendance", Map.of("present", true))));
		commands.put("PUT /api/training/sessions/{id}/scores",
				ends(this::begun, (one, sme) -> sheet(one, "scores", Map.of("after", 90))));
		commands.put("POST /api/training/mentorings/{id}/complete", ends((sme) -> {
			JsonNode one = mentored(sme);
			json(this.mentorships.record(one, Mentorships.visit(3, 1, 2), officer()));
			return one;
		}, (one, sme) -> this.mentorships.step(one, "complete", "")));
		commands.put("POST /api/training/mentorings/{id}/end",
				ends(this::mentored, (one, sme) -> this.mentorships.step(one, "end", Map.of("reasonCode", "OTHER"))));
		commands.put("POST /api/training/sessions/{id}/certificates", this::certificates);
		commands.put("POST /api/training/certificates/{id}/revoke",
				ends((sme) -> certificate(),
						(one, sme) -> this.dinas.change(HttpMethod.POST,
								"/api/training/certificates/" + Dinas.id(one) + "/revoke",
								Map.of("reasonCode", "OTHER", "note", "x"), one.get("version").asLong(), officer())));
		return commands;
	}

	/** Something new for the SME: only for one that is verified. */
	private <T> Check begins(Function<UUID, T> before, Command<T> command) {
		return (status) -> {
			UUID sme = verified();
			T arranged = before.apply(sme);
			become(sme, status);
			ResponseSpec answer = command.send(arranged, sme);
			if (status.refusal == null) {
				answer.expectStatus().is2xxSuccessful();
			}
			else {
				problem(answer, status.code, status.refusal);
			}
		};
	}

	/** Ends what there is, or records what happened: whatever became of the SME. */
	private <T> Check ends(Function<UUID, T> before, Command<T> command) {
		return (status) -> {
			UUID sme = verified();
			T arranged = before.apply(sme);
			become(sme, status);
			command.send(arranged, sme).expectStatus().is2xxSuccessful();
		};
	}

	private void bulk(Status status) {
		UUID session = this.dinas.scheduled(this.dinas.plan(5));
		UUID sme = verified();
		become(sme, status);
		JsonNode row = json(
				this.dinas.post(SESSIONS + session + "/enrolments/bulk", Map.of("smeIds", List.of(sme)), officer()))
			.get("rows")
			.get(0);
		assertThat(row.get("code").asString(null)).isEqualTo(status.refusal);
		if (status.refusal != null) {
			assertThat(row.get("message").asString()).doesNotContain("field.");
		}
	}

	/** Earned before: but nothing is made of the data of one that is stopped or gone. */
	private void certificates(Status status) {
		UUID session = this.ceremonies.completed("21.72.01", 1);
		UUID sme = UUID.fromString(
				this.database.texts("select sme_id from enrolment where session_id = '" + session + "'").get(0));
		become(sme, status);
		boolean without = Set.of(Status.SUSPENDED, Status.CLOSED, Status.ERASED).contains(status);
		assertThat(json(this.dinas.post(SESSIONS + session + "/certificates", "", officer())).get("issued").asInt())
			.isEqualTo(without ? 0 : 1);
	}

	private JsonNode certificate() {
		UUID session = this.ceremonies.completed("21.72.01", 1);
		json(this.dinas.post(SESSIONS + session + "/certificates", "", officer()));
		return this.dinas.get("/api/training/certificates?session=" + session).get("items").get(0);
	}

	private JsonNode enrolled(UUID sme) {
		return this.dinas.enrolled(this.dinas.scheduled(this.dinas.plan(5)), sme);
	}

	private JsonNode begun(UUID sme) {
		JsonNode enrolled = enrolled(sme);
		this.clock.forward(Duration.ofDays(11));
		return enrolled;
	}

	private ResponseSpec sheet(JsonNode enrolment, String sheet, Map<String, ?> row) {
		Map<String, Object> written = new LinkedHashMap<>(row);
		written.put("enrolmentId", Dinas.id(enrolment));
		return this.dinas.put(SESSIONS + enrolment.get("sessionId").asString() + "/" + sheet,
				Map.of("rows", List.of(written)), officer());
	}

	private UUID mentor() {
		return this.mentorships.mentor(Mentorships.account());
	}

	private JsonNode mentored(UUID sme) {
		return this.mentorships.assigned(sme, mentor());
	}

	private UUID verified() {
		return this.database.verifiedSmes(1, "21.72.01").get(0);
	}

	private void become(UUID sme, Status status) {
		this.database.run(status.sql.formatted(sme));
	}

	private static List<String> commandsOfTheContract() throws IOException {
		Map<String, Map<String, Map<String, Object>>> document = new Yaml().load(Files.readString(ApiContract.FILE));
		List<String> commands = new ArrayList<>();
		document.get("paths")
			.forEach((path, methods) -> methods.keySet()
				.stream()
				.filter(Set.of("post", "put", "patch", "delete")::contains)
				.forEach((method) -> commands.add(method.toUpperCase() + " " + path)));
		return commands;
	}

	/** Where registry says an SME stands, and what refuses something new for it. */
	private enum Status {

		REGISTERED("update sme set status = 'REGISTERED' where id = '%s'", 409, "sme-not-verified"),

		VERIFIED("update sme set status = 'VERIFIED' where id = '%s'", 200, null),

		SUSPENDED("update sme set status = 'SUSPENDED' where id = '%s'", 409, "sme-suspended"),

		CLOSED("update sme set status = 'CLOSED' where id = '%s'", 409, "sme-closed"),

		MERGED("update sme set status = 'MERGED', merged_into = '" + Ids.next() + "' where id = '%s'", 409,
				"sme-merged"),

		ERASED("update sme set status = 'CLOSED', name = '(data dihapus)' where id = '%s'", 409, "sme-closed"),

		UNKNOWN_YET("delete from sme where id = '%s'", 404, "sme-not-found");

		private final String sql;

		private final int code;

		private final String refusal;

		Status(String sql, int code, String refusal) {
			this.sql = sql;
			this.code = code;
			this.refusal = refusal;
		}

	}

	@FunctionalInterface
	private interface Check {

		void check(Status status);

	}

	@FunctionalInterface
	private interface Command<T> {

		ResponseSpec send(T arranged, UUID sme);

	}

}
