package id.sentra.training.mentoring;

import java.util.List;
import java.util.Objects;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.outbox.Outbox;
import id.sentra.training.mentoring.domain.Mentoring;
import id.sentra.training.mentoring.domain.MentoringEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Publishes what happened to mentorings through the outbox, within the transaction of its
 * caller, and holds the events' names on the wire.
 */
@Component
class MentoringEvents {

	static final String TOPIC = "training.mentoring";

	private final Outbox outbox;

	MentoringEvents(Outbox outbox) {
		this.outbox = outbox;
	}

	Mono<Void> publish(MentoringEvent event) {
		return this.outbox.append(List.of(outgoing(event)));
	}

	static OutgoingEvent outgoing(MentoringEvent event) {
		Mentoring mentoring = event.mentoring();
		return new OutgoingEvent(TOPIC, "id.sentra.training." + name(event) + ".v1", mentoring.id(),
				mentoring.version(), event.at(), wire(event));
	}

	private static String name(MentoringEvent event) {
		return switch (event.kind()) {
			case ASSIGNED -> "mentor-assigned";
			case CHANGED -> "mentor-changed";
			case VISITED -> "mentoring-visit-recorded";
			case CORRECTED -> "mentoring-visit-corrected";
			case COMPLETED -> "mentoring-completed";
			case ENDED -> "mentoring-ended";
		};
	}

	private static MentoringV1 wire(MentoringEvent event) {
		Mentoring mentoring = event.mentoring();
		return switch (event.kind()) {
			case ASSIGNED, CHANGED -> MentoringV1.Assigned.of(mentoring);
			case VISITED, CORRECTED -> MentoringV1.Visited.of((MentoringEvent.OfVisit) event);
			case COMPLETED, ENDED ->
				MentoringV1.Closed.of(mentoring, Objects.requireNonNull(mentoring.progress().ending()));
		};
	}

}
