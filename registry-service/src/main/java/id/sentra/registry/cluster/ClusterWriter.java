package id.sentra.registry.cluster;

import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.registry.cluster.domain.Cluster;
import id.sentra.registry.cluster.domain.ClusterEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Saves clusters and publishes what happened to them, in the transaction of the caller,
 * for those who may change them: officers of the region of the seat.
 */
@Component
class ClusterWriter {

	private final Clusters clusters;

	private final ClusterEvents events;

	ClusterWriter(Clusters clusters, ClusterEvents events) {
		this.clusters = clusters;
		this.events = events;
	}

	Mono<Cluster> add(ClusterEvent.ClusterFormed event, String by) {
		return this.clusters.add(event.cluster(), by, event.at())
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new Conflict("cluster-name-taken")))
			.then(this.events.publish(event))
			.thenReturn(event.cluster());
	}

	Mono<Cluster> save(ClusterEvent event) {
		return this.clusters.save(event.cluster()).then(this.events.publish(event)).thenReturn(event.cluster());
	}

	Mono<Cluster> locked(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.clusters.lock(id)
			.switchIfEmpty(Mono.error(() -> new NotFound("cluster-not-found")))
			.doOnNext((cluster) -> requireMayChange(cluster.region(), user));
	}

	Mono<Cluster> locked(UUID id, long version, CurrentUser user) {
		return locked(id, user).filter((cluster) -> cluster.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	static void requireMayChange(RegionCode region, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		if (!user.scope().covers(region)) {
			throw new NotAllowed("region-not-allowed");
		}
	}

}
