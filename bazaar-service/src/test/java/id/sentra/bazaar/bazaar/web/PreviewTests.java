package id.sentra.bazaar.bazaar.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.bazaar.Bench;
import id.sentra.bazaar.BazaarTest;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static id.sentra.bazaar.Bench.answer;
import static id.sentra.bazaar.Bench.organiser;
import static id.sentra.bazaar.Bench.problem;
import static org.assertj.core.api.Assertions.assertThat;

@BazaarTest
class PreviewTests {

	@Autowired
	Bench bench;

	@Test
	void every_applicant_has_a_reason_before_and_after_the_deadline_and_the_last_one_is_what_is_published() {
		UUID bazaar = this.bench.announced(this.bench.plan(2, 1));
		String path = "/api/bazaar/bazaars/" + bazaar + "/preview";
		Map<UUID, UUID> smes = new LinkedHashMap<>();
		for (int number = 0; number < 3; number++) {
			UUID sme = this.bench.sme();
			smes.put(this.bench.apply(bazaar, sme, "A-1-01", "A-1-02"), sme);
		}
		JsonNode before = answer(this.bench.get(path, organiser("21.72")), 200).path("items");
		assertThat(before).hasSize(3)
			.allSatisfy((line) -> assertThat(line.path("explanation").asString()).isNotBlank());
		assertThat(before).filteredOn((line) -> line.path("stalls").isEmpty()).hasSize(1);
		this.bench.clock.forward(Duration.ofDays(4));
		this.bench.step(bazaar, "close-applications");
		problem(this.bench.get(path, organiser("21.72")), 409, "bazaar-status-forbids");
		this.bench.step(bazaar, "allocate");
		JsonNode first = answer(this.bench.get(path + "?limit=2", organiser("21.72")), 200);
		assertThat(first.path("items")).hasSize(2);
		JsonNode rest = answer(
				this.bench.get(path + "?limit=2&cursor=" + first.path("next").asString(), organiser("21.72")), 200);
		assertThat(rest.path("items")).hasSize(1);
		this.bench.step(bazaar, "publish");
		for (JsonNode line : List.of(first.path("items").path(0), first.path("items").path(1),
				rest.path("items").path(0))) {
			UUID application = UUID.fromString(line.path("applicationId").asString());
			JsonNode published = this.bench.application(application, smes.get(application));
			assertThat(line.path("stalls")).isEqualTo(published.path("stalls"));
			assertThat(line.path("reason")).isEqualTo(published.path("reason"));
		}
		problem(this.bench.get(path, organiser("21.72")), 409, "bazaar-status-forbids");
	}

	@Test
	void it_is_for_those_in_charge_of_the_region() {
		UUID bazaar = this.bench.announced(this.bench.plan(2, 1));
		String path = "/api/bazaar/bazaars/" + bazaar + "/preview";
		problem(this.bench.get(path, organiser("31.71")), 404, "bazaar-not-found");
		problem(this.bench.get(path, TestTokens.as("a", "21.72", Role.AUDITOR)), 403, "role-not-allowed");
		problem(this.bench.get(path, TestTokens.asOwnerOf(this.bench.sme())), 403, "role-not-allowed");
	}

}
