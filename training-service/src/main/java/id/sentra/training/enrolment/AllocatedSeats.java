package id.sentra.training.enrolment;

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

	AllocatedSeats(EnrolmentWriter writer, Enrolments enrolments) {
		this.writer = writer;
		this.enrolments = enrolments;
	}

	@Override
	public Mono<Void> follow(SessionEvent event) {
		Session session = event.session();
		SessionPlan plan = session.plan();
		return switch (event.kind()) {
			case SCHEDULED ->
				this.writer.open(SeatAllocation.open(session.id(), plan.period().startsAt(), plan.capacity()));
			case RESCHEDULED -> turn(session, WAITING, plan.capacity(),
					(seats, waiting) -> seats.reopen(plan.capacity(), plan.period().startsAt(), waiting, event.at()));
			case CANCELLED ->
				turn(session, ACTIVE, Integer.MAX_VALUE, (seats, active) -> seats.cancelAll(active, event.at()));
			case COMPLETED ->
				turn(session, WAITING, Integer.MAX_VALUE, (seats, waiting) -> seats.complete(waiting, event.at()));
		};
	}

	private Mono<Void> turn(Session session, Set<EnrolmentState> states, int most,
			BiFunction<SeatAllocation, List<Enrolment>, SeatAllocation.Turn> decision) {
		return this.writer.lock(session.id())
			.flatMap((seats) -> this.enrolments.ofSession(session.id(), states, most)
				.map((found) -> decision.apply(seats, found)))
			.flatMap(this.writer::write);
	}

}
