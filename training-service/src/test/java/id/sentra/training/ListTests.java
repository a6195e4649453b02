package id.sentra.training;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.test.MovableClock;
import id.sentra.training.certificate.Ceremonies;
import id.sentra.training.mentoring.Mentorships;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.training.mentoring.Mentorships.admin;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever turns the pages of a list, in whatever order, sees as many rows as it says. */
@TrainingTest
class ListTests {

	private static final String REGION = "region=51.71&";

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void certificates_and_trained_smes_are_listed_in_each_order() {
		UUID session = new Ceremonies(this.dinas, this.database, this.clock).completed("51.71.01", 5);
		json(this.dinas.post("/api/training/sessions/" + session + "/certificates", "", admin()));
		turned("/api/training/certificates?session=" + session + "&", 5, "issued", "held", "name", "district");
		turned("/api/training/trained-smes?" + REGION, 5, "sme", "name", "district", "certificates");
		turned("/api/training/enrolments?state=ATTENDED&" + REGION, 5, "enrolled", "name", "district", "start");
		turned("/api/training/enrolments?session=" + session + "&", 5, "ticket", "start", "name");
		String sme = items(json(this.dinas.get("/api/training/certificates?session=" + session, admin()))).get(0)
			.get("smeId")
			.asString();
		String number = items(json(this.dinas.get("/api/training/certificates?smeId=" + sme, admin()))).get(0)
			.get("number")
			.asString();
		assertThat(items(json(this.dinas.get("/api/training/certificates?number=" + number, admin())))).singleElement()
			.satisfies((one) -> assertThat(one.get("smeId").asString()).isEqualTo(sme));
		for (String other : List.of("5171-2026-999999", "x")) {
			assertThat(items(json(this.dinas.get("/api/training/certificates?number=" + other, admin())))).isEmpty();
		}
		for (String list : List.of("certificates", "enrolments")) {
			assertThat(items(json(this.dinas.get("/api/training/" + list + "?smeId=" + sme, admin())))).as(list)
				.singleElement()
				.satisfies((one) -> assertThat(one.get("smeId").asString()).isEqualTo(sme));
		}
		turned("/api/training/sessions/" + session + "/enrolments?", 5, "ticket", "enrolled", "name", "district");
	}

	@Test
	void sessions_are_listed_in_each_order() {
		String course = this.dinas.course();
		for (int i = 0; i < 5; i++) {
			var plan = this.dinas.plan(course, this.dinas.venue("52.71.01", 100),
					List.of(this.dinas.trainer("daftar-" + i, "52.71")), 10);
			json(this.dinas.post("/api/training/sessions", plan, admin()));
		}
		turned("/api/training/sessions?region=52.71&", 5, "start", "planned", "district", "waiting");
		turned("/api/training/trainers?region=52.71&", 5, "added", "name");
	}

	@Test
	void mentorings_and_visits_are_listed_in_each_order() {
		Mentorships mentorships = new Mentorships(this.dinas);
		UUID mentor = mentorships.mentor(Mentorships.account());
		List<JsonNode> all = new ArrayList<>();
		this.database.verifiedSmes(5, "21.72.01").forEach((sme) -> all.add(mentorships.assigned(sme, mentor)));
		for (int day = 1; day < 6; day++) {
			json(mentorships.record(all.get(0), Mentorships.visit(day), admin()));
		}
		json(mentorships.record(all.get(1), Mentorships.visit(9), admin()));
		turned(Mentorships.MENTORINGS + "?mentor=" + mentor + "&", 5, "assigned", "begun", "until", "lastVisit", "name",
				"district");
		turned(Mentorships.uri(all.get(0)) + "/visits?", 5, "recorded", "start");
	}

	/** Page by page in both directions, up and down. */
	private void turned(String list, int rows, String... columns) {
		turn(list, rows, "");
		for (String column : columns) {
			turn(list, rows, "sort=" + column + "&");
			turn(list, rows, "sort=-" + column + "&");
		}
	}

	private void turn(String list, int rows, String order) {
		JsonNode first = json(this.dinas.get(list + order + "limit=2&count=true", admin()));
		assertThat(first.get("total").get("rows").asInt()).as(list + order).isEqualTo(rows);
		assertThat(first.get("previous").isNull()).isTrue();
		List<JsonNode> seen = new ArrayList<>(items(first));
		JsonNode page = first;
		while (!page.get("next").isNull()) {
			page = json(this.dinas.get(list + order + "limit=2&cursor=" + page.get("next").asString(), admin()));
			assertThat(page.get("first").asInt()).isEqualTo(seen.size() + 1);
			seen.addAll(items(page));
		}
		assertThat(seen).as(list + order).hasSize(rows).doesNotHaveDuplicates();
		JsonNode before = json(
				this.dinas.get(list + order + "limit=2&cursor=" + page.get("previous").asString(), admin()));
		assertThat(items(before)).as(list + order).isEqualTo(seen.subList(rows - 3, rows - 1));
	}

	private static List<JsonNode> items(JsonNode page) {
		return List.copyOf(page.get("items").values());
	}

}
