package id.sentra.platform.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;

import id.sentra.platform.event.CloudEventHeaders;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.MalformedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Records that came together, read as events up to the first that is none; the index of
 * that one is the number of events.
 */
record Delivery(List<EventEnvelope> events, List<@Nullable String> traceparents, @Nullable MalformedEvent malformed) {

	/** What one poll brought, as the binder hands it over. */
	static Delivery of(Message<List<byte[]>> poll) {
		List<?> headers = Objects
			.requireNonNull(poll.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS, List.class));
		return read(poll.getPayload().size(), (index) -> ((Map<?, ?>) headers.get(index))::get,
				(index) -> poll.getPayload().get(index));
	}

	/** Records read from a topic. */
	static Delivery of(List<ConsumerRecord<byte[], byte[]>> records) {
		return read(records.size(), (index) -> CloudEventHeaders.values(records.get(index).headers()),
				(index) -> records.get(index).value());
	}

	private static Delivery read(int size, IntFunction<Function<String, @Nullable Object>> headers,
			IntFunction<byte[]> data) {
		List<EventEnvelope> events = new ArrayList<>(size);
		List<@Nullable String> traceparents = new ArrayList<>(size);
		try {
			for (int index = 0; index < size; index++) {
				events.add(CloudEventHeaders.read(headers.apply(index), data.apply(index)));
				traceparents.add(CloudEventHeaders.traceparent(headers.apply(index)));
			}
			return new Delivery(events, traceparents, null);
		}
		catch (MalformedEvent ex) {
			return new Delivery(events, traceparents, ex);
		}
	}

}
