package id.sentra.registry.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline; {@code smeId} is a duplicate's where it was said about that.
 */
record EntryResponse(String id, UUID smeId, Instant at, String source, String type, Map<String, Object> facts,
		@Nullable String by) {

	static EntryResponse of(Entry entry) {
		return new EntryResponse(entry.key(), entry.smeId(), entry.at(), entry.source(), entry.type(), entry.facts(),
				entry.by());
	}

}
