package id.sentra.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to an aggregate, to be told to others: {@code data} is the
 * flat, versioned wire record that is written as JSON, {@code version} the aggregate's
 * version after it, {@code type} like {@code id.sentra.registry.sme-verified.v1}.
 */
public record OutgoingEvent(String topic, String type, UUID subject, long version, Instant time, Object data) {
}
