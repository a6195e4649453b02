package id.sentra.registry.duplicates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class MergeTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	private DuplicateRequests requests;

	private Database database;

	@BeforeEach
	void prepare() {
		this.requests = new DuplicateRequests(this.client);
		this.database = new Database(this.transactions, this.databaseClient);
	}

	@Test
	void a_merge_loses_nothing_and_done_again_changes_nothing() {
		Map<String, Object> kept = DuplicateRequests.profile();
		Map<String, Object> given = DuplicateRequests.carelessly(kept);
		kept.remove("phone");
		kept.remove("email");
		kept.remove("street");
		UUID survivor = this.requests.smes().registered(kept);
		UUID merged = this.requests.smes().registered(given);
		this.requests.smes().verify(merged, "\"1\"").expectStatus().isOk();
		long before = smes();
		for (int i = 0; i < 2; i++) {
			assertThat(text(this.requests.merge(merged, "\"2\"", survivor).expectStatus().isOk()))
				.isEqualTo("{\"id\":\"" + merged + "\",\"mergedInto\":\"" + survivor + "\"}");
		}
		assertThat(smes()).isEqualTo(before - 1);
		assertThat(text(this.requests.get("/api/registry/smes/" + survivor + "/personal")))
			.contains(given.get("phone").toString().substring(1), given.get("email").toString(),
					given.get("street").toString(), kept.get("nik").toString())
			.doesNotContain(given.get("nik").toString());
		assertThat(text(this.requests.get("/api/registry/smes/" + survivor))).contains("\"version\":2",
				"\"status\":\"REGISTERED\"", kept.get("businessName") + "\"");
		assertThat(history(survivor)).containsExactly("1 REGISTERED REGISTERED", "2 PROFILE_CHANGED REGISTERED");
		assertThat(history(merged)).containsExactly("1 REGISTERED REGISTERED", "2 VERIFIED VERIFIED",
				"3 MERGED MERGED");
		assertThat(text(this.requests.get("/api/registry/smes/" + survivor + "/timeline"))).contains(
				"\"type\":\"sme-merged\"", "\"type\":\"sme-verified\"", "\"smeId\":\"" + merged,
				"\"smeId\":\"" + survivor);
		assertThat(this.database.number("select count(*) from sme where id = '" + merged
				+ "' and num_nonnulls(nik, nik_index, phone, email, street, yearly_sales) = 6"))
			.isOne();
	}

	@Test
	void what_an_officer_chose_of_the_duplicate_is_taken_and_all_else_stays() {
		Map<String, Object> kept = DuplicateRequests.profile();
		Map<String, Object> given = DuplicateRequests.carelessly(kept);
		kept.put("yearlySales", 60_000_000);
		given.put("yearlySales", 3_000_000_000L);
		given.put("phone", "081277790909");
		given.put("since", "2015-01-02");
		UUID survivor = this.requests.smes().registered(kept);
		UUID merged = this.requests.smes().registered(given);
		problem(this.requests.officer()
			.post()
			.uri("/api/registry/smes/{id}/merge", merged)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("into", survivor, "intoVersion", 2, "take", List.of("PHONE")))
			.exchange(), 412, "stale-version");
		this.requests.officer()
			.post()
			.uri("/api/registry/smes/{id}/merge", merged)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("into", survivor, "intoVersion", 1, "take", List.of("BUSINESS_NAME", "FIGURES", "PHONE")))
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(text(this.requests.get("/api/registry/smes/" + survivor + "/personal")))
			.contains("81277790909", kept.get("nik").toString())
			.doesNotContain(kept.get("phone").toString().substring(1));
		assertThat(text(this.requests.get("/api/registry/smes/" + survivor))).contains(
				"\"businessName\":\"" + given.get("businessName") + "\"", "\"yearlySales\":3000000000",
				"\"scale\":\"SMALL\"", "\"since\":\"2019-05-01\"");
		problem(this.requests.officer()
			.post()
			.uri("/api/registry/smes/{id}/merge", survivor)
			.header("If-Match", "\"2\"")
			.bodyValue(Map.of("into", merged, "take", List.of("NIK")))
			.exchange(), 422, "invalid-fields");
	}

	/**
	 * What belongs to an SME goes with it; what tells who was there stays where it was.
	 */
	@Test
	void of_every_table_that_names_an_sme_somebody_has_said_what_a_merger_does() {
		List<String> moved = List.of("stored_file", "file_removal", "sme_document", "legality_case", "counter_visit",
				"message", "message_preference", "custom_field_value");
		List<String> stay = List.of("cluster_member", "contact", "own_registration", "data_request", "likely_double",
				"sme");
		assertThat(this.database.texts("""
				select distinct c.relname from pg_constraint f join pg_class c on c.oid = f.conrelid
				where f.contype = 'f' and f.confrelid = 'sme'::regclass order by 1"""))
			.isSubsetOf(Stream.concat(moved.stream(), stay.stream()).toList())
			.containsAll(moved);
	}

	@Test
	void a_double_is_nowhere_to_be_found_but_says_what_it_was_merged_into() {
		Map<String, Object> kept = DuplicateRequests.profile();
		Map<String, Object> given = DuplicateRequests.carelessly(kept);
		UUID survivor = this.requests.smes().registered(kept);
		UUID merged = this.requests.smes().registered(given);
		this.requests.searchAll();
		this.requests.merge(merged, "\"1\"", survivor).expectStatus().isOk();
		for (String route : List.of("", "/personal", "/timeline", "/doubles")) {
			assertThat(problem(this.requests.get("/api/registry/smes/" + merged + route), 404, "sme-merged"))
				.contains(survivor.toString());
		}
		problem(this.requests.smes().verify(merged, "\"2\""), 404, "sme-merged");
		assertThat(text(this.requests.get("/api/registry/smes?q=" + given.get("businessName"))))
			.doesNotContain(merged.toString());
		assertThat(text(this.requests.get("/api/registry/doubles?limit=100"))).doesNotContain(merged.toString());
		assertThat(text(this.requests.get("/api/registry/smes/" + survivor + "/doubles"))).isEqualTo("[]");
		assertThat(problem(this.requests.smes().register(given), 409, "sme-merged")).contains(survivor.toString());
		problem(this.requests.ownerOf(merged).get().uri("/api/registry/smes/" + merged).exchange(), 404, "sme-merged");
		assertThat(text(this.requests.ownerOf(survivor)
			.get()
			.uri("/api/registry/smes/" + survivor + "/timeline")
			.exchange()
			.expectStatus()
			.isOk())).contains("\"smeId\":\"" + merged).doesNotContain("petugas");
	}

	@Test
	void a_survivor_may_take_the_name_its_double_had() {
		Map<String, Object> kept = DuplicateRequests.profile();
		Map<String, Object> given = DuplicateRequests.profile();
		given.put("nik", kept.get("nik"));
		UUID survivor = this.requests.smes().registered(kept);
		UUID merged = this.requests.smes().registered(given);
		this.requests.merge(merged, "\"1\"", survivor).expectStatus().isOk();
		kept.put("businessName", given.get("businessName"));
		this.requests.officer()
			.put()
			.uri("/api/registry/smes/" + survivor)
			.header("If-Match", "\"1\"")
			.bodyValue(kept)
			.exchange()
			.expectStatus()
			.isOk();
		problem(this.requests.smes().register(given), 409, "sme-already-registered");
	}

	@Test
	void whoever_merges_at_the_same_time_one_merge_is_done() {
		Map<String, Object> kept = DuplicateRequests.profile();
		UUID one = this.requests.smes().registered(kept);
		UUID other = this.requests.smes().registered(DuplicateRequests.carelessly(kept));
		List<Integer> statuses = Flux.range(0, 12).flatMap((i) -> Mono.fromCallable(() -> {
			boolean forth = i % 2 == 0;
			return this.requests.merge(forth ? one : other, "\"1\"", forth ? other : one)
				.returnResult(Void.class)
				.getStatus()
				.value();
		}).subscribeOn(Schedulers.boundedElastic())).collectList().block();
		assertThat(statuses).hasSize(12).containsOnly(200, 404);
		assertThat(statuses.stream().filter((status) -> status == 200)).hasSize(6);
		assertThat(this.database.number("select count(*) from sme_history where action = 'MERGED' and sme_id in ('"
				+ one + "', '" + other + "')"))
			.isOne();
	}

	@Test
	void doubles_of_a_double_follow_it_also_from_outside_the_scope_of_who_merges() {
		Map<String, Object> profile = DuplicateRequests.profile();
		Map<String, Object> elsewhere = DuplicateRequests.carelessly(profile);
		elsewhere.put("regionCode", "21.72.04");
		UUID first = this.requests.smes().registered(elsewhere);
		UUID second = this.requests.smes().registered(DuplicateRequests.carelessly(profile));
		UUID last = this.requests.smes().registered(profile);
		this.requests.merge(first, "\"1\"", second).expectStatus().isOk();
		WebTestClient district = this.requests.as(Role.OFFICER, "21.72.03");
		DuplicateRequests.merge(district, second, "\"1\"", last).expectStatus().isOk();
		for (UUID gone : List.of(first, second)) {
			assertThat(problem(this.requests.get("/api/registry/smes/" + gone), 404, "sme-merged"))
				.contains(last.toString());
		}
		assertThat(text(this.requests.get("/api/registry/smes/" + last + "/timeline"))).contains(first.toString(),
				second.toString());
		problem(this.requests.merge(first, "\"2\"", second), 404, "sme-merged");
	}

	@Test
	void what_must_not_be_merged_is_refused() {
		UUID one = this.requests.smes().registered(DuplicateRequests.profile());
		UUID other = this.requests.smes().registered(DuplicateRequests.profile());
		problem(this.requests.merge(one, "\"1\"", one), 422, "merge-with-itself");
		problem(this.requests.merge(one, "\"7\"", other), 412, "stale-version");
		problem(this.requests.merge(one, "\"1\"", UUID.randomUUID()), 404, "sme-not-found");
		problem(this.requests.merge(UUID.randomUUID(), "\"1\"", one), 404, "sme-not-found");
		String uri = "/api/registry/smes/" + one + "/merge";
		problem(this.requests.officer().post().uri(uri).bodyValue(Map.of("into", other)).exchange(), 428,
				"if-match-required");
		problem(this.requests.officer().post().uri(uri).header("If-Match", "\"1\"").bodyValue(Map.of()).exchange(), 422,
				"invalid-fields");
		for (Role role : List.of(Role.AUDITOR, Role.MENTOR, Role.SME_OWNER)) {
			problem(DuplicateRequests.merge(this.requests.as(role, "21.72"), one, "\"1\"", other), 403,
					"role-not-allowed");
		}
		problem(DuplicateRequests.merge(this.requests.as(Role.OFFICER, "21.71"), one, "\"1\"", other), 404,
				"sme-not-found");
		Map<String, Object> batam = DuplicateRequests.profile();
		batam.put("regionCode", "21.71.01");
		WebTestClient riau = this.requests.as(Role.OFFICER, "21");
		String location = String.valueOf(riau.post()
			.uri("/api/registry/smes")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(batam)
			.exchange()
			.expectBody(Void.class)
			.returnResult()
			.getResponseHeaders()
			.getLocation());
		UUID abroad = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
		problem(DuplicateRequests.merge(riau, one, "\"1\"", abroad), 422, "merge-across-regencies");
		this.requests.officer()
			.post()
			.uri("/api/registry/smes/" + other + "/reject")
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("reason", "ganda"))
			.exchange()
			.expectStatus()
			.isOk();
		problem(this.requests.merge(one, "\"1\"", other), 409, "sme-status-forbids");
		this.requests.merge(other, "\"2\"", one).expectStatus().isOk();
	}

	@Test
	void a_member_of_a_cluster_leaves_it_before_it_is_merged() {
		UUID one = this.requests.smes().registered(DuplicateRequests.profile());
		UUID other = this.requests.smes().registered(DuplicateRequests.profile());
		String location = String.valueOf(this.requests.officer()
			.post()
			.uri("/api/registry/clusters")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(Map.of("name", "Sentra " + DuplicateRequests.word(), "product", "Kerupuk", "regionCode",
					"21.72.03"))
			.exchange()
			.expectBody(Void.class)
			.returnResult()
			.getResponseHeaders()
			.getLocation());
		this.requests.officer().put().uri(location + "/members/" + one).exchange().expectStatus().isOk();
		problem(this.requests.merge(one, "\"2\"", other), 409, "sme-in-cluster");
		this.requests.officer().delete().uri(location + "/members/" + one).exchange().expectStatus().isOk();
		this.requests.merge(one, "\"3\"", other).expectStatus().isOk();
	}

	private List<String> history(UUID id) {
		return this.database.texts("select version || ' ' || action || ' ' || status from sme_history where sme_id = '"
				+ id + "' order by version");
	}

	private long smes() {
		String summary = text(this.requests.get("/api/registry/summary?region=21.72.03"));
		return Long.parseLong(summary.replaceAll("(?s)^.*?\"smes\":(\\d+).*$", "$1"));
	}

}
