package id.sentra.bazaar;

import java.util.List;
import java.util.Map;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.ListPlans;
import id.sentra.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists cost by their page, not by their table. */
@BazaarTest
@ContextConfiguration(initializers = ListPlans.class, inheritInitializers = false)
class ListPlanTests {

	private static final Map<String, List<String>> LISTS = Map.of("/api/bazaar/bazaars",
			List.of("", "status=PUBLISHED", "status=CLOSED"), "/api/bazaar/applications",
			List.of("", "status=SUBMITTED", "status=ACCEPTED"), "/api/bazaar/agreements",
			List.of("", "status=PROPOSED", "status=SIGNED", "status=PROPOSED,COUNTERED"), "/api/bazaar/stalls",
			List.of("bazaar=018bcfe5-6801-7001-8651-2bd43d9caa6e"), "/api/bazaar/unconfirmed-sales", List.of(""),
			"/api/bazaar/confirmed-sales", List.of("bazaar=018bcfe5-6801-7001-8651-2bd43d9caa6e"));

	@Autowired
	WebTestClient client;

	@Test
	void a_page_of_a_list_reads_no_more_than_a_page() {
		ListPlans.fill();
		assertThat(ListPlans.excesses(this.client, TestTokens.as("petugas", "21.72", Role.OFFICER), LISTS)).isEmpty();
	}

}
