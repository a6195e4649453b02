package id.sentra.training.session;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** A plan as it is sent in; times as on the clock at the venue, without a zone. */
record SessionRequest(@Nullable String courseCode, @Nullable String title, @Nullable UUID venueId,
		@Nullable List<@Nullable UUID> trainerIds, @Nullable LocalDateTime startsAt, @Nullable LocalDateTime endsAt,
		@Nullable Integer capacity) {

	private static final int LONGEST_TITLE = 150;

	private static final int LONGEST_CODE = 20;

	private static final int MOST = 10_000;

	private static final int MOST_TRAINERS = 20;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2200;

	ScheduleSession read() {
		RequestFields fields = new RequestFields();
		Field<String> course = fields.text("courseCode", this.courseCode, LONGEST_CODE);
		Field<String> name = fields.publicText("title", this.title, LONGEST_TITLE);
		Field<UUID> venue = fields.given("venueId", this.venueId);
		Field<List<UUID>> trainers = fields.each("trainerIds", this.trainerIds, 1, MOST_TRAINERS, "size",
				(trainer) -> fields.given("trainerIds", trainer));
		Field<LocalDateTime> start = time("startsAt", this.startsAt, fields);
		Field<LocalDateTime> end = time("endsAt", this.endsAt, fields);
		Field<Integer> seats = fields.number("capacity", this.capacity, 1, MOST);
		return new ScheduleSession(course.value(), name.value(), venue.value(), trainers.value(),
				new ScheduleSession.Times(start.value(), end.value()), seats.value());
	}

	private static Field<LocalDateTime> time(String field, @Nullable LocalDateTime time, RequestFields fields) {
		return fields.given(field, (time != null) ? time.truncatedTo(ChronoUnit.MINUTES) : null, "date",
				(given) -> given.getYear() >= FIRST_YEAR && given.getYear() <= LAST_YEAR);
	}

}
