package id.sentra.bazaar;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import id.sentra.platform.id.Ids;
import id.sentra.platform.test.ApiContract;
import id.sentra.platform.test.AuditedRoutes;
import id.sentra.platform.test.RouteWalk;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.test.TestTokens;
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
@BazaarTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RouteTests {

	private static final AtomicInteger SERIAL = new AtomicInteger();

	@Autowired
	WebTestClient http;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	@Autowired
	Bench bench;

	@LocalServerPort
	int port;

	@Test
	@Order(1)
	void the_contract_says_what_the_routes_are() throws IOException {
		ApiContract.assertCommitted(this.http, "bazaar");
	}

	@TestFactory
	Stream<DynamicNode> every_route_refuses_what_it_must() {
		UUID published = this.bench.announced(this.bench.plan(90, 2));
		this.bench.publish(published);
		UUID bazaar = this.bench.announced(this.bench.plan(5, 2));
		UUID sme = this.bench.sme();
		UUID application = this.bench.apply(bazaar, sme, "A-1-01");
		UUID agreement = Bench.id(this.bench.post("/api/bazaar/agreements", proposal(), TestTokens.asOwnerOf(sme),
				Ids.next().toString(), null), 201);
		RouteWalk walk = RouteWalk.of(this.port)
			.owner(sme)
			.audited(new AuditedRoutes(this.transactions, this.databaseClient))
			.thing("/api/bazaar/agreements/{id}", agreement)
			.thing("/api/bazaar/agreements/{id}/entries/{entry}", agreement, Ids.next())
			.thing("/api/bazaar/agreements/{id}/returns/{goods}", agreement, Ids.next())
			.thing("/api/bazaar/applications/{id}", application)
			.thing("/api/bazaar/bazaars/{id}", bazaar)
			.thing("/api/bazaar/bazaars/{id}/stalls/{stall}", bazaar, "A-1-01")
			.thing("/api/bazaar/public/bazaars/{id}", published)
			.at("POST /api/bazaar/bazaars/{id}/stalls/{stall}/claim",
					() -> "/api/bazaar/bazaars/" + published + "/stalls/A-1-"
							+ String.format("%02d", SERIAL.incrementAndGet()) + "/claim")
			.twiceIn("ConsignmentTests", "POST /api/bazaar/agreements/{id}/returns",
					"POST /api/bazaar/agreements/{id}/entries")
			.twiceIn("BookTests", "POST /api/bazaar/agreements/{id}/entries/{entry}/reverse",
					"POST /api/bazaar/agreements/{id}/returns/{goods}/reverse")
			.twiceIn("BazaarFlowTests", "POST /api/bazaar/applications/{id}/sales")
			.seenByAll("GET /api/bazaar/bazaars/{id}");
		assertThat(walk.size()).isGreaterThan(45);
		return bodies(walk).steps();
	}

	private RouteWalk bodies(RouteWalk walk) {
		return walk.body("POST /api/bazaar/agreements", () -> with(proposal(), "smeId", this.bench.sme()))
			.body("POST /api/bazaar/agreements/{id}/counter",
					() -> Map.of("by", "PARTNER", "channel", "WHATSAPP", "terms", terms()))
			.body("POST /api/bazaar/agreements/{id}/sign", () -> Map.of("hash", "0".repeat(64)))
			.body("POST /api/bazaar/agreements/{id}/partner-contact",
					() -> Map.of("contactId", Ids.next(), "kind", "TELEPHONE"))
			.body("POST /api/bazaar/agreements/{id}/entries/{entry}/reverse", () -> Map.of("reason", "Salah ketik"))
			.body("POST /api/bazaar/agreements/{id}/returns/{goods}/reverse", () -> Map.of("reason", "Salah ketik"))
			.body("POST /api/bazaar/agreements/{id}/end", () -> Map.of("reason", "Tutup"))
			.body("POST /api/bazaar/agreements/{id}/returns",
					() -> Map.of("day", "2027-02-20", "product", "Kue", "quantity", 4, "value",
							80_000 + SERIAL.incrementAndGet(), "cause", "UNSOLD"))
			.body("POST /api/bazaar/agreements/{id}/entries",
					() -> Map.of("kind", "SENT", "day", "2027-02-20", "product", "Kue", "quantity", 4, "amount",
							80_000 + SERIAL.incrementAndGet()))
			.body("POST /api/bazaar/applications/{id}/sales",
					() -> Map.of("day", this.bench.day(30), "amount", SERIAL.incrementAndGet()))
			.body("POST /api/bazaar/bazaars",
					() -> with(this.bench.plan(5, 2), "name", "Bazar " + SERIAL.incrementAndGet()))
			.body("PUT /api/bazaar/bazaars/{id}", () -> this.bench.plan(5, 2))
			.body("POST /api/bazaar/bazaars/{id}/applications",
					() -> with(Bench.application("A-1-02"), "smeId", this.bench.sme()))
			.body("POST /api/bazaar/bazaars/{id}/stalls/{stall}/claim",
					() -> Map.of("trade", "kue", "smeId", this.bench.sme()));
	}

	private static Map<String, Object> proposal() {
		return Map.of("partnerName", "Toko Maju", "kind", "CONSIGNMENT", "channel", "OFFLINE", "terms", terms());
	}

	private static Map<String, Object> terms() {
		Map<String, Object> terms = new HashMap<>();
		List.of("specification", "legality", "payment", "delivery", "returns", "cancellation", "choiceOfLaw")
			.forEach((part) -> terms.put(part, "Isi " + part));
		terms.put("value", 1_000_000 + SERIAL.incrementAndGet());
		terms.put("shareBasisPoints", 1000);
		return terms;
	}

	private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
		Map<String, Object> all = new HashMap<>(body);
		all.put(name, value);
		return all;
	}

}
