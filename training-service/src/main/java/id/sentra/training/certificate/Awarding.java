package id.sentra.training.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.training.certificate.domain.Award;
import id.sentra.training.course.CertificateRule;
import id.sentra.training.course.Courses;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.session.SessionTimes;
import id.sentra.training.session.Sessions;
import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionState;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which session gives certificates, by which rule, and who has earned one. */
@Component
class Awarding {

	private static final int WHOLE = 100;

	private final Sessions sessions;

	private final Courses courses;

	private final SessionTimes times;

	Awarding(Sessions sessions, Courses courses, SessionTimes times) {
		this.sessions = sessions;
		this.courses = courses;
		this.times = times;
	}

	/** The completed session and the rule of its day. */
	Mono<Ceremony> ceremony(UUID sessionId, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.sessions.find(sessionId)
			.switchIfEmpty(Mono.error(() -> new NotFound("session-not-found")))
			.doOnNext((session) -> requireCompleted(session, user))
			.flatMap((session) -> this.courses.find(session.plan().course().code())
				.mapNotNull((course) -> course.ruleOn(heldOn(session)).orElse(null))
				.map((rule) -> new Ceremony(session, rule, heldOn(session))))
			.switchIfEmpty(Mono.error(() -> new Conflict("no-certificate-rule")));
	}

	LocalDate day(Instant time, RegionCode region) {
		return this.times.day(time, region);
	}

	private LocalDate heldOn(Session session) {
		return day(session.plan().period().startsAt(), session.place().region());
	}

	private static void requireCompleted(Session session, CurrentUser user) {
		if (!user.scope().covers(session.place().region())) {
			throw new NotAllowed("region-not-allowed");
		}
		if (session.state() != SessionState.COMPLETED) {
			throw new Conflict("session-not-completed");
		}
	}

	/** A session whose certificates are due. */
	record Ceremony(Session session, CertificateRule rule, LocalDate heldOn) {

		boolean isEarnedBy(Enrolment enrolment) {
			int attendance = (enrolment.state() == EnrolmentState.ATTENDED) ? WHOLE : 0;
			return this.rule.isMetBy(attendance, enrolment.progress().scoreAfter());
		}

		Award award(Enrolment enrolment) {
			return new Award(enrolment.id(), this.session.id(), enrolment.participant(),
					new Award.Taught(enrolment.occasion().courseCode(), enrolment.occasion().courseName(), this.heldOn),
					new Award.Basis(this.rule.from(), this.rule.legalBasis()));
		}

		RegionCode region() {
			return this.session.place().region();
		}

		/** Who is in charge of the numbers. */
		RegionCode regency() {
			return region().parent().orElse(region());
		}

	}

}
