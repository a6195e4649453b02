package id.sentra.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that cannot be sent and waits for an operator: what it is, why it cannot, and
 * how many later ones of its aggregate wait behind it. Its data is not shown.
 */
record ParkedEvent(long seq, String topic, String type, UUID aggregate, long version, Instant time, Instant parkedAt,
		String reason, long waitingBehind) {
}
