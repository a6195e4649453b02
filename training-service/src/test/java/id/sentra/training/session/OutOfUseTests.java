package id.sentra.training.session;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.test.Unique;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class OutOfUseTests {

	private static final String API = "/api/training/";

	@Autowired
	Dinas dinas;

	@Test
	void what_is_out_of_use_makes_no_new_session_until_it_is_back() {
		String course = this.dinas.course();
		UUID venue = this.dinas.venue("21.72.01", 50);
		UUID trainer = this.dinas.trainer("libur-" + Unique.word());
		Map<String, Object> plan = this.dinas.plan(course, venue, List.of(trainer), 20);
		for (String resource : List.of("courses/" + course, "venues/" + venue, "trainers/" + trainer)) {
			JsonNode closed = json(turn(resource, "deactivate", 1));
			assertThat(closed.get("active").asBoolean()).isFalse();
			assertThat(problem(this.dinas.schedule(plan), 422, "no-longer-in-use")).isNotBlank();
			problem(turn(resource, "activate", 1), 412, "stale-version");
			assertThat(json(turn(resource, "activate", 2)).get("active").asBoolean()).isTrue();
		}
		json(this.dinas.schedule(plan));
	}

	@Test
	void a_session_that_has_it_already_keeps_it_and_can_still_be_moved() {
		UUID venue = this.dinas.venue("21.72.01", 50);
		UUID trainer = this.dinas.trainer("tetap-" + Unique.word());
		Map<String, Object> plan = this.dinas.plan(this.dinas.course(), venue, List.of(trainer), 20);
		UUID session = this.dinas.scheduled(plan);
		json(turn("venues/" + venue, "deactivate", 1));
		plan.put("capacity", 30);
		assertThat(
				json(this.dinas.change(HttpMethod.PUT, API + "sessions/" + session, plan, 1, officer())).get("capacity")
					.asInt())
			.isEqualTo(30);
		UUID other = this.dinas.venue("21.72.01", 50);
		json(turn("venues/" + other, "deactivate", 1));
		plan.put("venueId", other);
		problem(this.dinas.change(HttpMethod.PUT, API + "sessions/" + session, plan, 2, officer()), 422,
				"no-longer-in-use");
	}

	@Test
	void only_those_in_charge_take_something_out_of_use() {
		UUID venue = this.dinas.venue("21.72.01", 50);
		String uri = API + "venues/" + venue + "/deactivate";
		problem(this.dinas.change(HttpMethod.POST, uri, "", 1, TestTokens.as("b", "21.71", Role.OFFICER)), 403,
				"region-not-allowed");
		problem(this.dinas.change(HttpMethod.POST, uri, "", 1, TestTokens.as("p", "21.72", Role.TRAINER)), 403,
				"role-not-allowed");
	}

	private ResponseSpec turn(String resource, String step, long version) {
		return this.dinas.change(HttpMethod.POST, API + resource + "/" + step, "", version, officer());
	}

}
