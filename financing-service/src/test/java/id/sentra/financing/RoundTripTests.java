package id.sentra.financing;

import java.util.Map;
import java.util.UUID;

import id.sentra.platform.test.Database;
import id.sentra.platform.test.RoundTrips;
import id.sentra.platform.tx.Transactions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** How often a command may wait for the database. */
@FinancingTest
@ContextConfiguration(initializers = RoundTrips.class, inheritInitializers = false)
class RoundTripTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Test
	void each_step_from_the_application_to_the_payout() {
		Lending lending = new Lending(this.client, new Database(this.transactions, this.sql));
		lending.running();
		UUID sme = lending.verified();
		RoundTrips.reset();
		lending.running(sme, "DANA_BERGULIR", 12_000_000, 12);
		Map<String, Integer> most = Map.of(Lending.APPLICATIONS, 8, Lending.APPLICATIONS + "/{id}/submit", 8,
				Lending.APPLICATIONS + "/{id}/propose", 8, Lending.APPLICATIONS + "/{id}/approve", 9, Lending.LOANS, 8,
				Lending.LOANS + "/{id}/disburse", 9);
		SoftAssertions.assertSoftly((softly) -> most
			.forEach((route, trips) -> softly.assertThat(RoundTrips.of("POST " + route)).as(route).hasSize(trips)));
	}

}
