package id.sentra.registry.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.document.DocumentCalls;
import id.sentra.registry.files.FileCalls;
import id.sentra.registry.files.Photos;
import id.sentra.registry.legality.LegalityCalls;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.registry.sme.web.SmeRequests.profile;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class DataRequestControllerTests {

	private static final String REQUESTS = "/api/registry/data-requests";

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	private SmeRequests smes;

	private DataRequestCalls calls;

	private Database database;

	@BeforeEach
	void prepare() {
		this.smes = new SmeRequests(this.client);
		this.calls = new DataRequestCalls(this.client);
		this.database = new Database(this.transactions, this.databaseClient);
	}

	@Test
	void an_owner_asks_and_it_is_due_in_three_days_at_the_head_of_the_offices_list() {
		UUID sme = this.smes.registered(profile());
		UUID request = this.calls.asked(this.calls.owner(sme), sme, "CORRECTION");
		String own = text(this.calls.owner(sme).get().uri(REQUESTS).exchange());
		assertThat(own).contains(request.toString(), "\"channel\":\"ONLINE\"", "\"fields\":[\"PHONE\"]",
				"\"hoursLeft\":71", "\"receivedBy\":null");
		this.database
			.run("update data_request set due_at = received_at + interval '1 hour' where id = '" + request + "'");
		String listed = text(this.calls.officer("petugas").get().uri(REQUESTS + "?limit=1").exchange());
		assertThat(listed).contains(request.toString(), "\"hoursLeft\":0", "\"receivedBy\":\"owner-" + sme + "\"");
		assertThat(text(this.calls.officer("petugas").get().uri(REQUESTS + "?sme=" + sme).exchange()))
			.contains(request.toString(), "\"next\":null", "\"smeName\":\"");
		this.calls.done(this.calls.officer("petugas"), request).expectStatus().isOk();
		assertThat(text(this.calls.officer("petugas").get().uri(REQUESTS + "?state=DONE&sme=" + sme).exchange()))
			.contains(request.toString(), "\"state\":\"DONE\"");
	}

	@Test
	void what_waits_stands_before_what_was_answered_on_every_page_forth_and_back() {
		UUID sme = this.smes.registered(profile());
		UUID answered = this.calls.asked(this.calls.owner(sme), sme, "CORRECTION");
		this.calls.done(this.calls.officer("petugas"), answered).expectStatus().isOk();
		UUID later = this.calls.asked(this.calls.owner(sme), sme, "ACCESS");
		UUID soon = this.calls.asked(this.calls.owner(sme), sme, "STOP");
		this.database.run("update data_request set due_at = received_at + interval '1 hour' where id = '" + soon + "'");
		String list = REQUESTS + "?limit=1&count=true&sme=" + sme;
		List<UUID> seen = new ArrayList<>();
		String page = text(this.calls.officer("petugas").get().uri(list).exchange());
		for (int i = 0; i < 3; i++) {
			assertThat(page).contains("\"rows\":3");
			seen.add(UUID.fromString(page.replaceAll("(?s)^.*?\"id\":\"([^\"]+)\".*$", "$1")));
			if (i < 2) {
				page = text(this.calls.officer("petugas")
					.get()
					.uri(list + "&cursor={next}", value(page, "next"))
					.exchange());
			}
		}
		assertThat(seen).containsExactly(soon, later, answered);
		assertThat(text(
				this.calls.officer("petugas").get().uri(list + "&cursor={back}", value(page, "previous")).exchange()))
			.contains(later.toString());
		assertThat(text(this.calls.officer("petugas").get().uri(list + "&state=RECEIVED&kind=STOP").exchange()))
			.contains(soon.toString(), "\"rows\":1");
		problem(this.calls.officer("petugas").get().uri(list + "&state=GONE").exchange(), 422, "bad-state");
	}

	private static String value(String json, String name) {
		return json.replaceAll("(?s)^.*\"" + name + "\":\"([^\"]+)\".*$", "$1");
	}

	@Test
	void others_see_and_answer_nothing() {
		UUID sme = this.smes.registered(profile());
		UUID other = this.smes.registered(profile());
		problem(this.calls.ask(this.calls.owner(other), sme, "ACCESS"), 404, "sme-not-found");
		UUID request = this.calls.asked(this.calls.officer("petugas"), sme, "ACCESS");
		problem(this.calls.owner(other).get().uri(REQUESTS + "/{id}", request).exchange(), 404,
				"data-request-not-found");
		assertThat(text(this.calls.owner(other).get().uri(REQUESTS).exchange())).contains("\"items\":[]");
		WebTestClient karimun = this.calls.as(TestTokens.as("petugas-karimun", "21.02", Role.OFFICER));
		problem(karimun.get().uri(REQUESTS + "/{id}", request).exchange(), 404, "data-request-not-found");
		problem(this.calls.done(karimun, request), 404, "data-request-not-found");
		problem(this.calls.ask(karimun, sme, "STOP"), 404, "sme-not-found");
		problem(this.calls.done(this.calls.owner(sme), request), 403, "role-not-allowed");
		problem(this.calls.done(this.calls.as(TestTokens.as("pemeriksa", "21.72", Role.AUDITOR)), request), 403,
				"role-not-allowed");
	}

	@Test
	void the_same_is_asked_once_at_a_time_and_answered_once() {
		UUID sme = this.smes.registered(profile());
		UUID request = this.calls.asked(this.calls.owner(sme), sme, "STOP");
		problem(this.calls.ask(this.calls.officer("petugas"), sme, "STOP"), 409, "data-request-open");
		problem(this.calls.refuse(this.calls.officer("petugas"), request, "LOAN_RUNS"), 422, "data-request-reason");
		assertThat(text(this.calls.refuse(this.calls.officer("petugas"), request, "LEGAL_DUTY").expectStatus().isOk()))
			.contains("\"state\":\"REFUSED\"", "\"reason\":\"LEGAL_DUTY\"", "\"answeredBy\":\"petugas\"");
		problem(this.calls.done(this.calls.officer("petugas"), request), 412, "stale-version");
		this.calls.ask(this.calls.owner(sme), sme, "STOP").expectStatus().isCreated();
	}

	@Test
	void what_nobody_can_mean_is_told_by_field() {
		UUID sme = this.smes.registered(profile());
		Map<String, Object> body = DataRequestCalls.body(sme, "FORGET");
		body.put("channel", "ONLINE");
		body.put("fields", List.of("SHOE_SIZE"));
		assertThat(problem(this.calls.officer("petugas")
			.post()
			.uri(REQUESTS)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(body)
			.exchange(), 422, "invalid-fields"))
			.contains("\"kind\"", "\"channel\"", "\"fields\"", "ERASURE", "COUNTER");
	}

	@Test
	void access_tells_what_is_held_and_who_looked_as_json_and_on_paper() {
		Map<String, Object> profile = profile();
		UUID sme = this.smes.registered(profile);
		this.smes.officer().get().uri("/api/registry/smes/{id}/personal", sme).exchange().expectStatus().isOk();
		new FileCalls(this.client).added(sme, TestTokens.asOwnerOf(sme), Photos.jpeg(9, 9));
		new DocumentCalls(this.client).added(sme, DocumentCalls.pirt("2027-06-30"));
		new LegalityCalls(this.client).opened(sme, LegalityCalls.plan("HALAL", "2027-06-30"));
		UUID waiting = this.calls.asked(this.calls.owner(sme), sme, "ACCESS");
		problem(this.calls.owner(sme).get().uri(REQUESTS + "/{id}/held", waiting).exchange(), 409,
				"data-request-not-granted");
		this.calls.done(this.calls.officer("petugas"), waiting).expectStatus().isOk();
		String held = text(this.calls.owner(sme).get().uri(REQUESTS + "/{id}/held", waiting).exchange());
		assertThat(held).contains(profile.get("nik").toString(), profile.get("email").toString(),
				profile.get("street").toString(), "\"what\":\"personal-data-viewed\",\"by\":\"petugas\"",
				"\"what\":\"sme-registered\"", "\"more\":false", "\"what\":\"file\"", "2063171010012-27",
				"Ikut penyuluhan; Tempat diperiksa");
		byte[] paper = this.calls.owner(sme)
			.get()
			.uri(REQUESTS + "/{id}/held.pdf", waiting)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Content-Type", "application/pdf")
			.expectBody()
			.returnResult()
			.getResponseBody();
		assertThat(new String(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
		assertThat(this.database.texts("select viewed_by from personal_view where sme_id = '" + sme + "' order by id"))
			.containsExactly("petugas", "owner-" + sme, "owner-" + sme);
	}

	@Test
	void a_stop_ends_all_processing_until_the_owner_allows_it_again() {
		Map<String, Object> profile = profile();
		UUID sme = this.smes.registered(profile);
		this.smes.verify(sme, "\"1\"").expectStatus().isOk();
		this.calls.granted(sme, "STOP");
		assertThat(text(this.smes.officer().get().uri("/api/registry/smes/{id}", sme).exchange()))
			.contains("\"status\":\"SUSPENDED\"", "\"version\":3");
		problem(this.smes.officer().get().uri("/api/registry/smes/{id}/personal", sme).exchange(), 409,
				"sme-processing-stopped");
		this.calls.owner(sme).get().uri("/api/registry/smes/{id}/personal", sme).exchange().expectStatus().isOk();
		problem(this.smes.verify(sme, "\"3\""), 409, "sme-status-forbids");
		profile.put("businessName", profile.get("businessName") + " Baru");
		problem(change(this.smes.officer(), sme, profile, 3), 409, "sme-status-forbids");
		problem(change(this.calls.owner(sme), sme, profile, 3), 409, "sme-status-forbids");
		UUID second = this.smes.registered(profile());
		problem(merge(sme, second), 409, "sme-status-forbids");

		UUID correction = this.calls.asked(this.calls.owner(sme), sme, "CORRECTION");
		this.smes.officer().get().uri("/api/registry/smes/{id}/personal", sme).exchange().expectStatus().isOk();
		assertThat(text(change(this.smes.officer(), sme, profile, 3).expectStatus().isOk()))
			.contains("\"status\":\"SUSPENDED\"");
		this.calls.done(this.calls.officer("petugas"), correction).expectStatus().isOk();

		problem(this.calls.done(this.calls.officer("petugas"), this.calls.asked(this.calls.owner(sme), sme, "STOP")),
				409, "sme-status-forbids");
		this.calls.granted(sme, "RESUME");
		assertThat(text(this.smes.officer().get().uri("/api/registry/smes/{id}", sme).exchange()))
			.contains("\"status\":\"REGISTERED\"");
		this.smes.verify(sme, "\"5\"").expectStatus().isOk();
	}

	@Test
	void a_closed_business_is_closed_again_when_its_owner_allows_processing_again() {
		UUID sme = this.smes.registered(profile());
		this.smes.officer()
			.post()
			.uri("/api/registry/smes/{id}/close", sme)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("reason", "Tidak lagi berproduksi"))
			.exchange()
			.expectStatus()
			.isOk();
		this.calls.granted(sme, "STOP");
		this.calls.granted(sme, "RESUME");
		assertThat(text(this.smes.officer().get().uri("/api/registry/smes/{id}", sme).exchange()))
			.contains("\"status\":\"CLOSED\"");
	}

	@Test
	void nobody_opens_stopped_data_alone() {
		UUID sme = this.smes.registered(profile());
		this.calls.granted(sme, "STOP");
		WebTestClient alone = this.calls.officer("petugas-sendiri");
		UUID access = this.calls.asked(alone, sme, "ACCESS");
		problem(alone.get().uri("/api/registry/smes/{id}/personal", sme).exchange(), 409, "sme-processing-stopped");
		problem(this.calls.done(alone, access), 403, "stopped-by-second-person");
		problem(this.calls.done(alone, this.calls.asked(alone, sme, "RESUME")), 403, "stopped-by-second-person");
		this.calls.officer("petugas-lain")
			.get()
			.uri("/api/registry/smes/{id}/personal", sme)
			.exchange()
			.expectStatus()
			.isOk();
		this.calls.done(this.calls.officer("petugas-lain"), access).expectStatus().isOk();
	}

	@Test
	void access_is_answered_at_the_counter_while_processing_is_stopped() {
		Map<String, Object> profile = profile();
		UUID sme = this.smes.registered(profile);
		this.calls.granted(sme, "STOP");
		UUID access = this.calls.granted(sme, "ACCESS");
		problem(this.smes.officer().get().uri("/api/registry/smes/{id}/personal", sme).exchange(), 409,
				"sme-processing-stopped");
		assertThat(
				text(this.smes.officer().get().uri(REQUESTS + "/{id}/held", access).exchange().expectStatus().isOk()))
			.contains(profile.get("nik").toString());
		this.smes.officer().get().uri(REQUESTS + "/{id}/held.pdf", access).exchange().expectStatus().isOk();
	}

	@Test
	void a_request_about_a_double_is_done_to_the_one_that_stands_for_it() {
		UUID gone = this.smes.registered(profile());
		UUID stays = this.smes.registered(profile());
		UUID request = this.calls.asked(this.calls.owner(gone), gone, "STOP");
		UUID access = this.calls.granted(gone, "ACCESS");
		merge(gone, stays).expectStatus().isOk();
		assertThat(
				text(this.smes.officer().get().uri(REQUESTS + "/{id}/held", access).exchange().expectStatus().isOk()))
			.contains(stays.toString());
		this.calls.done(this.calls.officer("petugas"), request).expectStatus().isOk();
		assertThat(text(this.smes.officer().get().uri("/api/registry/smes/{id}", stays).exchange()))
			.contains("\"status\":\"SUSPENDED\"");
	}

	private WebTestClient.ResponseSpec merge(UUID gone, UUID stays) {
		String etag = String.valueOf(this.smes.officer()
			.get()
			.uri("/api/registry/smes/{id}", gone)
			.exchange()
			.expectBody(Void.class)
			.returnResult()
			.getResponseHeaders()
			.getETag());
		return this.smes.officer()
			.post()
			.uri("/api/registry/smes/{id}/merge", gone)
			.header("If-Match", etag)
			.bodyValue(Map.of("into", stays))
			.exchange();
	}

	private static WebTestClient.ResponseSpec change(WebTestClient by, UUID sme, Map<String, Object> profile,
			int version) {
		return by.put()
			.uri("/api/registry/smes/{id}", sme)
			.header("If-Match", "\"" + version + "\"")
			.bodyValue(profile)
			.exchange();
	}

}
