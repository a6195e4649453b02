package id.sentra.financing.upstream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Contracts;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestEvents;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Mentorings as training tells of them, and what of them a loan's officer sees. */
@FinancingTest
class MentoringTests {

	private static final List<String> STORY = List.of("mentor-assigned", "mentor-changed", "mentoring-visit-recorded",
			"mentoring-visit-corrected", "mentoring-completed");

	@Autowired
	KafkaOperations<byte[], byte[]> kafka;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Autowired
	WebTestClient http;

	Database database;

	Lending lending;

	@BeforeEach
	void prepare() {
		this.database = new Database(this.transactions, this.sql);
		this.lending = new Lending(this.http, this.database);
	}

	@Test
	void every_event_told_thrice_and_shuffled_ends_as_the_last_one_says() throws IOException {
		UUID mentoring = Ids.next();
		UUID sme = this.lending.verified();
		List<EventEnvelope> events = new ArrayList<>();
		for (int version = 1; version <= STORY.size(); version++) {
			events.addAll(Collections.nCopies(3, told(STORY.get(version - 1), mentoring, sme, version)));
		}
		Collections.shuffle(events, new Random(7));
		TestEvents training = new TestEvents(this.kafka, "training.mentoring");
		events.forEach(training::send);
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(this.database.texts("""
				select version || ' ' || state || ' ' || goals_met || ' ' || last_visit_on from mentoring
				where mentoring_id = '%s'""".formatted(mentoring))).containsExactly("5 COMPLETED 2 2026-11-20"));
	}

	@Test
	void whoever_decides_sees_whether_the_borrower_is_mentored_within_the_own_region() throws IOException {
		UUID sme = this.lending.verified();
		assertThat(seen(sme, "21.72", Role.FINANCE_MAKER)).contains("\"mentored\":false", "\"latest\":null");
		new TestEvents(this.kafka, "training.mentoring").send(told("mentoring-visit-recorded", Ids.next(), sme, 2));
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(seen(sme, "21.72", Role.FINANCE_APPROVER)).contains("\"mentored\":true",
					"\"lastVisitOn\":\"2026-11-20\"", "\"mentorCode\":\"M-17\"", "\"goals\":2", "\"goalsMet\":1"));
		assertThat(seen(sme, "31.71", Role.OFFICER)).contains("sme-not-found");
		assertThat(seen(sme, "21.72", Role.TRAINER)).contains("role-not-allowed");
	}

	private String seen(UUID sme, String region, Role role) {
		return String.valueOf(this.http.get()
			.uri("/api/financing/smes/" + sme + "/mentoring")
			.headers(TestTokens.as("someone", region, role))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private static EventEnvelope told(String name, UUID mentoring, UUID sme, long version) throws IOException {
		String sample = Contracts.laterSample(Path.of("..", "training-service", "contracts"), name + ".v1");
		return TestEvents.event("id.sentra.training." + name + ".v1", mentoring, version,
				sample.replaceFirst("\"mentoringId\"\\s*:\\s*\"[^\"]+\"", "\"mentoringId\": \"" + mentoring + "\"")
					.replaceFirst("\"smeId\"\\s*:\\s*\"[^\"]+\"", "\"smeId\": \"" + sme + "\""));
	}

}
