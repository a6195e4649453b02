package id.sentra.registry.cluster.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Which SMEs are in a cluster. Every method works within the transaction and scope of its
 * caller.
 */
public interface Members {

	Mono<Void> add(UUID cluster, UUID sme, RegionCode region, Instant at);

	Mono<Void> remove(UUID sme);

	Mono<Boolean> contains(UUID cluster, UUID sme);

	/** At most {@code limit} members, the newest SME first, before the given one. */
	Mono<List<Member>> list(UUID cluster, @Nullable UUID after, int limit);

	/**
	 * A member as lists show it.
	 */
	record Member(UUID smeId, String businessName, @Nullable String product, String scale, String status,
			RegionCode region, Instant joinedAt) {
	}

}
