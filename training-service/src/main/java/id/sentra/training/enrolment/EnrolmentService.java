package id.sentra.training.enrolment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.enrolment.domain.CancelReason;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentEvent;
import id.sentra.training.enrolment.domain.Participant;
import id.sentra.training.enrolment.domain.SeatAllocation;
import id.sentra.training.session.domain.Session;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Enrols SMEs in sessions, one at a time, and lets them give up. */
@Service
class EnrolmentService {

	private final Transactions transactions;

	private final Applicants applicants;

	private final EnrolmentWriter writer;

	private final Enrolments enrolments;

	private final SeatOverlaps overlaps;

	private final Clock clock;

	EnrolmentService(Transactions transactions, Applicants applicants, EnrolmentWriter writer, Enrolments enrolments,
			SeatOverlaps overlaps, Clock clock) {
		this.transactions = transactions;
		this.applicants = applicants;
		this.writer = writer;
		this.enrolments = enrolments;
		this.overlaps = overlaps;
		this.clock = clock;
	}

	/**
	 * A seat, or the next place on the waiting list; conflict when enrolled already. Once
	 * the session has begun only staff enrols, such as who comes to the door.
	 */
	Mono<EnrolmentView> enrol(UUID sessionId, UUID smeId, CurrentUser user) {
		Mono<EnrolmentView> work = this.applicants.session(sessionId, user)
			.flatMap((session) -> this.applicants.sme(smeId, session, user)
				.flatMap((sme) -> this.overlaps.requireNone(smeId, session)
					.then(Mono.defer(() -> admit(session, Applicants.participant(sme), user)))));
		return this.transactions.in(user.scope(), work);
	}

	/** Gives it up; whoever waits first takes a seat that becomes free. */
	Mono<EnrolmentView> cancel(UUID id, long version, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ADMIN);
		CancelReason reason = user.has(Role.SME_OWNER) ? CancelReason.OWNER : CancelReason.DINAS;
		Mono<EnrolmentView> work = found(id, user).flatMap((before) -> this.writer.lock(before.occasion().sessionId()))
			.flatMap((seats) -> found(id, user).filter((enrolment) -> enrolment.version() == version)
				.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
				.flatMap((enrolment) -> cancel(seats, enrolment, reason)));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<EnrolmentView> admit(Session session, Participant participant, CurrentUser user) {
		return this.writer.lock(session.id()).doOnNext((seats) -> {
			if (user.has(Role.SME_OWNER)) {
				seats.requireOpen(this.clock.instant());
			}
		})
			.map((seats) -> seats.admit(List.of(participant), Applicants.occasion(session), this.clock.instant()))
			.flatMap((turn) -> this.writer.admit(turn)
				.filter(Boolean::booleanValue)
				.switchIfEmpty(Mono.defer(() -> alreadyThere(participant.smeId(), session)))
				.thenReturn(view(turn.events().get(0))));
	}

	/** Enrolled in this session, or meanwhile in another of the same hour. */
	private Mono<Boolean> alreadyThere(UUID sme, Session session) {
		return this.overlaps.requireNone(sme, session).then(Mono.error(() -> new Conflict("already-enrolled")));
	}

	private Mono<EnrolmentView> cancel(SeatAllocation seats, Enrolment enrolment, CancelReason reason) {
		return this.enrolments.firstWaiting(seats.sessionId(), 1)
			.map((first) -> seats.cancel(enrolment, first, reason, this.clock.instant()))
			.flatMap((turn) -> this.writer.write(turn).thenReturn(view(turn.events().get(0))));
	}

	private Mono<Enrolment> found(UUID id, CurrentUser user) {
		return this.enrolments.find(id, user.scope())
			.map(EnrolmentView::enrolment)
			.switchIfEmpty(Mono.error(() -> new NotFound("enrolment-not-found")));
	}

	static EnrolmentView view(EnrolmentEvent event) {
		Integer position = (event instanceof EnrolmentEvent.EnrolmentWaitlisted waitlisted) ? waitlisted.position()
				: null;
		return new EnrolmentView(event.enrolment(), position);
	}

}
