package id.sentra.training.enrolment.domain;

import java.time.Instant;
import java.time.LocalDate;

/** Something that happened to an enrolment, with the enrolment as it is afterwards. */
public sealed interface EnrolmentEvent {

	Enrolment enrolment();

	Instant at();

	Kind kind();

	/** The kinds of events, one a record. */
	enum Kind {

		CONFIRMED, WAITLISTED, PROMOTED, CANCELLED, ATTENDANCE_RECORDED, SKILL_MEASURED, CERTIFICATE_ISSUED,
		CERTIFICATE_REVOKED

	}

	/** Which certificate was revoked when and for what kind of reason. */
	record Revocation(String number, LocalDate day, String reasonCode) {
	}

	/** It has a seat. */
	record EnrolmentConfirmed(Enrolment enrolment, Instant at) implements EnrolmentEvent {

		@Override
		public Kind kind() {
			return Kind.CONFIRMED;
		}

	}

	/** All seats were taken; the position counts from 1. */
	record EnrolmentWaitlisted(Enrolment enrolment, int position, Instant at) implements EnrolmentEvent {

		@Override
		public Kind kind() {
			return Kind.WAITLISTED;
		}

	}

	/** A seat became free and is its own now. */
	record EnrolmentPromoted(Enrolment enrolment, Instant at) implements EnrolmentEvent {

		@Override
		public Kind kind() {
			return Kind.PROMOTED;
		}

	}

	record EnrolmentCancelled(Enrolment enrolment, CancelReason reason, Instant at) implements EnrolmentEvent {

		@Override
		public Kind kind() {
			return Kind.CANCELLED;
		}

	}

	/** It was there or not. */
	record AttendanceRecorded(Enrolment enrolment, boolean present, Instant at) implements EnrolmentEvent {

		@Override
		public Kind kind() {
			return Kind.ATTENDANCE_RECORDED;
		}

	}

	/** Skill was measured before or after. */
	record SkillMeasured(Enrolment enrolment, Instant at) implements EnrolmentEvent {

		@Override
		public Kind kind() {
			return Kind.SKILL_MEASURED;
		}

	}

	/** It earned a certificate. */
	record CertificateIssued(Enrolment enrolment, String number, LocalDate day, Instant at) implements EnrolmentEvent {

		@Override
		public Kind kind() {
			return Kind.CERTIFICATE_ISSUED;
		}

	}

	/** Its certificate is valid no longer. */
	record CertificateRevoked(Enrolment enrolment, Revocation revocation, Instant at) implements EnrolmentEvent {

		@Override
		public Kind kind() {
			return Kind.CERTIFICATE_REVOKED;
		}

	}

}
