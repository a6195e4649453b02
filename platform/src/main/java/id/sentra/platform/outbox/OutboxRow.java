package id.sentra.platform.outbox;

import java.util.UUID;

import id.sentra.platform.event.EventEnvelope;
import org.jspecify.annotations.Nullable;

/** A row of the outbox as the relay reads it. */
record OutboxRow(long seq, String topic, EventEnvelope event, @Nullable String traceparent) {

	UUID aggregate() {
		return this.event.subject();
	}

}
