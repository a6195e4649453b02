package id.sentra.training.session;

import java.util.List;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.outbox.Outbox;
import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Publishes what happened to sessions through the outbox, within the transaction of its
 * caller, and holds the events' names on the wire.
 */
@Component
class SessionEvents {

	static final String TOPIC = "training.session";

	private final Outbox outbox;

	SessionEvents(Outbox outbox) {
		this.outbox = outbox;
	}

	Mono<Void> publish(SessionEvent event) {
		return this.outbox.append(List.of(outgoing(event)));
	}

	static OutgoingEvent outgoing(SessionEvent event) {
		Session session = event.session();
		return new OutgoingEvent(TOPIC, "id.sentra.training." + name(event) + ".v1", session.id(), session.version(),
				event.at(), SessionV1.of(session));
	}

	private static String name(SessionEvent event) {
		return switch (event.kind()) {
			case SCHEDULED -> "session-scheduled";
			case RESCHEDULED -> "session-rescheduled";
			case CANCELLED -> "session-cancelled";
			case COMPLETED -> "session-completed";
		};
	}

}
