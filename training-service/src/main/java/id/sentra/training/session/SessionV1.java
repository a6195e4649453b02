package id.sentra.training.session;

import java.time.Instant;
import java.util.UUID;

import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionPlan;

/** A session, the data of every event of topic {@code training.session}, version 1. */
record SessionV1(UUID sessionId, String courseCode, String courseName, String title, String regionCode,
		String venueName, Instant startsAt, Instant endsAt, int capacity) {

	static SessionV1 of(Session session) {
		SessionPlan plan = session.plan();
		return new SessionV1(session.id(), plan.course().code(), plan.course().name(), plan.title(),
				session.place().region().value(), session.place().venueName(), plan.period().startsAt(),
				plan.period().endsAt(), plan.capacity());
	}

}
