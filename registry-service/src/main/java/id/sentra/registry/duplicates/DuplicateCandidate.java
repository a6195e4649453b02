package id.sentra.registry.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Two SMEs that are likely the same one, how likely by points, and by which signs; when
 * it was listed, if it was.
 */
record DuplicateCandidate(int score, List<String> reasons, Side first, Side second, @Nullable Instant foundAt) {

	/**
	 * One of the two, as an officer compares it.
	 */
	record Side(UUID id, long version, String businessName, @Nullable String product, String ownerName, String status,
			String regionCode, @Nullable String villageCode, Instant registeredAt, Source source) {
	}

	/** How an SME came into the register. */
	enum Source {

		/** By its owner, over the web. */
		OWNER,
		/** By an officer, one at a time. */
		OFFICE,
		/** With a file. */
		IMPORT

	}

}
