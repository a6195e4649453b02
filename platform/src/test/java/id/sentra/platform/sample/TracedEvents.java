package id.sentra.platform.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import id.sentra.platform.event.CloudEventHeaders;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.TopicReader;
import id.sentra.platform.id.Ids;
import id.sentra.platform.projection.Projection;
import io.micrometer.tracing.Tracer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Events with a trace each, and what is the trace when they take effect, after a trip to
 * the database.
 */
final class TracedEvents implements Projection {

	private final Tracer tracer;

	private final DatabaseClient database;

	private final AtomicReference<String> seen = new AtomicReference<>("");

	TracedEvents(Tracer tracer, DatabaseClient database) {
		this.tracer = tracer;
		this.database = database;
	}

	String seen() {
		return this.seen.get();
	}

	@Override
	public String topic() {
		return "sample.traced";
	}

	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		return this.database.sql("select 1")
			.fetch()
			.one()
			.handle((row, sink) -> this.seen
				.set(Objects.requireNonNull(this.tracer.currentSpan(), "no span").context().traceId()))
			.then();
	}

	@Override
	public Mono<Void> clear() {
		return Mono.empty();
	}

	/** The trace of the record with this one digit. */
	static String trace(String digit) {
		return digit.repeat(32);
	}

	static ConsumerRecord<byte[], byte[]> record(String digit) {
		ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("sample.traced", 0, 0, new byte[0], new byte[0]);
		CloudEventHeaders.write(record.headers(), new EventEnvelope(Ids.next(), "id.sentra.sample.traced.v1", "/sample",
				Ids.next(), 1, Instant.now(), new byte[0]), "00-" + trace(digit) + "-b7ad6b7169203331-01");
		return record;
	}

	/** As the binder hands them over. */
	static Message<List<byte[]>> poll(List<ConsumerRecord<byte[], byte[]>> records) {
		List<Map<String, Object>> headers = records.stream().map((record) -> {
			Map<String, Object> values = new HashMap<>();
			record.headers().forEach((header) -> values.put(header.key(), header.value()));
			return values;
		}).toList();
		return MessageBuilder.withPayload(records.stream().map(ConsumerRecord::value).toList())
			.setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers)
			.build();
	}

	/** Those of all records of a topic. */
	static List<String> traceparents(TopicReader reader, String topic) {
		List<String> found = new ArrayList<>();
		for (Map.Entry<TopicPartition, Long> end : reader.ends(topic).entrySet()) {
			reader.read(end.getKey(), 0, end.getValue(),
					(batch) -> batch.records()
						.forEach((record) -> record.headers()
							.headers(CloudEventHeaders.TRACEPARENT)
							.forEach((header) -> found.add(new String(header.value(), StandardCharsets.UTF_8)))));
		}
		return found;
	}

}
