package id.sentra.registry.sme.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.registry.sme.web.SmeRequests.profile;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class OwnRegistrationTests {

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
	void an_owner_registers_his_own_which_waits_for_verification() {
		String account = account();
		String body = text(register(account, own(), key()).expectStatus().isCreated());
		assertThat(body).contains("\"status\":\"REGISTERED\"", "************");
		UUID id = id(body);
		assertThat(text(owner(account).get().uri("/api/registry/own-registration").exchange())).contains(id.toString());
		assertThat(this.database.texts("select done_by || ' ' || action from sme_history where sme_id = '" + id + "'"))
			.containsExactly(account + " REGISTERED");
		assertThat(this.database.texts("select consent from own_registration where username = '" + account + "'"))
			.containsExactly("2026-1");
		assertThat(this.database.number("select count(*) from outbox where aggregate_id = '" + id + "'")
				+ this.database.number("select count(*) from sme where id = '" + id + "'"))
			.isPositive();
		this.requests.verify(id, "\"1\"").expectStatus().isOk();
	}

	@Test
	void a_double_tap_and_a_lost_answer_register_once() {
		String account = account();
		Map<String, Object> profile = own();
		String key = key();
		List<UUID> ids = Flux.range(0, 4)
			.flatMap((tap) -> Mono
				.fromCallable(() -> id(text(register(account, profile, key).expectStatus().isCreated())))
				.subscribeOn(Schedulers.boundedElastic()))
			.distinct()
			.collectList()
			.block();
		assertThat(ids).hasSize(1);
	}

	@Test
	void an_account_registers_one_business_however_often_it_tries() {
		String account = account();
		List<Integer> statuses = Flux.range(0, 6)
			.flatMap((tap) -> Mono
				.fromCallable(() -> register(account, own(), key()).returnResult(Void.class).getStatus().value())
				.subscribeOn(Schedulers.boundedElastic()))
			.collectList()
			.block();
		assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
		assertThat(this.database.number("select count(*) from sme_history where done_by = '" + account + "'")).isOne();
		problem(register(account, own(), key()), 409, "owner-has-sme");
		problem(register(TestTokens.asOwnerOf(UUID.randomUUID()), own(), key()), 409, "owner-has-sme");
	}

	@Test
	void a_known_nik_is_sent_to_the_office_chosen_and_nothing_is_told_of_whom_it_belongs_to() {
		Map<String, Object> known = profile();
		known.put("regionCode", "21.72.02");
		known.remove("villageCode");
		this.requests.registered(known);
		Map<String, Object> mine = own();
		mine.put("nik", known.get("nik"));
		mine.put("regionCode", "21.71.01");
		mine.remove("villageCode");
		String account = account();
		String body = problem(register(account, mine, key()), 409, "registration-at-office");
		assertThat(body).contains("dinas UMKM Kota Batam")
			.doesNotContain("Tanjung", "21.72", known.get("businessName").toString(), known.get("nik").toString());
		problem(owner(account).get().uri("/api/registry/own-registration").exchange(), 404, "registration-not-found");
		mine.put("nik", own().get("nik"));
		register(account, mine, key()).expectStatus().isCreated();
	}

	@Test
	void consent_is_needed_and_others_may_not() {
		Map<String, Object> silent = own();
		silent.remove("consent");
		assertThat(problem(register(account(), silent, key()), 422, "invalid-fields")).contains("\"consent\"");
		problem(register(TestTokens.as("pelatih", "21.72", Role.TRAINER), own(), key()), 403, "role-not-allowed");
		problem(this.requests.officer().get().uri("/api/registry/own-registration").exchange(), 403,
				"role-not-allowed");
	}

	@Test
	void an_owner_without_a_business_sees_nobodys() {
		UUID other = this.requests.registered(profile());
		WebTestClient owner = owner(account());
		problem(owner.get().uri("/api/registry/smes/{id}", other).exchange(), 404, "sme-not-found");
		problem(owner.get().uri("/api/registry/smes/{id}/survivor", other).exchange(), 404, "sme-not-found");
		assertThat(text(owner.get().uri("/api/registry/smes").exchange())).contains("\"items\":[]");
	}

	@Test
	void half_a_character_is_refused_by_the_name_of_its_field() {
		Map<String, Object> broken = own();
		broken.put("businessName", "Roti Uji X");
		String json = "{" + String.join(",", broken.entrySet()
			.stream()
			.map((field) -> "\"" + field.getKey() + "\":"
					+ ((field.getValue() instanceof Number) ? field.getValue() : "\"" + field.getValue() + "\""))
			.toList()) + "}";
		String body = problem(owner(account()).post()
			.uri("/api/registry/smes")
			.header("Idempotency-Key", key())
			.header("Content-Type", "application/json")
			.bodyValue(json.replace("Uji X", "Uji \\ud83d"))
			.exchange(), 422, "invalid-fields");
		assertThat(body).contains("\"businessName\"", "\"broken-text\"", "huruf yang rusak");
	}

	private static Map<String, Object> own() {
		Map<String, Object> profile = profile();
		profile.put("consent", "2026-1");
		return profile;
	}

	private static String account() {
		return "pemilik-" + UUID.randomUUID();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	private static UUID id(String body) {
		return UUID.fromString(body.replaceAll("(?s)^.*?\"id\":\"([^\"]+)\".*$", "$1"));
	}

	private WebTestClient owner(String account) {
		return this.client.mutate().defaultHeaders(TestTokens.as(account, "21.72", Role.SME_OWNER)).build();
	}

	private ResponseSpec register(String account, Map<String, Object> profile, String key) {
		return register(TestTokens.as(account, "21.72", Role.SME_OWNER), profile, key);
	}

	private ResponseSpec register(java.util.function.Consumer<org.springframework.http.HttpHeaders> who,
			Map<String, Object> profile, String key) {
		return this.client.mutate()
			.defaultHeaders(who)
			.build()
			.post()
			.uri("/api/registry/smes")
			.header("Idempotency-Key", key)
			.bodyValue(profile)
			.exchange();
	}

}
