package id.sentra.financing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import id.sentra.platform.test.ApiContract;
import id.sentra.platform.test.AuditedRoutes;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.RouteWalk;
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
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;

/** Every route: as the contract says, and with input no page of ours sends. */
@FinancingTest
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
		UUID credited = lending.running(sme, FUND, 5_000_000, 12);
		lending.pay(credited, 100_000, "RUTE-" + word(credited)).expectStatus().isCreated();
		UUID refund = Lending.id(refund(lending, credited));
		UUID payment = Lending.id(lending.pay(credited, 100_000, "RUTE-R-" + word(credited)));
		UUID reversal = Lending.id(reversal(lending, credited, payment));
		UUID takeOver = Lending.id(lending.post(Lending.maker(), "/api/financing/take-overs", null, earlier(sme)));
		RouteWalk walk = RouteWalk.of(this.port)
			.owner(sme)
			.audited(new AuditedRoutes(this.transactions, this.client))
			.thing("/api/financing/applications/{id}", application)
			.thing("/api/financing/loans/{id}", loan)
			.thing("/api/financing/loans/{loanId}", credited)
			.thing("/api/financing/loans/{loanId}/refunds/{id}", credited, refund)
			.thing("/api/financing/loans/{loanId}/reversals/{id}", credited, reversal)
			.thing("/api/financing/smes/{id}", sme)
			.thing("/api/financing/take-overs/{id}", takeOver)
			.thing("/api/financing/programmes/{code}", FUND)
			.thing("/api/financing/programmes/{code}/budgets/{region}", FUND, "21.72")
			.at("POST /api/financing/loans/{id}/disburse",
					() -> Lending.LOANS + "/" + lending.contracted(lending.verified(), FUND, 2_000_000, 6)
							+ "/disburse")
			.twiceIn("RefundTests", "POST /api/financing/loans/{id}/settlement",
					"POST /api/financing/loans/{loanId}/refunds",
					"POST /api/financing/loans/{loanId}/refunds/{id}/approve")
			.twiceIn("PaymentReversalTests", "POST /api/financing/transfers",
					"POST /api/financing/loans/{loanId}/reversals",
					"POST /api/financing/loans/{loanId}/reversals/{id}/approve")
			.twiceIn("TakeOverTests", "POST /api/financing/take-overs/{id}/approve")
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
			.body("POST /api/financing/loans/{loanId}/refunds", () -> Map.of("amount", SERIAL.incrementAndGet()))
			.body("POST /api/financing/loans/{loanId}/refunds/{id}/approve", RouteTests::payment)
			.body("POST /api/financing/loans/{loanId}/reversals",
					() -> Map.of("paymentId", UUID.randomUUID().toString(), "reason", "WRONG_LOAN"))
			.body("POST /api/financing/transfers",
					() -> Map.of("amount", 2000, "bankReference", "RUTE-" + SERIAL.incrementAndGet(), "paidOn",
							Lending.today().toString(), "parts",
							List.of(Map.of("loanNumber", "PK-2026-999998", "amount", 1000),
									Map.of("loanNumber", "PK-2026-999999", "amount", 1000))))
			.body("POST /api/financing/take-overs", () -> earlier(lending.verified()))
			.body("POST /api/financing/programmes/{code}/budgets",
					() -> budget("21.0" + (1 + SERIAL.getAndIncrement() % 5), 1_000_000 + SERIAL.get()))
			.body("PUT /api/financing/programmes/{code}/budgets/{region}", () -> budget("21.72", 9_000_000_000L));
	}

	private static Map<String, Object> payment() {
		return Map.of("amount", 1000, "bankReference", "RUTE-" + SERIAL.incrementAndGet(), "paidOn",
				Lending.today().toString(), "settle", false);
	}

	private static Map<String, Object> budget(String region, long amount) {
		return Map.of("region", region, "amount", amount, "legalBasis", "SK 1/2026", "decidedOn", "2026-01-02");
	}

	private static ResponseSpec refund(Lending lending, UUID loan) {
		return lending.post(Lending.maker(), Lending.LOANS + "/" + loan + "/refunds", null, Map.of("amount", 1));
	}

	private static ResponseSpec reversal(Lending lending, UUID loan, UUID payment) {
		return lending.post(Lending.maker(), Lending.LOANS + "/" + loan + "/reversals", null,
				Map.of("paymentId", payment.toString(), "reason", "WRONG_LOAN"));
	}

	private static Map<String, Object> earlier(UUID sme) {
		LocalDate today = Lending.today();
		return Map.of("smeId", sme.toString(), "oldNumber", "RUTE-" + word(sme), "programmeCode", FUND, "principal",
				12_000_000, "termMonths", 12, "disbursedOn", today.minusMonths(7).toString(), "repaid", 2_000_000,
				"balanceOn", today.minusDays(1).toString());
	}

}
