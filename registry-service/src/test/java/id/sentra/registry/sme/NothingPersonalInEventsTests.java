package id.sentra.registry.sme;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.test.EmbeddedServers;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.sme.web.SmeRequests;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalInEventsTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Environment environment;

	@Test
	void an_sme_reaches_kafka_in_order_of_its_versions_and_nothing_personal_with_it(CapturedOutput log) {
		SmeRequests requests = new SmeRequests(this.client);
		Map<String, Object> profile = SmeRequests.profile();
		UUID id = requests.registered(profile);
		requests.verify(id, "\"1\"").expectStatus().isOk();
		requests.register(profile).expectStatus().isEqualTo(409);
		profile.put("nik", "bukan NIK " + profile.get("nik"));
		requests.register(profile).expectStatus().isEqualTo(422);
		List<ConsumerRecord<byte[], byte[]>> records = recordsOf(id, 2);
		assertThat(records).extracting((record) -> header(record, "ce_type"))
			.containsExactly("id.sentra.registry.sme-registered.v1", "id.sentra.registry.sme-verified.v1");
		assertThat(records).extracting((record) -> header(record, "ce_sequence")).containsExactly("1", "2");
		for (ConsumerRecord<byte[], byte[]> record : records) {
			assertNothingPersonal(everything(record), profile);
		}
		assertNothingPersonal(log.getAll(), profile);
	}

	private static void assertNothingPersonal(String text, Map<String, Object> profile) {
		String nik = profile.get("nik").toString();
		assertThat(text).doesNotContain(nik.substring(nik.length() - 16), profile.get("phone").toString().substring(1),
				profile.get("email").toString(), profile.get("street").toString(), "Siti Uji");
	}

	private List<ConsumerRecord<byte[], byte[]>> recordsOf(UUID id, int count) {
		List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
		Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
				this.environment.getProperty("SENTRA_KAFKA_BOOTSTRAP", EmbeddedServers.kafka()),
				ConsumerConfig.GROUP_ID_CONFIG, "test-" + id, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			consumer.subscribe(List.of(SmeEvents.TOPIC));
			Awaitility.await().atMost(Duration.ofMinutes(2)).pollInSameThread().until(() -> {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> {
					if (new String(record.key(), StandardCharsets.UTF_8).equals(id.toString())) {
						found.add(record);
					}
				});
				return found.size() >= count;
			});
		}
		return found;
	}

	private static String everything(ConsumerRecord<byte[], byte[]> record) {
		StringBuilder text = new StringBuilder(new String(record.value(), StandardCharsets.UTF_8));
		record.headers().forEach((header) -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
		return text.toString();
	}

	private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
