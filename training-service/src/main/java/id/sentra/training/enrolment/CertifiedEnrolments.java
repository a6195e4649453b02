package id.sentra.training.enrolment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentEvent;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.enrolment.domain.SeatAllocation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Certificates as they happen to enrolments, under the lock of the session's seat
 * allocation and within the transaction of its caller.
 */
@Component
public class CertifiedEnrolments {

	private static final Set<EnrolmentState> SEATED = EnumSet.of(EnrolmentState.CONFIRMED, EnrolmentState.ATTENDED,
			EnrolmentState.ABSENT);

	private final EnrolmentWriter writer;

	private final Enrolments enrolments;

	CertifiedEnrolments(EnrolmentWriter writer, Enrolments enrolments) {
		this.writer = writer;
		this.enrolments = enrolments;
	}

	/** The session's seat allocation, locked. */
	public Mono<SeatAllocation> lock(UUID session) {
		return this.writer.lock(session);
	}

	/** Those who had a seat, in the order of their tickets. */
	public Mono<List<Enrolment>> seated(SeatAllocation seats) {
		return this.enrolments.ofSession(seats.sessionId(), SEATED);
	}

	public Mono<Void> issued(SeatAllocation seats, List<EnrolmentEvent> events) {
		return this.writer.write(seats.certify().note(events));
	}

	public Mono<Void> revoked(UUID session, UUID enrolment, Function<Enrolment, EnrolmentEvent> revocation) {
		return this.writer.lock(session)
			.flatMap((seats) -> this.enrolments.ofSession(session, List.of(enrolment))
				.flatMap((found) -> this.writer.write(seats.note(found.stream().map(revocation).toList()))));
	}

}
