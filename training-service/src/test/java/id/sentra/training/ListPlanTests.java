package id.sentra.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.ListPlans;
import id.sentra.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists cost by their page, not by their table. */
@TrainingTest
@ContextConfiguration(initializers = ListPlans.class, inheritInitializers = false)
class ListPlanTests {

	private static final Map<String, List<String>> LISTS = Map.of("/api/training/sessions",
			List.of("", "state=SCHEDULED", "state=COMPLETED", "month=2015-05", "region=21.72.02"),
			"/api/training/enrolments", List.of("", "state=WAITING", "state=ATTENDED", "smeId=" + UUID.randomUUID()),
			"/api/training/certificates",
			List.of("", "state=REVOKED", "state=VALID", "number=2172-2020-000123", "smeId=" + UUID.randomUUID()),
			"/api/training/trained-smes", List.of(""), "/api/training/mentorings",
			List.of("", "state=ACTIVE", "state=ACTIVE,PLANNED", "state=COMPLETED"));

	@Autowired
	WebTestClient client;

	@Test
	void a_page_of_a_list_reads_no_more_than_a_page() {
		ListPlans.fill();
		assertThat(ListPlans.excesses(this.client, TestTokens.as("petugas", "21.72", Role.OFFICER), LISTS)).isEmpty();
	}

}
