package id.sentra.registry.timeline.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Entries of all SMEs. Every method works within the transaction and scope of its caller.
 */
public interface Timeline {

	/** Keeps entries of SMEs we know; one that is there stays. */
	Mono<Void> save(List<Entry> entries);

	/** Deletes all that came by one topic. */
	Mono<Void> clear(String source);

	/**
	 * At most {@code limit} entries of an SME and of the doubles merged into it, with our
	 * own history of them, the newest first, before the given place.
	 */
	Mono<List<Entry>> page(UUID smeId, @Nullable Place before, int limit);

	/**
	 * Where an entry stands.
	 */
	record Place(Instant at, String key) {
	}

}
