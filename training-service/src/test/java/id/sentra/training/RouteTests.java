package id.sentra.training;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import id.sentra.platform.test.ApiContract;
import id.sentra.platform.test.AuditedRoutes;
import id.sentra.platform.test.Hostile;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.RouteWalk;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.certificate.Ceremonies;
import id.sentra.training.mentoring.Mentorships;
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
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;

/** Every route: as the contract says, and with input no page of ours sends. */
@TrainingTest
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
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	@LocalServerPort
	int port;

	@Test
	@Order(1)
	void the_contract_says_what_the_routes_are() throws IOException {
		ApiContract.assertCommitted(this.http, "training");
	}

	@TestFactory
	Stream<DynamicNode> every_route_refuses_what_it_must() {
		RouteWalk walk = walk();
		assertThat(walk.size()).isGreaterThan(55);
		return walk.steps();
	}

	/** An account may be called by a number. */
	@TestFactory
	Stream<DynamicNode> every_field_refuses_hostile_values() {
		return walk().takes("username", Hostile.PHONE).fields();
	}

	private RouteWalk walk() {
		Ceremonies ceremonies = new Ceremonies(this.dinas, this.database, this.clock);
		UUID completed = ceremonies.completed("21.72.01", 1);
		json(this.dinas.post("/api/training/sessions/" + completed + "/certificates", Map.of(), Dinas.officer()));
		UUID certificate = Dinas
			.id(this.dinas.get("/api/training/certificates?session=" + completed).get("items").get(0));
		this.clock.reset();
		UUID session = this.dinas.scheduled(this.dinas.plan(5000));
		UUID sme = this.database.verifiedSmes(1, "21.72.01").get(0);
		Mentorships mentorships = new Mentorships(this.dinas);
		UUID mentor = mentorships.mentor(Mentorships.account());
		JsonNode mentoring = mentorships.assigned(sme, mentor);
		JsonNode visit = json(mentorships.record(mentoring, Mentorships.visit(5), Mentorships.admin()));
		RouteWalk walk = RouteWalk.of(this.port)
			.owner(sme)
			.audited(new AuditedRoutes(this.transactions, this.databaseClient))
			.thing("/api/training/certificates/{id}", certificate)
			.thing("/api/training/courses/{code}", this.dinas.course())
			.thing("/api/training/enrolments/{id}", Dinas.id(this.dinas.enrolled(session, sme)))
			.thing("/api/training/sessions/{id}", session)
			.thing("/api/training/trainers/{id}", this.dinas.trainer("rute-" + SERIAL.incrementAndGet()))
			.thing("/api/training/venues/{id}", this.dinas.venue("21.72.01", 100))
			.thing("/api/training/mentors/{id}", mentor)
			.thing("/api/training/mentorings/{id}", Dinas.id(mentoring))
			.thing("/api/training/mentoring-visits/{id}", Dinas.id(visit))
			.at("POST /api/training/mentorings/{id}/visits",
					() -> Mentorships.uri(mentorships.assigned(newSme(), mentor)) + "/visits")
			.at("POST /api/training/mentoring-visits/{id}/corrections",
					() -> correctionsOf(mentorships.assigned(newSme(), mentor), mentorships))
			.at("POST /api/training/sessions/{id}/certificates",
					() -> "/api/training/sessions/" + completed + "/certificates")
			.at("POST /api/training/sessions/{id}/enrolments",
					() -> "/api/training/sessions/" + this.dinas.scheduled(this.dinas.plan(5)) + "/enrolments")
			.at("POST /api/training/sessions/{id}/enrolments/bulk",
					() -> "/api/training/sessions/" + this.dinas.scheduled(this.dinas.plan(5)) + "/enrolments/bulk")
			.seenByAll("GET /api/training/trainers/{id}", "GET /api/training/courses/{code}",
					"GET /api/training/sessions/{id}", "GET /api/training/sessions/{id}/enrolments",
					"GET /api/training/venues/{id}");
		return bodies(walk, mentorships);
	}

	private RouteWalk bodies(RouteWalk walk, Mentorships mentorships) {
		return walk
			.body("POST /api/training/certificates/{id}/revoke",
					() -> Map.of("reasonCode", "ISSUED_IN_ERROR", "note", "Salah sesi"))
			.body("POST /api/training/courses", RouteTests::course)
			.body("PUT /api/training/courses/{code}", () -> Map.of("name", "Foto Produk", "description", "Memotret"))
			.body("PUT /api/training/courses/{code}/rules", () -> rule("2027-01-01"))
			.body("POST /api/training/sessions", () -> this.dinas.plan(5))
			.body("PUT /api/training/sessions/{id}", () -> this.dinas.plan(5))
			.body("POST /api/training/sessions/{id}/cancel", () -> Map.of("reason", "Hujan"))
			.body("POST /api/training/sessions/{id}/enrolments",
					() -> Map.of("smeId", this.database.verifiedSmes(1, "21.72.01").get(0)))
			.body("POST /api/training/sessions/{id}/enrolments/bulk",
					() -> Map.of("smeIds", List.of(this.database.verifiedSmes(1, "21.72.01").get(0))))
			.body("POST /api/training/trainers",
					() -> Map.of("name", "Pelatih", "username", "rute-" + SERIAL.incrementAndGet(), "regionCode",
							"21.72"))
			.body("PUT /api/training/trainers/{id}",
					() -> Map.of("name", "Pelatih", "username", "rute-" + SERIAL.incrementAndGet(), "regionCode",
							"21.72"))
			.body("POST /api/training/mentors",
					() -> Map.of("name", "Pendamping", "username", Mentorships.account(), "regionCode", "21.72"))
			.body("PUT /api/training/mentors/{id}",
					() -> Map.of("name", "Pendamping", "username", Mentorships.account()))
			.body("POST /api/training/mentoring-rules", RouteTests::mentoringRule)
			.body("POST /api/training/mentorings",
					() -> mentorships.plan(newSme(), mentorships.mentor(Mentorships.account())))
			.body("PUT /api/training/mentorings/{id}/mentor",
					() -> Map.of("mentorId", mentorships.mentor(Mentorships.account())))
			.body("POST /api/training/mentorings/{id}/end", () -> Map.of("reasonCode", "OTHER"))
			.body("POST /api/training/mentorings/{id}/visits",
					() -> Mentorships.visit(1 + SERIAL.incrementAndGet() % 25))
			.body("POST /api/training/mentoring-visits/{id}/corrections",
					() -> Mentorships.visit(1 + SERIAL.incrementAndGet() % 25))
			.body("POST /api/training/venues", RouteTests::venue)
			.body("PUT /api/training/venues/{id}", RouteTests::venue);
	}

	private static Map<String, Object> course() {
		return Map.of("code", "RUTE-" + SERIAL.incrementAndGet(), "name", "Foto Produk", "description", "Memotret",
				"regionCode", "21.72", "rule", rule("2025-01-01"));
	}

	private static Map<String, Object> rule(String from) {
		return Map.of("from", from, "minimumAttendance", 100, "minimumScore", 60, "legalBasis", "SK 12/2025");
	}

	private static String correctionsOf(JsonNode mentoring, Mentorships mentorships) {
		JsonNode visit = json(mentorships.record(mentoring, Mentorships.visit(5), Mentorships.admin()));
		return "/api/training/mentoring-visits/" + Dinas.id(visit) + "/corrections";
	}

	private UUID newSme() {
		return this.database.verifiedSmes(1, "21.72.01").get(0);
	}

	private static Map<String, Object> mentoringRule() {
		return Map.of("regionCode", "21.72", "from", MovableClock.today().plusDays(SERIAL.incrementAndGet()).toString(),
				"mostOpen", 100, "legalBasis", "SK 12/2025");
	}

	private static Map<String, Object> venue() {
		return Map.of("name", "Balai " + SERIAL.incrementAndGet(), "seats", 40, "regionCode", "21.72.01");
	}

}
