package id.sentra.registry.cluster.application;

import id.sentra.registry.cluster.domain.ClusterEvent;
import reactor.core.publisher.Mono;

/**
 * Tells other services what happened to clusters, with the transaction of its caller.
 */
public interface ClusterEvents {

	Mono<Void> publish(ClusterEvent event);

}
