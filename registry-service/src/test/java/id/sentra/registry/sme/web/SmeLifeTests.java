package id.sentra.registry.sme.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an SME over the years: closed, reopened, verified anew, changed. */
@RegistryTest
class SmeLifeTests {

	private static final String DUE = "/api/registry/verifications-due?limit=500";

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	private SmeRequests requests;

	private Database database;

	@BeforeEach
	void prepare() {
		this.requests = new SmeRequests(this.client);
		this.database = new Database(this.transactions, this.databaseClient);
	}

	@Test
	void a_closed_business_begins_nothing_until_it_is_reopened_and_verified_again() {
		Map<String, Object> profile = SmeRequests.profile();
		UUID id = this.requests.registered(profile);
		this.requests.verify(id, "\"1\"").expectStatus().isOk();
		problem(act(id, "close", 2, Map.of()), 422, "invalid-fields");
		problem(act(id, "reopen", 2, Map.of("reason", "Buka lagi")), 409, "sme-status-forbids");
		JsonNode closed = json(act(id, "close", 2, Map.of("reason", "Tidak lagi berproduksi")));
		assertThat(closed.get("status").asString()).isEqualTo("CLOSED");
		problem(this.requests.verify(id, "\"3\""), 409, "sme-status-forbids");
		problem(act(id, "close", 3, Map.of("reason", "x")), 409, "sme-status-forbids");
		assertThat(get("/api/registry/smes?status=CLOSED&limit=500").findValuesAsString("id")).contains(id.toString());
		UUID newer = this.requests.registered(SmeRequests.profile());
		assertThat(get("/api/registry/smes?limit=25").findValuesAsString("id")).contains(newer.toString())
			.doesNotContain(id.toString());
		JsonNode found = get("/api/registry/smes?count=true&limit=500&q=" + profile.get("businessName"));
		assertThat(found.get("items").findValuesAsString("id")).contains(id.toString());
		assertThat(found.get("total").get("rows").asInt()).isEqualTo(found.get("items").size());
		JsonNode reopened = json(act(id, "reopen", 3, Map.of("reason", "Berproduksi lagi")));
		assertThat(reopened.get("status").asString()).isEqualTo("REGISTERED");
		assertThat(get("/api/registry/smes/" + id + "/timeline").toString()).contains("sme-closed",
				"Tidak lagi berproduksi", "sme-reopened", "Berproduksi lagi");
		this.requests.verify(id, "\"4\"").expectStatus().isOk();
		problem(this.client.mutate()
			.defaultHeaders(TestTokens.as("pemeriksa", "21.72", Role.AUDITOR))
			.build()
			.post()
			.uri("/api/registry/smes/" + id + "/close")
			.header("If-Match", "\"5\"")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("reason", "x"))
			.exchange(), 403, "role-not-allowed");
	}

	@Test
	void who_was_verified_more_than_a_year_ago_is_due_until_confirmed_or_changed() {
		UUID confirmed = verifiedLongAgo(SmeRequests.profile());
		Map<String, Object> profile = SmeRequests.profile();
		UUID changed = verifiedLongAgo(profile);
		UUID recent = this.requests.registered(SmeRequests.profile());
		this.requests.verify(recent, "\"1\"").expectStatus().isOk();
		assertThat(get(DUE).findValuesAsString("id")).contains(confirmed.toString(), changed.toString())
			.doesNotContain(recent.toString());
		assertThat(get(DUE + "&count=true").get("total").get("rows").asInt()).isEqualTo(get(DUE).get("items").size());
		json(this.requests.officer()
			.post()
			.uri("/api/registry/smes/" + confirmed + "/confirm")
			.header("If-Match", "\"2\"")
			.exchange());
		profile.put("yearlySales", 70_000_000);
		json(this.requests.officer()
			.put()
			.uri("/api/registry/smes/" + changed)
			.header("If-Match", "\"2\"")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(profile)
			.exchange());
		assertThat(get(DUE).findValuesAsString("id")).doesNotContain(confirmed.toString(), changed.toString());
		assertThat(this.requests.officer()
			.get()
			.uri("/api/registry/smes/" + confirmed + "/timeline")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()).containsSubsequence("sme-verified", "sme-verified");
	}

	@Test
	void it_is_shown_as_it_stood_on_a_day() {
		Instant earlier = Instant.now().minus(1, ChronoUnit.DAYS);
		Map<String, Object> profile = SmeRequests.profile();
		UUID id = this.requests.registered(profile);
		problem(this.requests.officer().get().uri("/api/registry/smes/" + id + "/before?time=" + earlier).exchange(),
				404, "sme-not-registered-then");
		age(id, "2 days");
		profile.put("businessName", profile.get("businessName") + " Baru");
		profile.put("capital", 5_000_000);
		json(this.requests.officer()
			.put()
			.uri("/api/registry/smes/" + id)
			.header("If-Match", "\"1\"")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(profile)
			.exchange());
		this.requests.verify(id, "\"2\"").expectStatus().isOk();
		JsonNode past = get("/api/registry/smes/" + id + "/before?time=" + earlier);
		assertThat(past.get("businessName").asString() + " Baru").isEqualTo(profile.get("businessName"));
		assertThat(past.get("status").asString()).isEqualTo("REGISTERED");
		assertThat(past.get("capital").isNull()).isTrue();
		assertThat(past.get("version").asInt()).isOne();
		JsonNode present = get("/api/registry/smes/" + id + "/before?time=" + Instant.now().plusSeconds(60));
		assertThat(present.get("businessName").asString()).isEqualTo(profile.get("businessName"));
		assertThat(present.get("status").asString()).isEqualTo("VERIFIED");
		problem(this.client.mutate()
			.defaultHeaders(TestTokens.as("batam", "21.71", Role.OFFICER))
			.build()
			.get()
			.uri("/api/registry/smes/" + id + "/before?time=" + earlier)
			.exchange(), 404, "sme-not-found");
		problem(this.requests.officer().get().uri("/api/registry/smes/" + id + "/before?time=kemarin").exchange(), 400,
				"unreadable-request");
	}

	@Test
	void the_office_it_moved_to_reads_how_it_stood_before() {
		Instant earlier = Instant.now().minus(1, ChronoUnit.DAYS);
		Map<String, Object> profile = SmeRequests.profile();
		UUID id = this.requests.registered(profile);
		age(id, "2 days");
		profile.put("regionCode", "21.71.01");
		profile.remove("villageCode");
		profile.put("reason", "Pindah tempat usaha");
		json(as("provinsi", "21").put()
			.uri("/api/registry/smes/" + id)
			.header("If-Match", "\"1\"")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(profile)
			.exchange());
		JsonNode read = json(
				as("batam", "21.71").get().uri("/api/registry/smes/" + id + "/before?time=" + earlier).exchange());
		assertThat(read.get("place").get("regionCode").asString()).isEqualTo("21.72.01");
	}

	/** Its history is older than what is kept of its profile. */
	@Test
	void a_day_before_profiles_were_kept_is_not_shown_as_today() {
		UUID id = this.requests.registered(SmeRequests.profile());
		past(id, 1, "REGISTERED", "3 days");
		past(id, 2, "PROFILE_CHANGED", "1 day");
		String before = "/api/registry/smes/" + id + "/before?time=";
		problem(this.requests.officer().get().uri(before + Instant.now().minus(2, ChronoUnit.DAYS)).exchange(), 404,
				"sme-profile-not-kept");
		assertThat(get(before + Instant.now().minus(12, ChronoUnit.HOURS)).get("version").asInt()).isEqualTo(2);
	}

	private WebTestClient as(String officer, String region) {
		return this.client.mutate().defaultHeaders(TestTokens.as(officer, region, Role.OFFICER)).build();
	}

	private UUID verifiedLongAgo(Map<String, Object> profile) {
		UUID id = this.requests.registered(profile);
		this.requests.verify(id, "\"1\"").expectStatus().isOk();
		this.database.run("update sme set verified_at = verified_at - interval '13 months' where id = '" + id + "'");
		return id;
	}

	/** The history is append-only: what is to be older gets a row that is. */
	private void age(UUID id, String time) {
		past(id, 1, "REGISTERED", time);
	}

	private void past(UUID id, long version, String action, String time) {
		this.database.run("insert into sme_history (sme_id, region_code, version, action, status, done_by, done_at)"
				+ " values ('" + id + "', '21.72.01', " + version + ", '" + action
				+ "', 'REGISTERED', 'uji', now() - interval '" + time + "')");
	}

	private JsonNode get(String uri) {
		return json(this.requests.officer().get().uri(uri).exchange());
	}

	private WebTestClient.ResponseSpec act(UUID id, String act, long version, Object body) {
		return this.requests.officer()
			.post()
			.uri("/api/registry/smes/" + id + "/" + act)
			.header("If-Match", "\"" + version + "\"")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

}
