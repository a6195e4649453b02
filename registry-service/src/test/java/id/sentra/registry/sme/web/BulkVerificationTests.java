package id.sentra.registry.sme.web;

import java.util.ArrayList;
import java.util.HashMap;
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

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.registry.sme.web.SmeRequests.profile;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class BulkVerificationTests {

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
	void each_row_has_its_result_and_a_refusal_harms_no_other() {
		UUID fresh = this.requests.registered(profile());
		UUID verified = this.requests.registered(profile());
		this.requests.verify(verified, "\"1\"").expectStatus().isOk();
		UUID changed = this.requests.registered(profile());
		UUID elsewhere = registeredInBatam();
		UUID nobody = UUID.randomUUID();
		String body = text(verify(UUID.randomUUID().toString(), List.of(row(fresh, 1), row(verified, 1),
				row(changed, 7), row(nobody, 1), row(elsewhere, 1), row(fresh, 1)))
			.expectStatus()
			.isOk());
		assertThat(body).contains("\"verified\":1", "\"already\":1", "\"refused\":3",
				"{\"id\":\"" + fresh + "\",\"result\":\"VERIFIED\",\"version\":2,",
				"{\"id\":\"" + verified + "\",\"result\":\"ALREADY\",\"version\":2,",
				"{\"id\":\"" + changed + "\",\"result\":\"REFUSED\",\"version\":null,\"code\":\"stale-version\"",
				"{\"id\":\"" + nobody + "\",\"result\":\"REFUSED\",\"version\":null,\"code\":\"sme-not-found\"",
				"{\"id\":\"" + elsewhere + "\",\"result\":\"REFUSED\",\"version\":null,\"code\":\"sme-not-found\"",
				"Muat ulang");
		assertThat(statusAndHistory(fresh)).containsExactly("VERIFIED 2 REGISTERED petugas",
				"VERIFIED 2 VERIFIED petugas");
		assertThat(this.database.number("select count(*) from sme where status = 'VERIFIED' and id in ('" + changed
				+ "', '" + elsewhere + "')"))
			.isZero();
	}

	@Test
	void sent_again_under_its_key_it_answers_the_same_and_under_another_key_already() {
		UUID id = this.requests.registered(profile());
		String key = UUID.randomUUID().toString();
		String first = text(verify(key, List.of(row(id, 1))).expectStatus().isOk());
		assertThat(text(verify(key, List.of(row(id, 1))).expectStatus().isOk())).isEqualTo(first)
			.contains("\"verified\":1");
		assertThat(text(verify(UUID.randomUUID().toString(), List.of(row(id, 1))).expectStatus().isOk()))
			.contains("\"already\":1");
		problem(verify(key, List.of(row(id, 2))), 422, "idempotency-key-reused");
	}

	@Test
	void many_at_once_over_the_same_smes_verify_each_exactly_once() {
		List<UUID> ids = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			ids.add(this.requests.registered(profile()));
		}
		List<String> answers = Flux.range(0, 6).flatMap((i) -> Mono.fromCallable(() -> {
			List<UUID> order = new ArrayList<>(ids);
			java.util.Collections.rotate(order, i * 7);
			return text(
					verify(UUID.randomUUID().toString(), order.stream().map((id) -> row(id, 1)).toList()).expectStatus()
						.isOk());
		}).subscribeOn(Schedulers.boundedElastic())).collectList().block();
		assertThat(answers).hasSize(6).allMatch((answer) -> answer.contains("\"refused\":0"));
		String all = ids.stream().map((id) -> "'" + id + "'").collect(java.util.stream.Collectors.joining(","));
		assertThat(this.database
			.number("select count(*) from sme_history where action = 'VERIFIED' and sme_id in (" + all + ")"))
			.isEqualTo(20);
	}

	@Test
	void malformed_and_forbidden_requests_are_told_so() {
		problem(verify(UUID.randomUUID().toString(), List.of()), 422, "bulk-size");
		problem(post(Map.of()), 422, "bulk-size");
		problem(post(Map.of("smes", java.util.Collections.nCopies(501, row(UUID.randomUUID(), 1)))), 422, "bulk-size");
		problem(post(Map.of("smes", List.of(Map.of("id", UUID.randomUUID())))), 422, "bulk-row");
		problem(post(Map.of("smes", java.util.Collections.singletonList(null))), 422, "bulk-row");
		problem(post(Map.of("smes", List.of(Map.of("id", "x", "version", 1)))), 400, "unreadable-request");
		problem(post(Map.of("smes", "x")), 400, "unreadable-request");
		problem(this.requests.officer()
			.post()
			.uri("/api/registry/smes/verify")
			.bodyValue(Map.of("smes", List.of(row(UUID.randomUUID(), 1))))
			.exchange(), 422, "idempotency-key-required");
		UUID id = this.requests.registered(profile());
		problem(this.client.mutate()
			.defaultHeaders(TestTokens.asOwnerOf(id))
			.build()
			.post()
			.uri("/api/registry/smes/verify")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(Map.of("smes", List.of(row(id, 1))))
			.exchange(), 403, "role-not-allowed");
	}

	private List<String> statusAndHistory(UUID id) {
		return this.database
			.texts("select s.status || ' ' || s.version || ' ' || h.action || ' ' || h.done_by from sme s"
					+ " join sme_history h on h.sme_id = s.id where s.id = '" + id + "' order by h.version");
	}

	private UUID registeredInBatam() {
		Map<String, Object> profile = profile();
		profile.put("regionCode", "21.71.01");
		profile.remove("villageCode");
		this.client.mutate()
			.defaultHeaders(TestTokens.as("petugas-batam", "21.71", Role.OFFICER))
			.build()
			.post()
			.uri("/api/registry/smes")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(profile)
			.exchange()
			.expectStatus()
			.isCreated();
		return UUID.fromString(
				this.database.texts("select id from sme where business_name = '" + profile.get("businessName") + "'")
					.get(0));
	}

	private WebTestClient.ResponseSpec verify(String key, List<Map<String, Object>> rows) {
		return this.requests.officer()
			.post()
			.uri("/api/registry/smes/verify")
			.header("Idempotency-Key", key)
			.bodyValue(Map.of("smes", rows))
			.exchange();
	}

	private WebTestClient.ResponseSpec post(Object body) {
		return this.requests.officer()
			.post()
			.uri("/api/registry/smes/verify")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(body)
			.exchange();
	}

	private static Map<String, Object> row(UUID id, long version) {
		return new HashMap<>(Map.of("id", id, "version", version));
	}

}
