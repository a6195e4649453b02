package id.sentra.training.session;

import id.sentra.training.session.domain.SessionEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What follows every change of a session in the same transaction: its seats, and its
 * event for others.
 */
@Component
class SessionJournal {

	private final Seats seats;

	private final SessionEvents events;

	SessionJournal(Seats seats, SessionEvents events) {
		this.seats = seats;
		this.events = events;
	}

	Mono<Void> write(SessionEvent event) {
		return this.seats.follow(event).then(this.events.publish(event));
	}

}
