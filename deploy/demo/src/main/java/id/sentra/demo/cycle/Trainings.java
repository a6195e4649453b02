package id.sentra.demo.cycle;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import id.sentra.demo.Row;
import id.sentra.demo.SeededRandom;
import id.sentra.demo.cycle.SessionPlan.Fate;
import tools.jackson.databind.JsonNode;

/**
 * Courses, venues, trainers and forty sessions: most were held within the last year and
 * are recorded afterwards, with certificates; some are ahead.
 */
final class Trainings {

	private static final String TRAINING = "/api/training/";

	private static final String SESSIONS = TRAINING + "sessions/";

	private static final long SEED = 1_000;

	private static final int PRESENT = 88;

	private final ApiClient officer;

	private final WorkerPool workers;

	private final Calendar calendar;

	Trainings(ApiClient officer, WorkerPool workers, Calendar calendar) {
		this.officer = officer;
		this.workers = workers;
		this.calendar = calendar;
	}

	void run(DemoSmes demoSmes) {
		List<Row> courses = Row.all("cycle/courses.csv");
		this.workers.each(courses, this::offer);
		List<String> venues = ids("venues", Row.all("cycle/venues.csv"), (row) -> Map.of("name", row.text("name"),
				"seats", row.number("seats"), "regionCode", row.text("region")));
		List<String> trainers = ids("trainers", Row.all("cycle/trainers.csv"),
				(row) -> Map.of("name", row.text("name"), "username", row.text("username"), "regionCode", "21.72"));
		this.workers.times(SessionPlan.ALL, (number) -> {
			SessionPlan plan = SessionPlan.of(number, this.calendar);
			Row course = courses.get(number % courses.size());
			hold(plan, schedule(plan, course, venues, trainers), demoSmes);
		});
	}

	private void offer(Row course) {
		Map<String, Object> rule = Map.of("from", this.calendar.today().minusDays(400).toString(), "minimumAttendance",
				80, "minimumScore", 60, "legalBasis", "Contoh: pedoman pelatihan dinas");
		this.officer.create(TRAINING + "courses", "course-" + course.text("code"), Map.of("code", course.text("code"),
				"name", course.text("name"), "description", course.text("description"), "rule", rule));
	}

	private List<String> ids(String what, List<Row> rows, Function<Row, Map<String, Object>> body) {
		return this.workers.map(rows,
				(row) -> this.officer
					.create(TRAINING + what, what + "-" + row.text("name").replaceAll("\\W", ""), body.apply(row))
					.path("id")
					.asString());
	}

	private String schedule(SessionPlan plan, Row course, List<String> venues, List<String> trainers) {
		Map<String, Object> body = Map.of("courseCode", course.text("code"), "title", course.text("title"), "venueId",
				venues.get(plan.number() % venues.size()), "trainerIds",
				List.of(trainers.get(plan.number() % trainers.size())), "startsAt", plan.day() + "T09:00", "endsAt",
				plan.day() + "T15:00", "capacity", plan.seats());
		return this.officer.create(TRAINING + "sessions", "session-" + plan.number(), body).path("id").asString();
	}

	private void hold(SessionPlan plan, String id, DemoSmes demoSmes) {
		List<String> smes = plan.enrolling(demoSmes).stream().map(Sme::id).toList();
		JsonNode enrolled = this.officer.create(SESSIONS + id + "/enrolments/bulk", "enrol-" + plan.number(),
				Map.of("smeIds", smes));
		JsonNode session = this.officer.get(SESSIONS + id);
		boolean open = session.path("state").asString("").equals("SCHEDULED");
		if (open && plan.fate() == Fate.CANCELLED) {
			this.officer.step(SESSIONS + id + "/cancel", session.path("version").asLong(),
					Map.of("reason", "Aula dipakai untuk pemilihan ketua RW."));
		}
		if (open && (plan.fate() == Fate.HELD || plan.fate() == Fate.CERTIFIED)) {
			record(plan, id, enrolled);
		}
		if (plan.fate() == Fate.CERTIFIED) {
			long version = this.officer.get(SESSIONS + id).path("version").asLong();
			if (open) {
				this.officer.step(SESSIONS + id + "/complete", version, null);
			}
			this.officer.create(SESSIONS + id + "/certificates", "certificates-" + plan.number(), null);
		}
	}

	private void record(SessionPlan plan, String id, JsonNode enrolled) {
		SeededRandom random = new SeededRandom(SEED + plan.number());
		List<String> ids = StreamSupport.stream(enrolled.path("rows").spliterator(), false)
			.map((row) -> row.path("enrolment").path("id").asString(""))
			.filter((one) -> !one.isEmpty())
			.toList();
		List<String> present = ids.stream().filter((one) -> random.percent(PRESENT)).toList();
		this.officer.put(SESSIONS + id + "/attendance",
				Map.of("rows",
						ids.stream()
							.map((one) -> Map.<String, Object>of("enrolmentId", one, "present", present.contains(one)))
							.toList()));
		this.officer.put(SESSIONS + id + "/scores",
				Map.of("rows",
						present.stream()
							.map((one) -> Map.<String, Object>of("enrolmentId", one, "before", random.between(25, 60),
									"after", random.between(55, 98)))
							.toList()));
	}

}
