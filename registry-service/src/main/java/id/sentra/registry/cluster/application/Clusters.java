package id.sentra.registry.cluster.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.registry.cluster.domain.Assessment;
import id.sentra.registry.cluster.domain.Cluster;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The clusters there are. Every method works within the transaction and scope of its
 * caller.
 */
public interface Clusters {

	/** Adds a cluster; false when its name is taken in its regency. */
	Mono<Boolean> add(Cluster cluster, String by, Instant at);

	Mono<Cluster> find(UUID id);

	/** The cluster, locked to the end of the transaction. */
	Mono<Cluster> lock(UUID id);

	/** Saves a locked cluster that is one version higher. */
	Mono<Void> save(Cluster cluster);

	/** At most {@code limit} clusters of the search, the newest first. */
	Mono<List<Cluster>> list(Scope scope, Search search, int limit);

	Mono<Void> addAssessment(Cluster cluster, Assessment assessment);

	/** At most {@code limit} assessments, the newest first, before the given one. */
	Mono<List<Assessment>> assessments(UUID cluster, @Nullable UUID after, int limit);

	/**
	 * What is looked for: clusters of a region, of a type or {@code UNASSESSED}, after
	 * the last one of the page before.
	 */
	record Search(@Nullable RegionCode region, @Nullable String type, @Nullable UUID after) {

		/** In place of the type of a cluster that was never assessed. */
		public static final String UNASSESSED = "UNASSESSED";

	}

}
