package id.sentra.training.session.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.session.domain.Period;
import id.sentra.training.session.domain.Place;
import id.sentra.training.session.domain.Plan;
import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionState;
import io.r2dbc.spi.Readable;

/** A session from a row. */
final class SessionReading {

	private SessionReading() {
	}

	static Session session(Readable row) {
		Plan plan = new Plan(
				new Plan.CourseName(row.get("course_code", String.class), row.get("course_name", String.class)),
				row.get("title", String.class),
				new Period(row.get("starts_at", Instant.class), row.get("ends_at", Instant.class)),
				List.of(row.get("trainers", UUID[].class)), row.get("capacity", Integer.class));
		Place place = new Place(row.get("venue_id", UUID.class), row.get("venue_name", String.class),
				new RegionCode(row.get("region_code", String.class)), row.get("seats", Integer.class));
		return new Session(row.get("id", UUID.class), row.get("version", Long.class),
				SessionState.valueOf(row.get("state", String.class)), plan, place);
	}

}
