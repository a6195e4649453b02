package id.sentra.training.session;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.sql.Columns;
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
		return new SessionView(session(row, trainers), trainers, Columns.number(row, "confirmed"),
				Columns.number(row, "waiting"), row.get("cancel_reason", String.class));
	}

	private static Session session(Readable row, List<Teacher> trainers) {
		SessionPlan plan = new SessionPlan(
				new SessionPlan.CourseName(Columns.text(row, "course_code"), Columns.text(row, "course_name")),
				Columns.text(row, "title"), new Period(Columns.time(row, "starts_at"), Columns.time(row, "ends_at")),
				trainers.stream().map(Teacher::id).toList(), Columns.number(row, "capacity"));
		Place place = new Place(Columns.id(row, "venue_id"), Columns.text(row, "venue_name"),
				Columns.region(row, "region_code"), Columns.number(row, "seats"));
		return new Session(Columns.id(row, "id"), Columns.longNumber(row, "version"),
				Columns.constant(row, "state", SessionState.class), plan, place);
	}

}
