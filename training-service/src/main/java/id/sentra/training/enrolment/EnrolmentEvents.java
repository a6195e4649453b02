package id.sentra.training.enrolment;

import java.util.List;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.outbox.Outbox;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentEvent;
import id.sentra.training.enrolment.domain.EnrolmentEvent.AttendanceRecorded;
import id.sentra.training.enrolment.domain.EnrolmentEvent.CertificateIssued;
import id.sentra.training.enrolment.domain.EnrolmentEvent.CertificateRevoked;
import id.sentra.training.enrolment.domain.EnrolmentEvent.EnrolmentCancelled;
import id.sentra.training.enrolment.domain.EnrolmentEvent.EnrolmentWaitlisted;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Publishes what happened to enrolments through the outbox, within the transaction of its
 * caller, and holds the events' names on the wire.
 */
@Component
class EnrolmentEvents {

	static final String TOPIC = "training.enrolment";

	private final Outbox outbox;

	EnrolmentEvents(Outbox outbox) {
		this.outbox = outbox;
	}

	Mono<Void> publish(List<EnrolmentEvent> events) {
		return this.outbox.append(events.stream().map(EnrolmentEvents::outgoing).toList());
	}

	static OutgoingEvent outgoing(EnrolmentEvent event) {
		Enrolment enrolment = event.enrolment();
		return new OutgoingEvent(TOPIC, "id.sentra.training." + name(event) + ".v1", enrolment.id(),
				enrolment.version(), event.at(), wire(event));
	}

	private static String name(EnrolmentEvent event) {
		return switch (event.kind()) {
			case CONFIRMED -> "enrolment-confirmed";
			case WAITLISTED -> "enrolment-waitlisted";
			case PROMOTED -> "enrolment-promoted";
			case CANCELLED -> "enrolment-cancelled";
			case ATTENDANCE_RECORDED -> "attendance-recorded";
			case SKILL_MEASURED -> "skill-measured";
			case CERTIFICATE_ISSUED -> "certificate-issued";
			case CERTIFICATE_REVOKED -> "certificate-revoked";
		};
	}

	private static EnrolmentV1 wire(EnrolmentEvent event) {
		Enrolment enrolment = event.enrolment();
		return switch (event.kind()) {
			case CONFIRMED, PROMOTED -> EnrolmentV1.Seated.of(enrolment);
			case WAITLISTED -> EnrolmentV1.Waitlisted.of(enrolment, ((EnrolmentWaitlisted) event).position());
			case CANCELLED -> EnrolmentV1.Cancelled.of(enrolment, ((EnrolmentCancelled) event).reason());
			case ATTENDANCE_RECORDED -> EnrolmentV1.Attendance.of(enrolment, ((AttendanceRecorded) event).present());
			case SKILL_MEASURED -> EnrolmentV1.Skill.of(enrolment);
			case CERTIFICATE_ISSUED -> EnrolmentV1.Certified.of(enrolment, ((CertificateIssued) event).number(),
					((CertificateIssued) event).day());
			case CERTIFICATE_REVOKED -> EnrolmentV1.Revoked.of(enrolment, ((CertificateRevoked) event).revocation());
		};
	}

}
