package id.sentra.training.enrolment.application;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.training.enrolment.domain.Desk;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentEvent;
import id.sentra.training.enrolment.domain.EnrolmentState;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Certificates as they happen to enrolments, at the session's desk and within the
 * transaction of its caller.
 */
@Component
public class CertifiedEnrolments {

	private static final Set<EnrolmentState> SEATED = EnumSet.of(EnrolmentState.CONFIRMED, EnrolmentState.ATTENDED,
			EnrolmentState.ABSENT);

	private final Desks desks;

	private final Enrolments enrolments;

	CertifiedEnrolments(Desks desks, Enrolments enrolments) {
		this.desks = desks;
		this.enrolments = enrolments;
	}

	/** The session's desk, locked. */
	public Mono<Desk> lock(UUID session) {
		return this.desks.lock(session);
	}

	/** Those who had a seat, in the order of their tickets. */
	public Mono<List<Enrolment>> seated(Desk desk) {
		return this.enrolments.ofSession(desk.sessionId(), SEATED, Integer.MAX_VALUE);
	}

	public Mono<Void> issued(Desk desk, List<EnrolmentEvent> events) {
		return this.desks.write(desk.certify().note(events));
	}

	public Mono<Void> revoked(UUID session, UUID enrolment, Function<Enrolment, EnrolmentEvent> revocation) {
		return this.desks.lock(session)
			.flatMap((desk) -> this.enrolments.ofSession(session, List.of(enrolment))
				.flatMap((found) -> this.desks.write(desk.note(found.stream().map(revocation).toList()))));
	}

}
