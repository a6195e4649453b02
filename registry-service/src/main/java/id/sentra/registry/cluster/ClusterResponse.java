package id.sentra.registry.cluster;

import java.util.List;
import java.util.UUID;

import id.sentra.registry.cluster.domain.ClusterType;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as lists and pages show it; without a type until it is assessed.
 */
record ClusterResponse(UUID id, long version, String name, String product, String regionCode, String regionName,
		@Nullable UUID leaderId, int members, @Nullable ClusterType type, List<TraitResponse> reasons) {

	/**
	 * A trait by code and in words.
	 */
	record TraitResponse(String code, String sentence) {
	}

}
