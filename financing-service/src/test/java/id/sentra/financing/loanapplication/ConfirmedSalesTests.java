package id.sentra.financing.loanapplication;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.financing.Lending.APPLICATIONS;
import static id.sentra.platform.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an owner says that the own stall sold is no evidence before the dinas has
 * confirmed it: 25 million typed by its owner made 70 points of 30.
 */
@FinancingTest
class ConfirmedSalesTests {

	private static final String PROGRAMME = "KUR_SMALL";

	private static final long AMOUNT = 120_000_000;

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Autowired
	MovableClock clock;

	Database database;

	Lending lending;

	@BeforeEach
	void lending() {
		this.database = new Database(this.transactions, this.sql);
		this.lending = new Lending(this.client, this.database);
		this.lending.holdOffDayEnds();
	}

	@AfterEach
	void today() {
		this.clock.reset();
	}

	@Test
	void sales_raise_the_score_once_they_are_confirmed() {
		december();
		UUID sme = selling();
		UUID id = this.lending.submitted(sme, PROGRAMME, AMOUNT, 12);
		assertThat(points(id)).isEqualTo(30);
		assertThat(reasons(id)).contains("confirmed-sales-none");
		problem(propose(id, 3), 422, "score-too-low");
		confirm(sme);
		this.lending.post(Lending.maker(), APPLICATIONS + "/" + id + "/score", 3L, null).expectStatus().isOk();
		assertThat(points(id)).isEqualTo(70);
		assertThat(reasons(id)).contains("confirmed-sales-full");
		propose(id, 4).expectStatus().isOk();
	}

	@Test
	void what_was_scored_by_the_earlier_rules_is_decided_by_those_of_the_day() {
		UUID sme = selling();
		UUID second = selling();
		UUID scored = this.lending.submitted(sme, PROGRAMME, AMOUNT, 12);
		UUID proposed = this.lending.proposed(second, PROGRAMME, AMOUNT, 12);
		assertThat(points(scored)).isEqualTo(70);
		december();
		problem(propose(scored, 3), 422, "score-too-low");
		problem(this.lending.approve(proposed), 422, "score-too-low");
		assertThat(points(proposed)).as("nothing was decided").isEqualTo(70);
		confirm(second);
		this.lending.approve(proposed).expectStatus().isOk();
		assertThat(reasons(proposed)).contains("confirmed-sales-full");
	}

	/** Five years in business, and a stall that is said to have sold 25 million. */
	private UUID selling() {
		UUID sme = this.lending.verified();
		this.database.run("update sme set since = date '2020-01-01' where id = '" + sme + "'");
		this.database
			.run("insert into bazaar_sale (stall_application_id, sale_day, version, sme_id, region_code, amount)"
					+ " values (gen_random_uuid(), date '2026-11-20', 6, '" + sme + "', '21.72.04', 25000000)");
		return sme;
	}

	private void confirm(UUID sme) {
		this.database.run("update bazaar_sale set confirmed = true where sme_id = '" + sme + "'");
	}

	private void december() {
		this.clock.forward(Duration.ofDays(10));
	}

	private WebTestClient.ResponseSpec propose(UUID id, long version) {
		return this.lending.post(Lending.maker(), APPLICATIONS + "/" + id + "/propose", version,
				Map.of("amount", AMOUNT, "termMonths", 12));
	}

	private int points(UUID id) {
		return JsonPath.read(this.lending.get(Lending.maker(), APPLICATIONS + "/" + id), "$.score.points");
	}

	private List<String> reasons(UUID id) {
		return JsonPath.read(this.lending.get(Lending.maker(), APPLICATIONS + "/" + id), "$.score.factors[*].reason");
	}

}
