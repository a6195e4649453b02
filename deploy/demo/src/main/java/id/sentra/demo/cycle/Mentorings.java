package id.sentra.demo.cycle;

import java.util.List;
import java.util.Map;

import id.sentra.demo.Row;
import id.sentra.demo.cycle.MentoringPlan.Fate;

/**
 * Four mentors beside forty-eight SMEs since some months; the one with an account writes
 * the own visits down, the officer those of the others.
 */
final class Mentorings {

	private static final String TRAINING = "/api/training/";

	private static final String MENTORINGS = TRAINING + "mentorings/";

	private final ApiClients clients;

	private final WorkerPool workers;

	private final Calendar calendar;

	Mentorings(ApiClients clients, WorkerPool workers, Calendar calendar) {
		this.clients = clients;
		this.workers = workers;
		this.calendar = calendar;
	}

	void run(DemoSmes demoSmes) {
		List<String> mentors = this.workers.map(Row.all("cycle/mentors.csv"),
				(row) -> this.clients.officer()
					.create(TRAINING + "mentors", "mentor-" + row.text("username"),
							Map.of("name", row.text("name"), "username", row.text("username"), "regionCode", "21.72"))
					.path("id")
					.asString());
		List<Sme> smes = MentoringPlan.smes(demoSmes);
		this.workers.times(MentoringPlan.ALL, (number) -> {
			MentoringPlan plan = MentoringPlan.of(number, this.calendar);
			mentor(plan, plan.agreed(smes.get(number).id(), mentors.get(plan.mentor())));
		});
	}

	private void mentor(MentoringPlan plan, Map<String, Object> agreed) {
		ApiClient officer = this.clients.officer();
		String id = officer.create(TRAINING + "mentorings", "mentoring-" + plan.number(), agreed).path("id").asString();
		ApiClient writer = (plan.mentor() == 0) ? this.clients.mentor() : officer;
		List<Map<String, Object>> reports = plan.reports();
		for (int visit = 0; visit < reports.size(); visit++) {
			writer.create(MENTORINGS + id + "/visits", "visit-" + plan.number() + "-" + visit, reports.get(visit));
		}
		long version = 1L + reports.size();
		if (plan.fate() == Fate.COMPLETED) {
			officer.step(MENTORINGS + id + "/complete", version, null);
		}
		if (plan.fate() == Fate.ENDED) {
			officer.step(MENTORINGS + id + "/end", version, Map.of("reasonCode", "OWNER_WITHDREW"));
		}
	}

}
