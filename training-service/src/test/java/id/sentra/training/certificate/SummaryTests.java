package id.sentra.training.certificate;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.test.MovableClock;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import id.sentra.training.TrainingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.training.certificate.Ceremonies.admin;
import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class SummaryTests {

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	private Ceremonies ceremonies;

	@BeforeEach
	void now() {
		this.clock.reset();
		this.ceremonies = new Ceremonies(this.dinas, this.database, this.clock);
	}

	@Test
	void each_figure_of_the_summary_is_the_length_of_a_list() {
		UUID session = this.ceremonies.completed("64.71.01", 5);
		json(this.dinas.post("/api/training/sessions/" + session + "/certificates", "", admin()));
		JsonNode one = json(this.dinas.get("/api/training/certificates?session=" + session, admin())).get("items")
			.get(0);
		json(this.dinas.change(HttpMethod.POST, "/api/training/certificates/" + Dinas.id(one) + "/revoke",
				Map.of("reasonCode", "OTHER", "note", "x"), 1, admin()));
		this.clock.reset();
		UUID next = Dinas
			.id(json(this.dinas.post("/api/training/sessions", this.ceremonies.plan("64.71.01", 1), admin())));
		this.database.verifiedSmes(3, "64.71.02").forEach((sme) -> json(this.dinas.enrol(next, sme, admin())));
		JsonNode summary = json(this.dinas.get("/api/training/summary?region=64.71", admin()));
		assertThat(List.of(figure(summary, "sessions"), figure(summary, "enrolled"), figure(summary, "waiting"),
				figure(summary, "attended"), figure(summary, "certificates"), figure(summary, "trainedSmes")))
			.containsExactly(2L, 6L, 2L, 5L, 4L, 4L)
			.containsExactly(count("/sessions?state=SCHEDULED,COMPLETED"),
					count("/enrolments?state=CONFIRMED,ATTENDED,ABSENT"), count("/enrolments?state=WAITING"),
					count("/enrolments?state=ATTENDED"), count("/certificates?state=VALID"), count("/trained-smes?"));
	}

	private static long figure(JsonNode summary, String name) {
		return summary.get(name).asLong();
	}

	private long count(String list) {
		return json(this.dinas.get("/api/training" + list + "&limit=100&region=64.71", admin())).get("items").size();
	}

}
