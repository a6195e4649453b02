package id.sentra.training.venue;

import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class VenueControllerTests {

	private static final String VENUES = "/api/training/venues";

	@Autowired
	Dinas dinas;

	@Test
	void a_venue_has_a_name_of_its_own_in_its_district() {
		Map<String, Object> venue = Map.of("name", "Balai Warga", "seats", 40, "regionCode", "21.72.03");
		String key = UUID.randomUUID().toString();
		JsonNode one = json(this.dinas.post(VENUES, venue, officer(), key));
		assertThat(json(this.dinas.post(VENUES, venue, officer(), key))).as("a second tap").isEqualTo(one);
		problem(this.dinas.post(VENUES, venue, officer()), 409, "venue-already-known");
		json(this.dinas.post(VENUES, Map.of("name", "Balai Warga", "seats", 40, "regionCode", "21.72.04"), officer()));
		JsonNode other = json(
				this.dinas.post(VENUES, Map.of("name", "Aula Lama", "seats", 40, "regionCode", "21.72.03"), officer()));
		problem(this.dinas.change(HttpMethod.PUT, VENUES + "/" + Dinas.id(other),
				Map.of("name", "Balai Warga", "seats", 1), 1, officer()), 409, "venue-already-known");
		assertThat(this.dinas.get(VENUES + "?region=21.72.03").get("items"))
			.extracting((item) -> item.get("name").asString())
			.contains("Balai Warga", "Aula Lama")
			.doesNotHaveDuplicates();
	}

	@Test
	void only_an_officer_of_its_region_changes_it() {
		UUID id = this.dinas.venue("21.72.02", 10);
		Map<String, Object> body = Map.of("name", "Gedung Serbaguna", "seats", 12);
		String uri = VENUES + "/" + id;
		problem(this.dinas.change(HttpMethod.PUT, uri, body, 1, TestTokens.as("b", "21.71", Role.OFFICER)), 403,
				"region-not-allowed");
		problem(this.dinas.change(HttpMethod.PUT, uri, body, 1, TestTokens.asOwnerOf(UUID.randomUUID())), 403,
				"role-not-allowed");
		assertThat(json(this.dinas.change(HttpMethod.PUT, uri, body, 1, officer())).get("seats").asInt()).isEqualTo(12);
		problem(this.dinas.change(HttpMethod.PUT, uri, body, 1, officer()), 412, "stale-version");
		problem(this.dinas.get(VENUES + "/" + UUID.randomUUID(), officer()), 404, "venue-not-found");
	}

}
