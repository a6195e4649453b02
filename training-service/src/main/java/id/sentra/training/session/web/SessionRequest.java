package id.sentra.training.session.web;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.training.request.FieldReading;
import id.sentra.training.session.application.ScheduleSession;
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

	private static final LocalDateTime STAND_IN = LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0);

	ScheduleSession read() {
		FieldReading fields = new FieldReading();
		String course = fields.text("courseCode", this.courseCode, LONGEST_CODE);
		String name = fields.publicText("title", this.title, LONGEST_TITLE);
		UUID venue = fields.given("venueId", this.venueId, new UUID(0, 0));
		List<UUID> trainers = trainers(fields);
		ScheduleSession.Times times = new ScheduleSession.Times(time("startsAt", this.startsAt, fields),
				time("endsAt", this.endsAt, fields));
		int seats = fields.number("capacity", this.capacity, 1, MOST);
		fields.finish();
		return new ScheduleSession(course, name, venue, trainers, times, seats);
	}

	private List<UUID> trainers(FieldReading fields) {
		List<@Nullable UUID> given = fields.given("trainerIds", this.trainerIds, List.of());
		if (this.trainerIds != null && (given.isEmpty() || given.size() > MOST_TRAINERS)) {
			fields.refuse("trainerIds", "size");
		}
		if (given.stream().anyMatch(Objects::isNull)) {
			fields.refuse("trainerIds", "not-null");
		}
		return given.stream().filter(Objects::nonNull).toList();
	}

	private static LocalDateTime time(String field, @Nullable LocalDateTime time, FieldReading fields) {
		LocalDateTime read = fields.given(field, time, STAND_IN);
		if (read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR) {
			fields.refuse(field, "date");
		}
		return read.truncatedTo(ChronoUnit.MINUTES);
	}

}
