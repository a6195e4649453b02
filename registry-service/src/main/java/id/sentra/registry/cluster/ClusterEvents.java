package id.sentra.registry.cluster;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.outbox.Outbox;
import id.sentra.registry.cluster.domain.Cluster;
import id.sentra.registry.cluster.domain.ClusterEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells other services what happened to clusters, by way of the outbox with the
 * transaction of its caller; the only place that knows the names of these events on the
 * wire.
 */
@Component
class ClusterEvents {

	static final String TOPIC = "registry.cluster";

	private final Outbox outbox;

	ClusterEvents(Outbox outbox) {
		this.outbox = outbox;
	}

	Mono<Void> publish(ClusterEvent event) {
		return this.outbox.append(List.of(outgoing(event)));
	}

	static OutgoingEvent outgoing(ClusterEvent event) {
		Cluster cluster = event.cluster();
		return new OutgoingEvent(TOPIC, "id.sentra.registry." + name(event) + ".v1", cluster.id(), cluster.version(),
				event.at(), data(event));
	}

	private static String name(ClusterEvent event) {
		return switch (event.kind()) {
			case FORMED -> "cluster-formed";
			case MEMBER_JOINED -> "cluster-member-joined";
			case MEMBER_LEFT -> "cluster-member-left";
			case ASSESSED -> "cluster-assessed";
		};
	}

	private static Object data(ClusterEvent event) {
		UUID sme = event.sme();
		return (sme != null) ? ClusterMemberV1.of(event.cluster(), sme) : ClusterSnapshotV1.of(event.cluster());
	}

}
