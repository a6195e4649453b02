package id.sentra.financing.summary;

import java.util.List;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.financing.Lending.APPLICATIONS;
import static id.sentra.financing.Lending.LOANS;
import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;

@FinancingTest
class SummaryTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	/** A district no other test lends in. */
	private static final String DISTRICT = "21.72.02";

	@Test
	void the_figures_are_those_of_the_lists_of_the_same_region() {
		Lending lending = new Lending(this.client, new Database(this.transactions, this.sql));
		lending.sme(DISTRICT, "REGISTERED");
		lending.proposed(lending.sme(DISTRICT, "VERIFIED"), "DANA_BERGULIR", 5_000_000, 12);
		UUID approved = lending.proposed(lending.sme(DISTRICT, "VERIFIED"), "DANA_BERGULIR", 5_000_000, 12);
		lending.approve(approved).expectStatus().isOk();
		lending.contracted(lending.sme(DISTRICT, "VERIFIED"), "DANA_BERGULIR", 5_000_000, 12);
		UUID late = lending.running(lending.sme(DISTRICT, "VERIFIED"), "DANA_BERGULIR", 12_000_000, 12);
		lending.age(late, 45);
		lending.pay(late, 130_000, "L-" + word(late)).expectStatus().isCreated();
		UUID settled = lending.running(lending.sme(DISTRICT, "VERIFIED"), "DANA_BERGULIR", 6_000_000, 12);
		lending.pay(settled, 6_000_000, "T-" + word(settled), true, "k" + settled).expectStatus().isCreated();
		String figures = summary(lending, "?region=" + DISTRICT);
		assertThat(JsonPath.<List<Object>>read(figures, "$..['smes']")).containsOnly(6);
		assertThat(JsonPath.<List<Object>>read(figures, "$..['verified']")).containsOnly(5);
		assertThat(JsonPath.<Integer>read(figures, "$.approved")).isEqualTo(4);
		for (String status : List.of("PROPOSED", "APPROVED", "CONTRACTED")) {
			assertThat(JsonPath.<Integer>read(figures, "$.applications." + status))
				.isEqualTo(items(lending, APPLICATIONS + "?limit=100&region=" + DISTRICT + "&status=" + status).size());
		}
		assertThat(JsonPath.<Integer>read(figures, "$.loans.inArrears")).isEqualTo(1)
			.isEqualTo(items(lending, LOANS + "?inArrears=true&region=" + DISTRICT).size());
		assertThat(JsonPath.<Integer>read(figures, "$.loans.active"))
			.isEqualTo(items(lending, LOANS + "?status=ACTIVE&region=" + DISTRICT).size());
		assertThat(JsonPath.<Integer>read(figures, "$.loans.settled")).isEqualTo(1);
		assertThat(JsonPath.<Integer>read(figures, "$.loans.disbursed")).isEqualTo(2);
		assertThat(JsonPath.<Integer>read(figures, "$.loans.disbursedAmount")).isEqualTo(18_000_000);
		List<Integer> owed = JsonPath.read(lending.get(Lending.maker(), LOANS + "?limit=100&region=" + DISTRICT),
				"$.items[*].position.owed");
		assertThat(JsonPath.<Integer>read(figures, "$.loans.outstanding"))
			.isEqualTo(owed.stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(11_900_000);
		String city = summary(lending, "?region=21.72");
		assertThat(JsonPath.<List<String>>read(city, "$.byRegion[*].region")).contains("21.72.01", DISTRICT);
		assertThat(JsonPath.<Number>read(city, "$.loans.outstanding").longValue()).isGreaterThanOrEqualTo(11_900_000);
	}

	private static List<Object> items(Lending lending, String uri) {
		return JsonPath.read(lending.get(Lending.maker(), uri), "$.items");
	}

	private static String summary(Lending lending, String query) {
		return lending.get(TestTokens.as("officer", "21.72", Role.OFFICER), "/api/financing/summary" + query);
	}

}
