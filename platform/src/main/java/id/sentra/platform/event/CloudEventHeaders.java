package id.sentra.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 attributes as Kafka headers, binary mode.
 */
public final class CloudEventHeaders {

	public static final String ID = "ce_id";

	public static final String TYPE = "ce_type";

	public static final String SOURCE = "ce_source";

	public static final String SUBJECT = "ce_subject";

	public static final String SEQUENCE = "ce_sequence";

	public static final String TIME = "ce_time";

	public static final String TRACEPARENT = "traceparent";

	/** An extension: the visit in which an officer did it for an owner. */
	public static final String VISIT = "ce_countervisit";

	private CloudEventHeaders() {
	}

	/** Writes the attributes of an event into the headers of its record. */
	public static void write(Headers headers, EventEnvelope event, @Nullable String traceparent) {
		put(headers, "ce_specversion", "1.0");
		put(headers, ID, event.id().toString());
		put(headers, TYPE, event.type());
		put(headers, SOURCE, event.source());
		put(headers, SUBJECT, event.subject().toString());
		put(headers, SEQUENCE, Long.toString(event.version()));
		put(headers, TIME, event.time().toString());
		put(headers, "content-type", "application/json");
		if (event.visit() != null) {
			put(headers, VISIT, event.visit().toString());
		}
		if (traceparent != null) {
			put(headers, TRACEPARENT, traceparent);
		}
	}

	/**
	 * Reads an event from what gives a header's value, text or bytes, by its name.
	 * @throws MalformedEvent when an attribute is missing or does not have its form
	 */
	public static EventEnvelope read(Function<String, @Nullable Object> headers, byte[] data) {
		try {
			String visit = optional(headers, VISIT);
			return new EventEnvelope(UUID.fromString(text(headers, ID)), text(headers, TYPE), text(headers, SOURCE),
					UUID.fromString(text(headers, SUBJECT)), Long.parseLong(text(headers, SEQUENCE)),
					Instant.parse(text(headers, TIME)), data, (visit != null) ? UUID.fromString(visit) : null);
		}
		catch (RuntimeException ex) {
			throw new MalformedEvent(ex);
		}
	}

	/** The values of a record's headers, by name. */
	public static Function<String, @Nullable Object> values(Headers headers) {
		return (name) -> {
			Header header = headers.lastHeader(name);
			return (header != null) ? header.value() : null;
		};
	}

	/** The trace that the event belongs to; absent when its change was not traced. */
	public static @Nullable String traceparent(Function<String, @Nullable Object> headers) {
		return optional(headers, TRACEPARENT);
	}

	private static String text(Function<String, @Nullable Object> headers, String name) {
		String value = optional(headers, name);
		if (value == null) {
			throw new IllegalArgumentException(name + " is missing");
		}
		return value;
	}

	private static @Nullable String optional(Function<String, @Nullable Object> headers, String name) {
		Object value = headers.apply(name);
		if (value instanceof byte[] bytes) {
			return new String(bytes, StandardCharsets.UTF_8);
		}
		return (value != null) ? value.toString() : null;
	}

	private static void put(Headers headers, String name, String value) {
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

}
