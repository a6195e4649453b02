package id.sentra.registry.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that was said about an SME.
 *
 * @param key tells entries of the same instant apart
 * @param source the topic it came by, such as {@code training.enrolment}
 * @param type what happened, such as {@code certificate-issued}
 * @param facts plain values that say more, none of them personal
 * @param by who did it, where it is known
 */
record Entry(String key, UUID smeId, Instant at, String source, String type, Map<String, Object> facts,
		@Nullable String by) {

	/** The fact that an officer did it at the counter for the owner, in which visit. */
	static final String VISIT = "visit";

	Entry withoutBy() {
		return new Entry(this.key, this.smeId, this.at, this.source, this.type, this.facts, null);
	}

}
