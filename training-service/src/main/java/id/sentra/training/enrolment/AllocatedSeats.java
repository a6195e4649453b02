package id.sentra.training.enrolment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.enrolment.domain.SeatAllocation;
import id.sentra.training.session.Seats;
import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionEvent;
import id.sentra.training.session.domain.SessionPlan;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Seat allocations follow their session: opened, more or fewer seats, all sent home,
 * closed.
 */
@Component
class AllocatedSeats implements Seats {

	private static final Set<EnrolmentState> WAITING = EnumSet.of(EnrolmentState.WAITING);

	private static final Set<EnrolmentState> ACTIVE = EnumSet.complementOf(EnumSet.of(EnrolmentState.CANCELLED));

	private final EnrolmentWriter writer;

	private final Enrolments enrolments;

	private final SeatOverlaps overlaps;

	AllocatedSeats(EnrolmentWriter writer, Enrolments enrolments, SeatOverlaps overlaps) {
		this.writer = writer;
		this.enrolments = enrolments;
		this.overlaps = overlaps;
	}

	@Override
	public Mono<Void> follow(SessionEvent event) {
		Session session = event.session();
		SessionPlan plan = session.plan();
		return switch (event.kind()) {
			case SCHEDULED ->
				this.writer.open(SeatAllocation.open(session.id(), plan.period().startsAt(), plan.capacity()));
			case RESCHEDULED -> reopen(session, event.at());
			case CANCELLED -> turn(session, ACTIVE, (seats, active) -> seats.cancelAll(active, event.at()));
			case COMPLETED -> turn(session, WAITING, (seats, waiting) -> seats.complete(waiting, event.at()));
		};
	}

	private Mono<Void> reopen(Session session, Instant now) {
		SessionPlan plan = session.plan();
		return this.writer.lock(session.id())
			.flatMap((seats) -> this.overlaps.requireNone(session)
				.then(this.enrolments.follow(session))
				.then(this.enrolments.firstWaiting(session.id(), plan.capacity() - seats.seating().confirmed()))
				.map((waiting) -> seats.reopen(plan.capacity(), plan.period().startsAt(), waiting, now)))
			.flatMap(this.writer::write);
	}

	private Mono<Void> turn(Session session, Set<EnrolmentState> states,
			BiFunction<SeatAllocation, List<Enrolment>, SeatAllocation.Turn> decision) {
		return this.writer.lock(session.id())
			.flatMap((seats) -> this.enrolments.ofSession(session.id(), states)
				.map((found) -> decision.apply(seats, found)))
			.flatMap(this.writer::write);
	}

}
