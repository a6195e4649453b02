package id.sentra.training.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.session.SessionView.Teacher;
import id.sentra.training.session.domain.Period;
import id.sentra.training.session.domain.Place;
import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionPlan;
import id.sentra.training.session.domain.SessionState;
import io.r2dbc.spi.Readable;

/** A session and what is told with it from a row. */
final class SessionMapper {

	private SessionMapper() {
	}

	static SessionView view(Readable row) {
		List<Teacher> trainers = Arrays.stream(row.get("trainers", String[].class))
			.map((trainer) -> trainer.split(" ", 2))
			.map((trainer) -> new Teacher(UUID.fromString(trainer[0]), trainer[1]))
			.toList();
		return new SessionView(session(row, trainers), trainers, row.get("confirmed", Integer.class),
				row.get("waiting", Integer.class), row.get("cancel_reason", String.class));
	}

	private static Session session(Readable row, List<Teacher> trainers) {
		SessionPlan plan = new SessionPlan(
				new SessionPlan.CourseName(row.get("course_code", String.class), row.get("course_name", String.class)),
				row.get("title", String.class),
				new Period(row.get("starts_at", Instant.class), row.get("ends_at", Instant.class)),
				trainers.stream().map(Teacher::id).toList(), row.get("capacity", Integer.class));
		Place place = new Place(row.get("venue_id", UUID.class), row.get("venue_name", String.class),
				new RegionCode(row.get("region_code", String.class)), row.get("seats", Integer.class));
		return new Session(row.get("id", UUID.class), row.get("version", Long.class),
				SessionState.valueOf(row.get("state", String.class)), plan, place);
	}

}
