package id.sentra.financing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import id.sentra.platform.test.ApiContract;
import id.sentra.platform.test.RouteWalk;
import id.sentra.platform.test.SentraTest;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Every route: as the contract says, and with input no page of ours sends. */
@SentraTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RouteTests {

	private static final AtomicInteger SERIAL = new AtomicInteger();

	private static final String FUND = "DANA_BERGULIR";

	@Autowired
	WebTestClient http;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient client;

	@LocalServerPort
	int port;

	@Test
	@Order(1)
	void the_contract_says_what_the_routes_are() throws IOException {
		ApiContract.assertCommitted(this.http, "financing");
	}

	@TestFactory
	Stream<DynamicNode> every_route_refuses_what_it_must() {
		Lending lending = new Lending(this.http, new Database(this.transactions, this.client));
		UUID sme = lending.verified();
		UUID loan = lending.running(sme, FUND, 5_000_000, 12);
		UUID application = lending.submitted(sme, "KUR_MICRO", 20_000_000, 12);
		RouteWalk walk = RouteWalk.of(this.port)
			.owner(sme)
			.thing("/api/financing/applications/{id}", application)
			.thing("/api/financing/loans/{id}", loan)
			.thing("/api/financing/programmes/{code}", FUND)
			.thing("/api/financing/programmes/{code}/budgets/{region}", FUND, "21.72")
			.at("POST /api/financing/loans/{id}/disburse",
					() -> Lending.LOANS + "/" + lending.contracted(lending.verified(), FUND, 2_000_000, 6)
							+ "/disburse")
			.twiceIn("PaymentTests", "POST /api/financing/loans/{id}/refunds")
			.seenByAll("GET /api/financing/programmes/{code}");
		assertThat(walk.size()).isGreaterThan(35);
		return bodies(walk, lending).steps();
	}

	private static RouteWalk bodies(RouteWalk walk, Lending lending) {
		return walk
			.body("POST /api/financing/applications",
					() -> Map.of("smeId", lending.verified(), "programmeCode", FUND, "amount", 3_000_000, "termMonths",
							12))
			.body("PUT /api/financing/applications/{id}",
					() -> Map.of("programmeCode", FUND, "amount", 3_000_000, "termMonths", 12))
			.body("POST /api/financing/applications/{id}/propose", () -> Map.of("amount", 3_000_000, "termMonths", 12))
			.body("POST /api/financing/applications/{id}/reject",
					() -> Map.of("reasons", List.of("DOCUMENTS_INCOMPLETE")))
			.body("POST /api/financing/loans", () -> {
				UUID approved = lending.proposed(lending.verified(), FUND, 2_000_000, 6);
				lending.approve(approved).expectStatus().isOk();
				return Map.of("applicationId", approved);
			})
			.body("POST /api/financing/loans/{id}/payments", RouteTests::payment)
			.body("POST /api/financing/loans/{id}/refunds", RouteTests::payment)
			.body("POST /api/financing/programmes/{code}/budgets",
					() -> Map.of("region", "21.0" + (1 + SERIAL.getAndIncrement() % 5), "amount",
							1_000_000 + SERIAL.get()))
			.body("PUT /api/financing/programmes/{code}/budgets/{region}", () -> Map.of("amount", 9_000_000_000L));
	}

	private static Map<String, Object> payment() {
		return Map.of("amount", 1000, "bankReference", "RUTE-" + SERIAL.incrementAndGet(), "paidOn",
				LocalDate.now().minusDays(1).toString(), "settle", false);
	}

}
