package id.sentra.training.enrolment.application;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import id.sentra.training.enrolment.domain.Desk;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.session.application.Seats;
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

	private final Desks desks;

	private final Enrolments enrolments;

	DeskSeats(Desks desks, Enrolments enrolments) {
		this.desks = desks;
		this.enrolments = enrolments;
	}

	@Override
	public Mono<Void> follow(SessionEvent event) {
		Session session = event.session();
		Plan plan = session.plan();
		return switch (event.kind()) {
			case SCHEDULED -> this.desks.open(Desk.open(session.id(), plan.period().startsAt(), plan.capacity()));
			case RESCHEDULED -> turn(session, WAITING, plan.capacity(),
					(desk, waiting) -> desk.reopen(plan.capacity(), plan.period().startsAt(), waiting, event.at()));
			case CANCELLED ->
				turn(session, ACTIVE, Integer.MAX_VALUE, (desk, active) -> desk.cancelAll(active, event.at()));
			case COMPLETED ->
				turn(session, WAITING, Integer.MAX_VALUE, (desk, waiting) -> desk.complete(waiting, event.at()));
		};
	}

	private Mono<Void> turn(Session session, Set<EnrolmentState> states, int most,
			BiFunction<Desk, List<Enrolment>, Desk.Turn> decision) {
		return this.desks.lock(session.id())
			.flatMap((desk) -> this.enrolments.ofSession(session.id(), states, most)
				.map((found) -> decision.apply(desk, found)))
			.flatMap(this.desks::write);
	}

}
