package id.sentra.registry.message;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A message that an event causes.
 *
 * @param cause what is the same when the same thing happened once
 */
record NewMessage(UUID id, String cause, UUID smeId, MessageTemplate template, Map<String, String> facts, Instant dueAt,
		Instant validUntil) {
}
