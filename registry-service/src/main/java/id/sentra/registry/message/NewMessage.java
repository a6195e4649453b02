package id.sentra.registry.message;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A message that an event causes.
 *
 * @param cause what is the same when the same thing happened once
 * @param subject what the event was about, in the version it left it
 */
record NewMessage(UUID id, String cause, @Nullable Subject subject, UUID smeId, MessageTemplate template,
		Map<String, String> facts, Instant dueAt, Instant validUntil) {

	/** Something that events are about, in a version. */
	record Subject(UUID id, long version) {
	}

}
