package id.sentra.gateway.sme;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an SME, in whichever service, the plain facts about it, and
 * who did it.
 */
public record TimelineEntry(Instant at, String type, Map<String, Object> facts, @Nullable String by) {

	public TimelineEntry {
		facts = Map.copyOf(facts);
	}

}
