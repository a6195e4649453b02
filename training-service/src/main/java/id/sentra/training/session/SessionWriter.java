package id.sentra.training.session;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.StaleVersion;
import id.sentra.training.session.domain.SessionEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes what happened to a session within the transaction of its caller: the session,
 * its bookings, its seats, and its event for others.
 */
@Component
class SessionWriter {

	private final Sessions sessions;

	private final Bookings bookings;

	private final Seats seats;

	private final SessionEvents events;

	private final SessionTimes times;

	SessionWriter(Sessions sessions, Bookings bookings, Seats seats, SessionEvents events, SessionTimes times) {
		this.sessions = sessions;
		this.bookings = bookings;
		this.seats = seats;
		this.events = events;
		this.times = times;
	}

	/**
	 * A conflict names the session in the way.
	 * @throws StaleVersion when the session is no longer of the version before
	 */
	Mono<Void> write(SessionEvent event) {
		return save(event).then(book(event)).then(this.seats.follow(event)).then(this.events.publish(event));
	}

	private Mono<Void> save(SessionEvent event) {
		if (event.kind() == SessionEvent.Kind.SCHEDULED) {
			return this.sessions.add(event.session());
		}
		return this.sessions.save(event)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.then();
	}

	private Mono<Void> book(SessionEvent event) {
		return switch (event.kind()) {
			case SCHEDULED, RESCHEDULED ->
				this.bookings.book(event.session()).flatMap((clash) -> Mono.error(conflict(clash)));
			case CANCELLED -> this.bookings.release(event.session().id());
			case COMPLETED -> Mono.empty();
		};
	}

	private Conflict conflict(Bookings.Clash clash) {
		String code = switch (clash.kind()) {
			case VENUE -> "venue-taken";
			case TRAINER -> "trainer-taken";
		};
		return new Conflict(code, clash.resource(), clash.title(), this.times.text(clash.period(), clash.region()));
	}

}
