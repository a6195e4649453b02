package id.sentra.platform.test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import id.sentra.platform.event.CloudEventHeaders;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.id.Ids;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/** Puts events of other services on the topic, as their relays would. */
public final class TestEvents {

	private final KafkaOperations<byte[], byte[]> kafka;

	private final String topic;

	public TestEvents(KafkaOperations<byte[], byte[]> kafka, String topic) {
		this.kafka = kafka;
		this.topic = topic;
	}

	/** Makes an event of a subject from JSON; not sent yet. */
	public static EventEnvelope event(String type, UUID subject, long version, String json) {
		return new EventEnvelope(Ids.next(), type, "/test", subject, version, Instant.now(),
				json.getBytes(StandardCharsets.UTF_8));
	}

	/** Sends it and waits for the broker's acknowledgement. */
	public void send(EventEnvelope event) {
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(this.topic,
				event.subject().toString().getBytes(StandardCharsets.UTF_8), event.data());
		CloudEventHeaders.write(record.headers(), event, null);
		this.kafka.send(record).join();
	}

}
