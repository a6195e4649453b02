package id.sentra.registry.cluster;

import java.util.List;
import java.util.UUID;

import id.sentra.registry.cluster.domain.Cluster;
import id.sentra.registry.cluster.domain.ClusterType;
import org.jspecify.annotations.Nullable;

/**
 * The public side of a cluster; type is null and reasons are empty until it is assessed.
 * Version 1.
 */
record ClusterSnapshotV1(UUID clusterId, String name, String product, String regionCode, @Nullable String type,
		List<String> reasons, int members) {

	static ClusterSnapshotV1 of(Cluster cluster) {
		ClusterType type = cluster.finding().type();
		return new ClusterSnapshotV1(cluster.id(), cluster.name(), cluster.product(), cluster.region().value(),
				(type != null) ? type.name() : null, cluster.finding().reasons(), cluster.members());
	}

}
