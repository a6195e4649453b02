package id.sentra.platform.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event as it came over the wire: the CloudEvents attributes and its JSON, not yet
 * read.
 *
 * @param visit in which an officer did it for an owner at the counter, if so
 */
public record EventEnvelope(UUID id, String type, String source, UUID subject, long version, Instant time, byte[] data,
		@Nullable UUID visit) {

	public EventEnvelope(UUID id, String type, String source, UUID subject, long version, Instant time, byte[] data) {
		this(id, type, source, subject, version, time, data, null);
	}

	/** Identity is the event's id. */
	@Override
	public boolean equals(Object other) {
		return other instanceof EventEnvelope event && event.id.equals(this.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	@Override
	public String toString() {
		return "EventEnvelope[" + this.type + " " + this.id + " of " + this.subject + " version " + this.version + "]";
	}

}
