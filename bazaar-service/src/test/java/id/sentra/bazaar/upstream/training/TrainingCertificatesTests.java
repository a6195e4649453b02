package id.sentra.bazaar.upstream.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import id.sentra.bazaar.BazaarTest;
import id.sentra.bazaar.Bench;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.id.Ids;
import id.sentra.platform.test.Contracts;
import id.sentra.platform.test.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@BazaarTest
class TrainingCertificatesTests {

	@Autowired
	KafkaOperations<byte[], byte[]> kafka;

	@Autowired
	Bench bench;

	TestEvents training;

	@BeforeEach
	void topic() {
		this.training = new TestEvents(this.kafka, "training.enrolment");
	}

	@Test
	void a_certificate_counts_until_it_is_revoked_however_often_and_in_whatever_order_it_is_told() {
		UUID kept = Ids.next();
		UUID revoked = Ids.next();
		List<EventEnvelope> events = new ArrayList<>();
		events.addAll(Collections.nCopies(3, event("certificate-issued", kept, 4)));
		events.addAll(Collections.nCopies(3, event("certificate-issued", revoked, 4)));
		events.addAll(Collections.nCopies(3, event("certificate-revoked", revoked, 5)));
		Collections.shuffle(events, new Random(11));
		this.training.send(TestEvents.event("id.sentra.training.attendance-recorded.v1", kept, 3, "{}"));
		events.forEach(this.training::send);
		UUID after = Ids.next();
		this.training.send(event("certificate-issued", after, 1));
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
			assertThat(valid(after)).containsExactly("true");
			assertThat(valid(kept)).containsExactly("true");
			assertThat(valid(revoked)).containsExactly("false");
		});
	}

	@Test
	void what_training_publishes_is_understood() throws IOException {
		UUID enrolment = published("certificate-issued", 4);
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(valid(enrolment)).containsExactly("true"));
		published("certificate-revoked", 5);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(valid(enrolment)).containsExactly("false"));
	}

	private UUID published(String name, long version) throws IOException {
		String sample = Contracts.laterSample(Path.of("..", "training-service", "contracts"), name + ".v1");
		UUID enrolment = UUID.fromString(JsonMapper.shared().readTree(sample).path("enrolmentId").asString());
		this.training.send(TestEvents.event("id.sentra.training." + name + ".v1", enrolment, version, sample));
		return enrolment;
	}

	@Test
	void whoever_holds_one_has_its_points() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		UUID trained = this.bench.sme();
		UUID enrolment = Ids.next();
		this.training.send(event("certificate-issued", enrolment, 4, trained));
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(valid(enrolment)).containsExactly("true"));
		UUID application = this.bench.apply(bazaar, trained, "A-1-01");
		this.bench.apply(bazaar, this.bench.sme(), "A-1-01");
		this.bench.publish(bazaar);
		assertThat(this.bench.application(application, trained).path("status").asString()).isEqualTo("ALLOCATED");
		assertThat(this.bench.application(application, trained).path("points").asInt()).isEqualTo(80);
	}

	private List<String> valid(UUID enrolment) {
		return this.bench.texts("select valid from certificate where enrolment_id = '" + enrolment + "'");
	}

	private static EventEnvelope event(String name, UUID enrolment, long version) {
		return event(name, enrolment, version, Ids.next());
	}

	private static EventEnvelope event(String name, UUID enrolment, long version, UUID sme) {
		return TestEvents.event("id.sentra.training." + name + ".v1", enrolment, version, """
				{"enrolmentId":"%s","smeId":"%s","regionCode":"21.72.04","sessionId":"%s","courseCode":"DIG-1",
				"courseName":"Foto produk","certificateNumber":"S-1","issuedOn":"2026-10-01"}""".formatted(enrolment,
				sme, Ids.next()));
	}

}
