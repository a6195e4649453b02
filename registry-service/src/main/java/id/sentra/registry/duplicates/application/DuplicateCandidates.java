package id.sentra.registry.duplicates.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.registry.duplicates.domain.DuplicateRules;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Likely doubles. Every method works within the transaction and scope of its caller.
 */
public interface DuplicateCandidates {

	/** Likely doubles of one SME as things are now, the likeliest first. */
	Mono<List<DuplicateCandidate>> of(UUID smeId, DuplicateRules rules);

	/** At most {@code limit} open pairs of the work list, the likeliest first. */
	Mono<List<DuplicateCandidate>> open(@Nullable RegionCode region, @Nullable Place after, int limit);

	/**
	 * Takes up to {@code limit} SMEs that are new or changed and lists the likely doubles
	 * of each.
	 */
	Mono<Found> search(@Nullable RegionCode region, DuplicateRules rules, int limit, Instant now);

	/** Two SMEs are not the same one, whatever they have in common. */
	Mono<Void> dismiss(Pair pair, String by, Instant now);

	/** Takes a merged SME off the work list. */
	Mono<Void> merged(Pair pair, UUID merged, String by, Instant now);

	/**
	 * How many SMEs were taken, how many pairs they are in, and how many SMEs are left.
	 */
	record Found(int searched, int pairs, long left) {
	}

	/**
	 * Two SMEs, the older one first.
	 */
	record Pair(UUID first, UUID second) {

		public static Pair of(UUID one, UUID other) {
			return (one.toString().compareTo(other.toString()) < 0) ? new Pair(one, other) : new Pair(other, one);
		}

	}

	/**
	 * Where a pair stands in the work list.
	 */
	record Place(int score, UUID first, UUID second) {
	}

}
