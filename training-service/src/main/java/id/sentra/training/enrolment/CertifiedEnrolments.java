package id.sentra.training.enrolment;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentEvent;
import id.sentra.training.enrolment.domain.SeatAllocation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Certificates as they happen to enrolments, under the lock of the session's seat
 * allocation and within the transaction of its caller.
 */
@Component
public class CertifiedEnrolments {

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

	/**
	 * Those who had a seat and got no certificate, in the order of their tickets, but
	 * none whose data may not be processed.
	 */
	public Mono<List<Enrolment>> uncertified(SeatAllocation seats) {
		return this.enrolments.uncertified(seats.sessionId());
	}

	public Mono<Void> issued(SeatAllocation seats, List<EnrolmentEvent> events) {
		return this.writer.write(seats.note(events));
	}

	public Mono<Void> revoked(UUID session, UUID enrolment, Function<Enrolment, EnrolmentEvent> revocation) {
		return this.writer.lock(session)
			.flatMap((seats) -> this.enrolments.ofSession(session, List.of(enrolment))
				.flatMap((found) -> this.writer.write(seats.note(found.stream().map(revocation).toList()))));
	}

}
