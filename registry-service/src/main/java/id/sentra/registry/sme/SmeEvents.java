package id.sentra.registry.sme;

import java.util.List;
import java.util.Locale;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.outbox.Outbox;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells other services what happened, by way of the outbox with the transaction of its
 * caller; the only place that knows the names of these events on the wire.
 */
@Component
class SmeEvents {

	static final String TOPIC = "registry.sme";

	private final Outbox outbox;

	SmeEvents(Outbox outbox) {
		this.outbox = outbox;
	}

	Mono<Void> publish(List<? extends SmeEvent> events) {
		return this.outbox.append(events.stream().map(SmeEvents::outgoing).toList());
	}

	static OutgoingEvent outgoing(SmeEvent event) {
		Sme sme = event.sme();
		return new OutgoingEvent(TOPIC, "id.sentra.registry." + name(event) + ".v1", sme.id(), sme.version(),
				event.at(), data(event));
	}

	private static Object data(SmeEvent event) {
		if (event instanceof SmeEvent.SmeErased erased) {
			return SmeSnapshotV1.ofErased(erased.sme());
		}
		if (event instanceof SmeEvent.SmeWithdrawn withdrawn) {
			return SmeSnapshotV1.ofErased(withdrawn.sme());
		}
		return (event instanceof SmeEvent.SmeMerged merged) ? SmeMergedV1.of(merged) : SmeSnapshotV1.of(event.sme());
	}

	/**
	 * What it is called on the wire; whether in a cluster or not is part of a profile.
	 */
	private static String name(SmeEvent event) {
		return switch (event.kind()) {
			case CLUSTER_JOINED, CLUSTER_LEFT -> "sme-profile-changed";
			default -> "sme-" + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
		};
	}

}
