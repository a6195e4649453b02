package id.sentra.training.enrolment;

import java.util.UUID;

import id.sentra.platform.error.NotFound;
import id.sentra.training.enrolment.domain.SeatAllocation;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The way to every change of enrolments: lock the session's seat allocation, let the
 * domain decide, write allocation, enrolments and events. All within the transaction of
 * its caller.
 * <p>
 * The lock is the only thing two enrolments in one session wait for. What can be asked
 * before is asked before it; after it come one statement for allocation and enrolments
 * together and one for the events.
 */
@Component
class EnrolmentWriter {

	private final Enrolments enrolments;

	private final EnrolmentEvents events;

	EnrolmentWriter(Enrolments enrolments, EnrolmentEvents events) {
		this.enrolments = enrolments;
		this.events = events;
	}

	Mono<SeatAllocation> lock(UUID session) {
		return this.enrolments.lock(session).switchIfEmpty(Mono.error(() -> new NotFound("session-not-found")));
	}

	Mono<Void> open(SeatAllocation seats) {
		return this.enrolments.open(seats);
	}

	/** Writes new enrolments; whether none of the SMEs was enrolled already. */
	Mono<Boolean> admit(SeatAllocation.Turn turn) {
		return this.enrolments.add(turn)
			.flatMap((added) -> (added == turn.events().size()) ? this.events.publish(turn.events()).thenReturn(true)
					: Mono.just(false));
	}

	/**
	 * Writes what happened to enrolments.
	 * @throws OptimisticLockingFailureException when one changed without the allocation's
	 * lock
	 */
	Mono<Void> write(SeatAllocation.Turn turn) {
		return this.enrolments.save(turn)
			.filter((saved) -> saved == turn.events().size())
			.switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("changed beside the lock")))
			.then(this.events.publish(turn.events()));
	}

}
