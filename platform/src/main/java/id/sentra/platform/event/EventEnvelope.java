package id.sentra.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it came over the wire: the CloudEvents attributes and its JSON, not yet
 * read.
 */
public record EventEnvelope(UUID id, String type, String source, UUID subject, long version, Instant time,
		byte[] data) {

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
