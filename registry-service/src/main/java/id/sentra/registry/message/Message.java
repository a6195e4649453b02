package id.sentra.registry.message;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Something an owner is to be told, once a cause.
 *
 * @param state what was done with it: PENDING, SENT_BY_HAND or FAILED
 * @param held whether its owner wants no messages, or has stopped the processing
 */
record Message(UUID id, long version, UUID smeId, String businessName, RegionCode region, Template template,
		int templateVersion, Map<String, String> facts, MessageState state, @Nullable FailureReason reason,
		Instant dueAt, Instant validUntil, Instant madeAt, boolean held) {

	/** Where it stands at a moment. */
	MessageState stateAt(Instant now) {
		if (this.state != MessageState.PENDING) {
			return this.state;
		}
		if (!now.isBefore(this.validUntil)) {
			return MessageState.LAPSED;
		}
		if (this.held) {
			return MessageState.HELD;
		}
		return now.isBefore(this.dueAt) ? MessageState.SCHEDULED : MessageState.PENDING;
	}

	/**
	 * @throws Conflict unless it may be sent now
	 */
	void requireSendable(Instant now) {
		MessageState stands = stateAt(now);
		if (stands != MessageState.PENDING) {
			throw new Conflict("message-" + stands.name().toLowerCase(Locale.ROOT).replace('_', '-'));
		}
	}

	Message settled(MessageState done, @Nullable FailureReason why) {
		return new Message(this.id, this.version + 1, this.smeId, this.businessName, this.region, this.template,
				this.templateVersion, this.facts, done, why, this.dueAt, this.validUntil, this.madeAt, this.held);
	}

	/**
	 * As nobody had done anything with it. One that could not be sent any more stays,
	 * unless it says that its owner wants none.
	 */
	Message reopened(Instant now) {
		if (this.state == MessageState.PENDING) {
			throw new Conflict("message-open");
		}
		Message reopened = settled(MessageState.PENDING, null);
		if (this.reason != FailureReason.ASKED_TO_STOP && reopened.stateAt(now) == MessageState.LAPSED) {
			throw new Conflict("message-lapsed");
		}
		return reopened;
	}

}
