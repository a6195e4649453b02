package id.sentra.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.training.enrolment.domain.CancelReason;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentEvent.Revocation;
import id.sentra.training.enrolment.domain.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * The data of the events of topic {@code training.enrolment}, version 1: what the
 * enrolment is about, and what each kind adds.
 */
sealed interface EnrolmentV1 {

	/** Data of enrolment-confirmed and enrolment-promoted. */
	record Seated(UUID enrolmentId, UUID smeId, String regionCode, UUID sessionId, String courseCode,
			String courseName) implements EnrolmentV1 {

		static Seated of(Enrolment one) {
			Occasion occasion = one.occasion();
			return new Seated(one.id(), one.participant().smeId(), one.participant().region().value(),
					occasion.sessionId(), occasion.courseCode(), occasion.courseName());
		}

	}

	/** Data of enrolment-waitlisted. */
	record Waitlisted(UUID enrolmentId, UUID smeId, String regionCode, UUID sessionId, String courseCode,
			String courseName, int position) implements EnrolmentV1 {

		static Waitlisted of(Enrolment one, int position) {
			Seated of = Seated.of(one);
			return new Waitlisted(of.enrolmentId, of.smeId, of.regionCode, of.sessionId, of.courseCode, of.courseName,
					position);
		}

	}

	/** Data of enrolment-cancelled. */
	record Cancelled(UUID enrolmentId, UUID smeId, String regionCode, UUID sessionId, String courseCode,
			String courseName, String reasonCode) implements EnrolmentV1 {

		static Cancelled of(Enrolment one, CancelReason reason) {
			Seated of = Seated.of(one);
			return new Cancelled(of.enrolmentId, of.smeId, of.regionCode, of.sessionId, of.courseCode, of.courseName,
					reason.name());
		}

	}

	/** Data of attendance-recorded. */
	record Attendance(UUID enrolmentId, UUID smeId, String regionCode, UUID sessionId, String courseCode,
			String courseName, boolean present) implements EnrolmentV1 {

		static Attendance of(Enrolment one, boolean present) {
			Seated of = Seated.of(one);
			return new Attendance(of.enrolmentId, of.smeId, of.regionCode, of.sessionId, of.courseCode, of.courseName,
					present);
		}

	}

	/** Data of skill-measured: the scores known by then, 0 to 100. */
	record Skill(UUID enrolmentId, UUID smeId, String regionCode, UUID sessionId, String courseCode, String courseName,
			@Nullable Integer scoreBefore, @Nullable Integer scoreAfter) implements EnrolmentV1 {

		static Skill of(Enrolment one) {
			Seated of = Seated.of(one);
			return new Skill(of.enrolmentId, of.smeId, of.regionCode, of.sessionId, of.courseCode, of.courseName,
					one.progress().scoreBefore(), one.progress().scoreAfter());
		}

	}

	/** Data of certificate-issued. */
	record Certified(UUID enrolmentId, UUID smeId, String regionCode, UUID sessionId, String courseCode,
			String courseName, String certificateNumber, LocalDate issuedOn) implements EnrolmentV1 {

		static Certified of(Enrolment one, String number, LocalDate day) {
			Seated of = Seated.of(one);
			return new Certified(of.enrolmentId, of.smeId, of.regionCode, of.sessionId, of.courseCode, of.courseName,
					number, day);
		}

	}

	/** Data of certificate-revoked. */
	record Revoked(UUID enrolmentId, UUID smeId, String regionCode, UUID sessionId, String courseCode,
			String courseName, String certificateNumber, LocalDate revokedOn,
			String reasonCode) implements EnrolmentV1 {

		static Revoked of(Enrolment one, Revocation revocation) {
			Seated of = Seated.of(one);
			return new Revoked(of.enrolmentId, of.smeId, of.regionCode, of.sessionId, of.courseCode, of.courseName,
					revocation.number(), revocation.day(), revocation.reasonCode());
		}

	}

}
