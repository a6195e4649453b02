package id.sentra.financing;

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
@FinancingTest
@ContextConfiguration(initializers = ListPlans.class, inheritInitializers = false)
class ListPlanTests {

	private static final Map<String, List<String>> LISTS = Map.of("/api/financing/applications",
			List.of("", "status=PROPOSED", "status=CONTRACTED", "region=21.72.02"), "/api/financing/loans",
			List.of("", "status=ACTIVE", "status=CONTRACTED", "status=ACTIVE,SETTLED", "inArrears=true",
					"collectability=3", "number=PK-2020-000123"),
			"/api/financing/arrears", List.of("", "collectability=3"), "/api/financing/refunds",
			List.of("", "status=PROPOSED"), "/api/financing/reversals", List.of("", "status=PROPOSED"),
			"/api/financing/take-overs", List.of("", "status=PROPOSED"));

	@Autowired
	WebTestClient client;

	@Test
	void a_page_of_a_list_reads_no_more_than_a_page() {
		ListPlans.fill();
		assertThat(ListPlans.excesses(this.client, TestTokens.as("petugas", "21.72", Role.OFFICER), LISTS)).isEmpty();
	}

}
