package id.sentra.training;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;

import id.sentra.platform.event.TopicReader;
import id.sentra.platform.test.MovableClock;
import id.sentra.training.mentoring.Mentorships;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What others read on the topics after a session's whole life. */
@TrainingTest
class EventOrderTests {

	private static final String SESSIONS = "/api/training/sessions/";

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	@Autowired
	TopicReader topics;

	@BeforeEach
	void now() {
		this.clock.reset();
	}

	@Test
	void events_of_one_aggregate_carry_consecutive_versions_and_tell_its_story() {
		Map<String, Object> plan = this.dinas.plan(1);
		UUID session = this.dinas.scheduled(plan);
		List<JsonNode> enrolled = this.database.verifiedSmes(4, "21.72.01")
			.stream()
			.map((sme) -> this.dinas.enrolled(session, sme))
			.toList();
		json(this.dinas.cancel(enrolled.get(0), officer()));
		plan.put("capacity", 2);
		json(this.dinas.change(HttpMethod.PUT, SESSIONS + session, plan, 1, officer()));
		this.clock.forward(Duration.ofDays(11));
		json(this.dinas.put(SESSIONS + session + "/attendance",
				Map.of("rows", List.of(Map.of("enrolmentId", Dinas.id(enrolled.get(1)), "present", true))), officer()));
		json(this.dinas.put(SESSIONS + session + "/scores",
				Map.of("rows", List.of(Map.of("enrolmentId", Dinas.id(enrolled.get(1)), "before", 30, "after", 90))),
				officer()));
		json(this.dinas.change(HttpMethod.POST, SESSIONS + session + "/complete", "", 2, officer()));
		json(this.dinas.post(SESSIONS + session + "/certificates", "", officer()));
		JsonNode certificate = this.dinas.get("/api/training/certificates?session=" + session).get("items").get(0);
		json(this.dinas.change(HttpMethod.POST, "/api/training/certificates/" + Dinas.id(certificate) + "/revoke",
				Map.of("reasonCode", "OTHER", "note", "x"), 1, officer()));
		await().atMost(Duration.ofMinutes(2)).until(() -> this.database.number("select count(*) from outbox") == 0);

		Map<UUID, List<String>> told = read("training.enrolment");
		assertThat(told.get(Dinas.id(enrolled.get(0)))).containsExactly("1 enrolment-confirmed",
				"2 enrolment-cancelled");
		assertThat(told.get(Dinas.id(enrolled.get(1)))).containsExactly("1 enrolment-waitlisted",
				"2 enrolment-promoted", "3 attendance-recorded", "4 skill-measured", "5 certificate-issued",
				"6 certificate-revoked");
		assertThat(told.get(Dinas.id(enrolled.get(2)))).containsExactly("1 enrolment-waitlisted",
				"2 enrolment-promoted");
		assertThat(told.get(Dinas.id(enrolled.get(3)))).containsExactly("1 enrolment-waitlisted",
				"2 enrolment-cancelled");
		Map<UUID, List<String>> sessions = read("training.session");
		assertThat(sessions.get(session)).containsExactly("1 session-scheduled", "2 session-rescheduled",
				"3 session-completed");
		told.putAll(sessions);
		told.values()
			.forEach((events) -> assertThat(events).extracting((event) -> Long.valueOf(event.split(" ")[0]))
				.containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList()));
	}

	@Test
	void the_story_of_a_mentoring_is_told_in_its_order() {
		Mentorships mentorships = new Mentorships(this.dinas);
		JsonNode one = mentorships.assigned(this.database.verifiedSmes(1, "21.72.01").get(0),
				mentorships.mentor(Mentorships.account()));
		json(mentorships.step(one, "mentor", Map.of("mentorId", mentorships.mentor(Mentorships.account()))));
		JsonNode visit = json(mentorships.record(one, Mentorships.visit(3), Mentorships.admin()));
		json(mentorships.correct(visit, Mentorships.visit(3, 1, 2), Mentorships.admin()));
		json(mentorships.step(one, "complete", ""));
		await().atMost(Duration.ofMinutes(2)).until(() -> this.database.number("select count(*) from outbox") == 0);
		assertThat(read("training.mentoring").get(Dinas.id(one))).containsExactly("1 mentor-assigned",
				"2 mentor-changed", "3 mentoring-visit-recorded", "4 mentoring-visit-corrected",
				"5 mentoring-completed");
	}

	private Map<UUID, List<String>> read(String topic) {
		Map<UUID, List<String>> told = new TreeMap<>();
		this.topics.ends(topic)
			.forEach((partition, end) -> this.topics.read(partition, 0, end,
					(batch) -> batch.records()
						.forEach((one) -> told
							.computeIfAbsent(UUID.fromString(header(one, "ce_subject")), (id) -> new ArrayList<>())
							.add(header(one, "ce_sequence") + " "
									+ header(one, "ce_type").replaceAll("id\\.sentra\\.training\\.|\\.v1", "")))));
		return told;
	}

	private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
		return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
