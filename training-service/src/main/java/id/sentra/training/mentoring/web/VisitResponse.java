package id.sentra.training.mentoring.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.training.mentoring.MentoringTimes;
import id.sentra.training.mentoring.VisitView;
import id.sentra.training.mentoring.domain.Visit;
import id.sentra.training.mentoring.domain.VisitPlace;
import id.sentra.training.mentoring.domain.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it was recorded; {@code corrected} when a later record says what it really
 * was, {@code localStart} as on the clock where the SME is.
 */
record VisitResponse(UUID id, UUID mentoringId, @Nullable UUID corrects, boolean corrected, Instant startedAt,
		LocalDateTime localStart, String zone, int minutes, VisitPlace place, String done, @Nullable String nextStep,
		List<Integer> goalsMet, String mentorName, @Nullable String recordedBy, Instant recordedAt) {

	/** Whose account wrote it down is for staff only. */
	static VisitResponse of(VisitView view, MentoringTimes times, CurrentUser user) {
		Visit visit = view.visit();
		VisitReport report = visit.report();
		return new VisitResponse(visit.id(), visit.mentoringId(), visit.corrects(), view.corrected(),
				report.startedAt(), times.local(report.startedAt(), view.region()), times.abbreviation(view.region()),
				report.minutes(), report.place(), report.notes().done(), report.notes().nextStep(),
				List.copyOf(report.goalsMet()), view.mentorName(),
				user.has(Role.SME_OWNER) ? null : visit.author().username(), visit.author().at());
	}

}
