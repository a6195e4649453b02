package id.sentra.registry.cluster;

import java.util.List;
import java.util.UUID;

import id.sentra.registry.cluster.domain.Cluster;
import org.jspecify.annotations.Nullable;

/**
 * A cluster's public side and the SME that joined or left it. Version 1.
 */
record ClusterMemberV1(UUID clusterId, UUID smeId, String name, String product, String regionCode,
		@Nullable String type, List<String> reasons, int members) {

	static ClusterMemberV1 of(Cluster cluster, UUID sme) {
		ClusterSnapshotV1 snapshot = ClusterSnapshotV1.of(cluster);
		return new ClusterMemberV1(snapshot.clusterId(), sme, snapshot.name(), snapshot.product(),
				snapshot.regionCode(), snapshot.type(), snapshot.reasons(), snapshot.members());
	}

}
