package id.sentra.training.enrolment;

import java.time.Instant;
import java.util.UUID;

import id.sentra.training.enrolment.domain.CancelReason;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.enrolment.domain.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment; the position counts from 1 while it waits, the reason is why it was given
 * up, certified whether attendance and scores stay as they are.
 */
record EnrolmentResponse(UUID id, long version, EnrolmentState state, @Nullable Integer position, UUID sessionId,
		String courseCode, String courseName, String sessionTitle, Instant startsAt, UUID smeId, String smeName,
		String regionCode, @Nullable Integer scoreBefore, @Nullable Integer scoreAfter,
		@Nullable CancelReason cancelReason, boolean certified) {

	static EnrolmentResponse of(EnrolmentView view) {
		Enrolment one = view.enrolment();
		Occasion occasion = one.occasion();
		return new EnrolmentResponse(one.id(), one.version(), one.state(), view.position(), occasion.sessionId(),
				occasion.courseCode(), occasion.courseName(), occasion.title(), occasion.startsAt(),
				one.participant().smeId(), one.participant().name(), one.participant().region().value(),
				one.progress().scoreBefore(), one.progress().scoreAfter(), one.progress().cancelReason(),
				one.progress().certified());
	}

}
