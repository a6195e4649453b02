package id.sentra.training.trainer;

import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class TrainerControllerTests {

	private static final String TRAINERS = "/api/training/trainers";

	@Autowired
	Dinas dinas;

	@Test
	void an_account_is_one_trainer_and_only_an_officer_of_its_region_changes_it() {
		UUID id = this.dinas.trainer("guru-satu");
		this.dinas.trainer("guru-dua");
		Map<String, Object> body = Map.of("name", "Bu Guru", "username", "guru-satu");
		String uri = TRAINERS + "/" + id;
		problem(this.dinas.post(TRAINERS, Map.of("name", "x", "username", "guru-dua", "regionCode", "21.72"),
				officer()), 409, "trainer-already-known");
		problem(this.dinas.change(HttpMethod.PUT, uri, Map.of("name", "x", "username", "guru-dua"), 1, officer()), 409,
				"trainer-already-known");
		problem(this.dinas.change(HttpMethod.PUT, uri, body, 1, TestTokens.as("b", "21.71", Role.OFFICER)), 403,
				"region-not-allowed");
		problem(this.dinas.change(HttpMethod.PUT, uri, body, 1, TestTokens.as("g", "21.72", Role.TRAINER)), 403,
				"role-not-allowed");
		assertThat(json(this.dinas.change(HttpMethod.PUT, uri, body, 1, officer())).get("name").asString())
			.isEqualTo("Bu Guru");
		problem(this.dinas.change(HttpMethod.PUT, uri, body, 1, officer()), 412, "stale-version");
		problem(this.dinas.post(TRAINERS, Map.of("name", "0812 3456 7890", "username", "a b", "regionCode", "x"),
				officer()), 422, "invalid-fields");
		problem(this.dinas.get(TRAINERS, TestTokens.asOwnerOf(UUID.randomUUID())), 403, "role-not-allowed");
		this.dinas.trainer("guru-tiga", "14.71");
		assertThat(this.dinas.get(TRAINERS + "?region=14.71").get("items"))
			.extracting((item) -> item.get("username").asString())
			.containsExactly("guru-tiga");
	}

}
