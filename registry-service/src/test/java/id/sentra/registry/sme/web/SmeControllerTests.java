package id.sentra.registry.sme.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.registry.sme.web.SmeRequests.profile;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class SmeControllerTests {

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
	void a_registered_sme_is_shown_masked_with_its_places_and_entity_tag() {
		Map<String, Object> profile = profile();
		String body = text(
				this.requests.register(profile).expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"1\""));
		assertThat(body).contains("\"status\":\"REGISTERED\"", "\"scale\":\"MICRO\"", "Tanjung Pinang Barat", "Kemboja",
				"************");
		assertNothingPersonal(body, profile);
	}

	@Test
	void a_double_tap_registers_once_and_gets_the_same_answer() {
		Map<String, Object> profile = profile();
		String key = UUID.randomUUID().toString();
		List<String> answers = Flux.range(0, 4)
			.flatMap((i) -> reactor.core.publisher.Mono
				.fromCallable(() -> text(this.requests.register(profile, key).expectStatus().isCreated()))
				.subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
			.collectList()
			.block();
		assertThat(answers).hasSize(4);
		assertThat(List.copyOf(new java.util.HashSet<>(answers))).hasSize(1);
		assertThat(count(profile)).isEqualTo(1);
	}

	@Test
	void the_same_owner_and_business_under_another_key_is_a_conflict() {
		Map<String, Object> profile = profile();
		this.requests.registered(profile);
		profile.put("businessName", ("  " + profile.get("businessName") + ".").toUpperCase());
		problem(this.requests.register(profile), 409, "sme-already-registered");
	}

	@Test
	void every_wrong_field_is_named_with_what_to_do_and_never_with_what_stood_in_it() {
		Map<String, Object> profile = profile();
		profile.put("nik", "2172015708850000");
		profile.put("phone", "123");
		profile.put("email", "bukan-email");
		profile.put("regionCode", "21.72");
		profile.put("businessName", "Roti 081234567890");
		profile.put("since", "2999-01-01");
		profile.remove("yearlySales");
		String body = problem(this.requests.register(profile), 422, "invalid-fields");
		assertThat(body).contains("\"field\":\"nik\"", "\"field\":\"phone\"", "\"field\":\"email\"", "\"regionCode\"",
				"\"personal-data\"", "\"past-date\"", "\"capital-or-sales\"", "NIK harus 16 angka");
		assertThat(body).doesNotContain("2172015708850000", "bukan-email", "081234567890");
	}

	@Test
	void malformed_requests_are_told_so() {
		problem(send("{"), 400, "unreadable-request");
		problem(send("{\"nik\":{}}"), 400, "unreadable-request");
		problem(send("{\"unknown\":1}"), 400, "unreadable-request");
		problem(send("[]"), 400, "unreadable-request");
		problem(send("{\"capital\":\"banyak\"}"), 400, "unreadable-request");
		problem(send("{\"capital\":1.999}"), 400, "unreadable-request");
		problem(this.requests.officer()
			.post()
			.uri("/api/registry/smes")
			.contentType(MediaType.TEXT_PLAIN)
			.bodyValue("x")
			.exchange(), 415, "unsupported-media-type");
		problem(this.requests.officer()
			.post()
			.uri("/api/registry/smes")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(profile())
			.exchange(), 422, "idempotency-key-required");
		problem(this.requests.officer().get().uri("/api/registry/smes/bukan-nomor").exchange(), 400,
				"unreadable-request");
		problem(this.requests.officer().get().uri("/api/registry/smes?limit=0").exchange(), 422, "bad-limit");
		problem(this.requests.officer().get().uri("/api/registry/smes?cursor=!!").exchange(), 422, "bad-cursor");
		problem(this.requests.officer().get().uri("/api/registry/smes?status=X").exchange(), 422, "bad-status");
		problem(this.requests.officer().get().uri("/api/registry/smes?region=x").exchange(), 422, "bad-region");
		problem(this.requests.officer().get().uri("/api/registry/smes?q=" + "a".repeat(200)).exchange(), 422,
				"query-too-long");
	}

	@Test
	void personal_data_is_not_looked_for_in_an_address() {
		for (String q : List.of("0812-7770-6200", "+62 812 7770 6200", "2172015203850001", "siti@contoh.id",
				"HP 081234567890", "wa:0812-3456-7890", "0812/3456/7890")) {
			problem(this.requests.officer()
				.get()
				.uri((uri) -> uri.path("/api/registry/smes").queryParam("q", "{q}").build(q))
				.exchange(), 422, "personal-data-in-address");
		}
		this.requests.officer().get().uri("/api/registry/smes?q=9120001234567").exchange().expectStatus().isOk();
	}

	@Test
	void an_officer_decides_with_the_version_he_saw() {
		UUID id = this.requests.registered(profile());
		problem(this.requests.officer().post().uri("/api/registry/smes/{id}/verify", id).exchange(), 428,
				"if-match-required");
		problem(this.requests.verify(id, "\"7\""), 412, "stale-version");
		problem(this.requests.verify(id, "apa saja"), 412, "stale-version");
		this.requests.verify(id, "\"1\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
		problem(this.requests.verify(id, "\"1\""), 412, "stale-version");
		problem(this.requests.verify(id, "\"2\""), 409, "sme-status-forbids");
		problem(decide(id, "reject", "\"2\"", "{\"reason\":\"ganda\"}"), 409, "sme-status-forbids");
		problem(decide(id, "request-correction", "\"2\"", "{\"reason\":\" \"}"), 422, "invalid-fields");
		decide(id, "request-correction", "\"2\"", "{\"reason\":\"NIB belum ada\"}").expectStatus().isOk();
		decide(id, "reject", "\"3\"", "{\"reason\":\"ganda\"}").expectStatus().isOk();
		assertThat(this.database.texts("select action || ' ' || done_by || ' ' || coalesce(reason, '') from sme_history"
				+ " where sme_id = '" + id + "' order by version"))
			.containsExactly("REGISTERED petugas ", "VERIFIED petugas ", "CORRECTION_REQUESTED petugas NIB belum ada",
					"REJECTED petugas ganda");
	}

	@Test
	void of_two_officers_at_once_one_is_told_to_reload() {
		UUID id = this.requests.registered(profile());
		List<Integer> statuses = Flux.range(0, 8)
			.flatMap((i) -> reactor.core.publisher.Mono
				.fromCallable(() -> this.requests.verify(id, "\"1\"").returnResult(Void.class).getStatus().value())
				.subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
			.collectList()
			.block();
		assertThat(statuses).containsOnlyOnce(200).contains(412).doesNotContain(500);
	}

	@Test
	void a_corrected_profile_is_taken_over_and_one_of_another_sme_is_not() {
		Map<String, Object> profile = profile();
		Map<String, Object> other = profile();
		this.requests.registered(other);
		UUID id = this.requests.registered(profile);
		change(id, "\"1\"", profile).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
		profile.put("regionCode", "21.72.04");
		profile.put("reason", "Usaha pindah tempat.");
		profile.remove("villageCode");
		change(id, "\"1\"", profile).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
		other.put("reason", "Usaha pindah tangan.");
		problem(change(id, "\"2\"", other), 409, "sme-already-registered");
		profile.put("regionCode", "21.71.01");
		problem(change(id, "\"2\"", profile), 403, "region-not-allowed");
	}

	private WebTestClient.ResponseSpec send(String body) {
		return this.requests.officer()
			.post()
			.uri("/api/registry/smes")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	private WebTestClient.ResponseSpec decide(UUID id, String decision, String etag, String body) {
		return this.requests.officer()
			.post()
			.uri("/api/registry/smes/{id}/{decision}", id, decision)
			.header("If-Match", etag)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	private WebTestClient.ResponseSpec change(UUID id, String etag, Map<String, Object> profile) {
		return this.requests.officer()
			.put()
			.uri("/api/registry/smes/{id}", id)
			.header("If-Match", etag)
			.bodyValue(profile)
			.exchange();
	}

	private long count(Map<String, Object> profile) {
		return this.database
			.number("select count(*) from sme where business_name = '" + profile.get("businessName") + "'");
	}

	private static void assertNothingPersonal(String body, Map<String, Object> profile) {
		assertThat(body).doesNotContain(profile.get("nik").toString(), profile.get("phone").toString().substring(1),
				profile.get("email").toString(), profile.get("street").toString());
	}

}
