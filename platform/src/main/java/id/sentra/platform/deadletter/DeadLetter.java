package id.sentra.platform.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import id.sentra.platform.event.CloudEventHeaders;
import id.sentra.platform.inbox.DeadLettering;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits in a dead-letter topic: where it is, what it says it is, and the
 * class of the error. Its data is not shown.
 */
record DeadLetter(String topic, int partition, long offset, Instant since, @Nullable String eventId,
		@Nullable String type, @Nullable String subject, @Nullable String error) {

	static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
		return new DeadLetter(record.topic(), record.partition(), record.offset(),
				Instant.ofEpochMilli(record.timestamp()), header(record, CloudEventHeaders.ID),
				header(record, CloudEventHeaders.TYPE), header(record, CloudEventHeaders.SUBJECT),
				header(record, DeadLettering.ERROR_HEADER));
	}

	private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
		Header header = record.headers().lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

}
