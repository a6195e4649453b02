package id.sentra.training.enrolment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.enrolment.domain.SeatAllocation;
import id.sentra.training.session.Seats;
import id.sentra.training.session.domain.Plan;
import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Seats follow their session: opened, more or fewer, sent home, closed. */
@Component
class DeskSeats implements Seats {

	private static final Set<EnrolmentState> WAITING = EnumSet.of(EnrolmentState.WAITING);

	private static final Set<EnrolmentState> ACTIVE = EnumSet.complementOf(EnumSet.of(EnrolmentState.CANCELLED));

	private final SeatAllocations allocations;

	private final Enrolments enrolments;

	DeskSeats(SeatAllocations allocations, Enrolments enrolments) {
		this.allocations = allocations;
		this.enrolments = enrolments;
	}

	@Override
	public Mono<Void> follow(SessionEvent event) {
		Session session = event.session();
		Plan plan = session.plan();
		return switch (event.kind()) {
			case SCHEDULED ->
				this.allocations.open(SeatAllocation.open(session.id(), plan.period().startsAt(), plan.capacity()));
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
		return this.allocations.lock(session.id())
			.flatMap((seats) -> this.enrolments.ofSession(session.id(), states, most)
				.map((found) -> decision.apply(seats, found)))
			.flatMap(this.allocations::write);
	}

}
