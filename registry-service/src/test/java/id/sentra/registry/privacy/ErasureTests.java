package id.sentra.registry.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.event.TopicReader;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.counter.CounterCalls;
import id.sentra.registry.customfield.CustomFieldCalls;
import id.sentra.registry.document.DocumentCalls;
import id.sentra.registry.files.FileCalls;
import id.sentra.registry.files.Photos;
import id.sentra.registry.legality.LegalityCalls;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.web.SmeRequests;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.registry.sme.web.SmeRequests.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * After an erasure nothing anywhere in the database tells who it was, in clear or sealed.
 */
@RegistryTest
class ErasureTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	@Autowired
	KafkaOperations<byte[], byte[]> kafka;

	@Autowired
	TopicReader topics;

	@Autowired
	ErasureBlockers blockers;

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
	void no_column_of_any_table_holds_what_was_known_of_the_owner_and_the_doubles() {
		String account = "siti-" + UUID.randomUUID();
		Map<String, Object> mine = named("Zulaikha Tersembunyi");
		Map<String, Object> second = named("Zulaikha Tersembunyi");
		Erasable held = heldEverywhere(account, "Sentra Hapus", mine, second);
		UUID sme = held.sme();
		UUID merged = held.merged();
		WebTestClient owner = this.calls.as(TestTokens.asOwnerOf(sme));
		List<String> needles = new ArrayList<>(values(mine));
		needles.addAll(values(second));
		needles.add(account);
		needles.addAll(sealed(sme));
		needles.addAll(sealed(merged));
		assertThat(needles).hasSizeGreaterThan(16);
		assertThat(needles.stream().filter((needle) -> !tablesWith(needle).isEmpty())).as("found before")
			.hasSizeGreaterThan(needles.size() / 2);

		UUID request = this.calls.asked(owner, sme, "ERASURE");
		assertThat(text(this.calls.done(this.calls.officer("petugas"), request).expectStatus().isOk()))
			.contains("\"smeName\":null");

		for (String needle : needles) {
			assertThat(tablesWith(needle)).as("tables that still hold a value").isEmpty();
		}
		problem(owner.get().uri("/api/registry/smes/{id}", sme).exchange(), 404, "sme-erased");
		problem(this.smes.officer().get().uri("/api/registry/smes/{id}/personal", merged).exchange(), 404,
				"sme-merged");
		problem(this.smes.officer().get().uri("/api/registry/smes/{id}/timeline", sme).exchange(), 404, "sme-erased");
		assertThat(
				this.database.texts("select status || ' ' || version || ' ' || region_code || (erased_at is not null)"
						+ " from sme where id = '" + sme + "'"))
			.hasSize(1)
			.first()
			.asString()
			.startsWith("CLOSED ")
			.endsWith("21.72.01true");
		assertThat(this.database.texts("select action || ' ' || done_by from sme_history where sme_id = '" + sme
				+ "' order by version desc limit 1"))
			.containsExactly("ERASED petugas");
		this.smes.registered(mine);
	}

	@Test
	void every_table_that_names_an_sme_is_reached() {
		Map<String, Object> mine = named("Zulaikha Tersembunyi");
		mine.put("product", "Kue");
		Erasable held = heldEverywhere("siti-" + UUID.randomUUID(), "Sentra Lupa", mine, named("Zulaikha Tersembunyi"));
		told(held.sme(), "certificate-issued");
		UUID request = this.calls.asked(this.calls.owner(held.sme()), held.sme(), "ERASURE");
		List<String> tables = tablesThatNameSmes();
		assertThat(tables).contains("sme", "sme_history", "likely_double", "timeline_entry", "cluster_member");
		for (String table : tables) {
			assertThat(rowsThatName(held, table)).as("rows of " + table + ": here each feature holds some")
				.isPositive();
		}

		this.calls.done(this.calls.officer("petugas"), request).expectStatus().isOk();

		List<String> numbersStayIn = List.of("sme", "sme_history", "personal_view", "contact_view", "data_request",
				"counter_act");
		for (String table : tables) {
			if (!numbersStayIn.contains(table)) {
				assertThat(rowsThatName(held, table)).as("rows of " + table + " that no ErasableData reached").isZero();
			}
		}
		for (UUID id : List.of(held.sme(), held.merged())) {
			assertThat(this.database.texts("select key from sme s, jsonb_each_text(to_jsonb(s)) where id = '" + id
					+ "' and value <> '' and key not like 'merged%' order by key"))
				.containsExactly("business_name", "doubles_due", "erased_at", "id", "low_income", "owner_gender",
						"regency", "region_code", "registered_at", "scale", "status", "version");
		}
	}

	/** Tables with the id of an SME in a column: by its name, or by its foreign key. */
	private List<String> tablesThatNameSmes() {
		return this.database.texts("""
				select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
				where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.atttypid = 'uuid'::regtype
					and (c.relname = 'sme' or a.attname like '%sme%' or exists (select from pg_constraint f
						where f.conrelid = c.oid and a.attnum = any(f.conkey) and f.confrelid = 'sme'::regclass))
				order by 1""");
	}

	private long rowsThatName(Erasable held, String table) {
		return this.database.number("select count(*) from " + table + " t where strpos(t::text, '" + held.sme()
				+ "') > 0 or strpos(t::text, '" + held.merged() + "') > 0");
	}

	/** Programs of the version before run beside this one for a while. */
	@Test
	void the_function_that_an_older_program_calls_still_erases() {
		UUID sme = this.smes.registered(named("Zulaikha Tersembunyi"));
		assertThat(this.database.number(Scope.of(new RegionCode("21.72")),
				"select registry_erase('" + sme + "', 2, '" + Sme.ERASED_NAME + "', now())::bigint"))
			.isOne();
		assertThat(this.database.texts("select business_name from sme where id = '" + sme + "'"))
			.containsExactly(Sme.ERASED_NAME);
	}

	@Test
	void nothing_is_forgotten_of_an_sme_that_is_not_erased() {
		UUID sme = this.smes.registered(profile());
		decline(sme, "KTP belum dibawa");
		this.database.run("select registry_erase_history('" + sme + "', '{petugas}')");
		assertThat(this.database
			.texts("select reason from sme_history where reason is not null and sme_id = '" + sme + "'"))
			.containsExactly("KTP belum dibawa");
	}

	@Test
	void the_same_answer_is_not_given_again_to_who_registered_it() {
		Map<String, Object> profile = profile();
		String key = UUID.randomUUID().toString();
		String body = text(this.smes.register(profile, key).expectStatus().isCreated());
		UUID sme = UUID.fromString(body.replaceAll("(?s)^.*?\"id\":\"([^\"]+)\".*$", "$1"));
		this.calls.granted(sme, "ERASURE");
		assertThat(text(this.smes.register(profile, key).expectStatus().isEqualTo(404))).contains("sme-erased")
			.doesNotContain("Siti");
	}

	@Test
	void who_wrote_it_down_does_not_confirm_it() {
		UUID sme = this.smes.registered(profile());
		UUID request = this.calls.asked(this.calls.officer("petugas"), sme, "ERASURE");
		problem(this.calls.done(this.calls.officer("petugas"), request), 403, "erasure-by-second-person");
		this.smes.officer().get().uri("/api/registry/smes/{id}", sme).exchange().expectStatus().isOk();
		assertThatThrownBy(() -> this.database.run("update data_request set state = 'DONE', answered_at = now(),"
				+ " answered_by = received_by where id = '" + request + "'"))
			.hasMessageContaining("data_request_erasure_by_two");
		this.calls.done(this.calls.officer("petugas-kedua"), request).expectStatus().isOk();
	}

	@Test
	void a_running_loan_is_a_reason_to_keep_it_until_it_is_settled() {
		UUID sme = this.smes.registered(profile());
		UUID request = this.calls.asked(this.calls.owner(sme), sme, "ERASURE");
		problem(this.calls.refuse(this.calls.officer("petugas"), request, "LOAN_RUNS"), 422, "no-loan-runs");
		told(sme, "loan-disbursed");
		problem(this.calls.done(this.calls.officer("petugas"), request), 409, "erasure-loan-runs");
		told(sme, "loan-settled");
		told(sme, "loan-reopened");
		problem(this.calls.done(this.calls.officer("petugas"), request), 409, "erasure-loan-runs");
		told(sme, "loan-settled");
		told(sme, "loan-disbursed");
		problem(this.calls.done(this.calls.officer("petugas"), request), 409, "erasure-loan-runs");
		this.calls.refuse(this.calls.officer("petugas"), request, "LOAN_RUNS").expectStatus().isOk();
		told(sme, "loan-settled");
		this.calls.granted(sme, "ERASURE");
		assertThat(this.database.number("select count(*) from timeline_entry where sme_id = '" + sme + "'")).isZero();
	}

	@Test
	void an_approved_application_that_is_not_paid_out_yet_is_such_a_reason() {
		UUID sme = this.smes.registered(profile());
		UUID request = this.calls.asked(this.calls.owner(sme), sme, "ERASURE");
		told(sme, "financing.application", "application-approved");
		problem(this.calls.done(this.calls.officer("petugas"), request), 409, "erasure-loan-runs");
		told(sme, "loan-disbursed");
		told(sme, "loan-settled");
		told(sme, "financing.application", "application-approved");
		problem(this.calls.done(this.calls.officer("petugas"), request), 409, "erasure-loan-runs");
		told(sme, "financing.application", "application-withdrawn");
		this.calls.done(this.calls.officer("petugas"), request).expectStatus().isOk();
	}

	@Test
	void an_agreement_that_both_signed_is_waited_for_until_it_has_ended() {
		UUID sme = this.smes.registered(profile());
		UUID request = this.calls.asked(this.calls.owner(sme), sme, "ERASURE");
		agreed(sme, "agreement-proposed", "a");
		agreed(sme, "agreement-signed", "a");
		agreed(sme, "agreement-ended", "b");
		problem(this.calls.done(this.calls.officer("petugas"), request), 409, "erasure-agreement-runs");
		agreed(sme, "agreement-ended", "a");
		this.calls.done(this.calls.officer("petugas"), request).expectStatus().isOk();
	}

	private void agreed(UUID sme, String type, String agreement) {
		this.database.run("insert into timeline_entry (event_id, sme_id, occurred_at, source, type, facts) values"
				+ " (gen_random_uuid(), '" + sme + "', now(), 'bazaar.agreement', '" + type + "', '{\"agreementId\":\""
				+ agreement + "\",\"partnerName\":\"Toko Maju\"}')");
	}

	@Test
	void while_a_message_about_loans_could_not_be_read_nobody_knows_whether_one_runs() {
		UUID sme = this.smes.registered(profile());
		UUID request = this.calls.asked(this.calls.owner(sme), sme, "ERASURE");
		String letters = "financing.loan.registry.dlt";
		var place = this.kafka.send(new ProducerRecord<>(letters, new byte[] { 1 }, new byte[] { 2 }))
			.join()
			.getRecordMetadata();
		WebTestClient admin = this.calls.as(TestTokens.as("admin", "*", Role.ADMIN));
		try {
			problem(this.calls.done(this.calls.officer("petugas"), request), 409, "erasure-loans-unknown");
		}
		finally {
			admin.delete()
				.uri("/api/registry/dead-letters/{topic}/{partition}/{offset}", letters, place.partition(),
						place.offset())
				.exchange()
				.expectStatus()
				.isNoContent();
		}
		this.calls.done(this.calls.officer("petugas"), request).expectStatus().isOk();
	}

	@Test
	void while_the_timelines_are_made_anew_nobody_knows_whether_a_loan_runs() {
		for (String projection : List.of("financing.loan", "financing.application", "bazaar.agreement")) {
			Boolean unknown = this.database.in(Scope.system(),
					running(projection, "null").then(this.blockers.loansUnknown())
						.flatMap((found) -> running(projection, "now()").thenReturn(found)));
			assertThat(unknown).as(projection).isTrue();
		}
		Boolean unknown = this.database.in(Scope.system(), this.blockers.loansUnknown());
		assertThat(unknown).isFalse();
	}

	private Mono<Void> running(String projection, String until) {
		return this.databaseClient
			.sql("insert into projection_rebuild_run (projection, started_by, finished_at) values ('" + projection
					+ "', 'admin', " + until + ") on conflict (projection) do update set finished_at = " + until)
			.then();
	}

	@Test
	void doubles_are_told_of_too_and_what_waits_about_any_of_them_is_closed() {
		UUID sme = this.smes.registered(profile());
		UUID merged = this.smes.registered(profile());
		UUID aboutDouble = this.calls.asked(this.calls.owner(merged), merged, "CORRECTION");
		merge(merged, sme);
		UUID access = this.calls.asked(this.calls.owner(sme), sme, "ACCESS");
		this.calls.granted(sme, "ERASURE");
		assertThat(this.database.texts("select state || ' ' || reason || ' ' || version || ' ' || answered_by"
				+ " from data_request where id in ('" + access + "', '" + aboutDouble + "')"))
			.containsExactly("REFUSED ERASED 2 petugas-kedua", "REFUSED ERASED 2 petugas-kedua");
		assertThat(this.database.texts(
				"select version || ' ' || action || ' ' || status || ' ' || done_by from sme_history where sme_id = '"
						+ merged + "' order by version desc limit 1"))
			.containsExactly("3 ERASED MERGED petugas-kedua");
		assertThat(this.database.texts("select version || status from sme where id = '" + merged + "'"))
			.containsExactly("3MERGED");
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(erasedOnTheTopic()).contains("CLOSED " + sme, "MERGED " + merged));
	}

	/** An SME with a duplicate merged into it, of which every feature holds something. */
	private Erasable heldEverywhere(String account, String cluster, Map<String, Object> mine,
			Map<String, Object> second) {
		UUID sme = ownRegistration(account, mine);
		UUID merged = this.smes.registered(second);
		decline(sme, "Zulaikha belum membawa KTP");
		change(sme, mine);
		this.calls.as(TestTokens.asOwnerOf(sme))
			.get()
			.uri("/api/registry/smes/{id}/personal", sme)
			.exchange()
			.expectStatus()
			.isOk();
		partnerReached(sme);
		new LegalityCalls(this.client).opened(merged, LegalityCalls.plan("HALAL", "2027-06-30"));
		new DocumentCalls(this.client).added(merged, DocumentCalls.pirt("2027-06-30"));
		new CustomFieldCalls(this.client).saved(merged, Map.of("brand", "Roti Uji", "npwp", "0092542943407000"));
		new FileCalls(this.client).added(sme, TestTokens.asOwnerOf(sme), Photos.jpeg(20, 20));
		wrongFile(merged);
		servedAtTheCounter(merged);
		this.calls.as(TestTokens.asOwnerOf(merged))
			.put()
			.uri("/api/registry/smes/{id}/message-preference", merged)
			.bodyValue(Map.of("allowed", true, "language", "ID"))
			.exchange()
			.expectStatus()
			.isOk();
		imported(sme);
		merge(merged, sme);
		joinCluster(sme, cluster);
		return new Erasable(sme, merged);
	}

	/** By an officer who acts for the owner. */
	private void servedAtTheCounter(UUID sme) {
		UUID visit = new CounterCalls(this.client).opened(sme, "petugas-loket");
		new DocumentCalls(this.client)
			.add(sme, TestTokens.acting("petugas-loket", visit, sme, "21.72.01"), DocumentCalls.pirt("2028-06-30"))
			.expectStatus()
			.isCreated();
	}

	private void wrongFile(UUID sme) {
		Consumer<HttpHeaders> officer = TestTokens.as("petugas", "21.72", Role.OFFICER);
		UUID file = new FileCalls(this.client).added(sme, officer, Photos.jpeg(20, 20));
		Map<String, Object> document = new HashMap<>(DocumentCalls.pirt("2027-06-30"));
		document.put("files", List.of(file));
		DocumentCalls documents = new DocumentCalls(this.client);
		documents.removeFile(documents.added(sme, document), file, 1, officer).expectStatus().isOk();
	}

	/** A file of today changed it. */
	private void imported(UUID sme) {
		UUID job = UUID.randomUUID();
		this.database.run("insert into import_job (id, region_code, file_name, layout, submitted_by, submitted_at,"
				+ " status, rows) values ('" + job + "', '21.72', 'umkm.csv', '{}', 'pengimpor', now(), 'DRAFT', 0)");
		this.database.run("insert into import_change (import_id, sme_id, found_version, version) values ('" + job
				+ "', '" + sme + "', 1, 2)");
	}

	/** How a partner of an agreement is reached, and that somebody looked at it. */
	private void partnerReached(UUID sme) {
		UUID contact = UUID.fromString(json(this.calls.officer("petugas")
			.post()
			.uri("/api/registry/contacts")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(Map.of("smeId", sme, "agreementId", UUID.randomUUID(), "kind", "EMAIL", "address",
					"pembeli@contoh.id"))
			.exchange()).get("id").asString());
		this.calls.officer("petugas")
			.get()
			.uri("/api/registry/contacts/{id}", contact)
			.exchange()
			.expectStatus()
			.isOk();
	}

	private record Erasable(UUID sme, UUID merged) {
	}

	/** Status and id of those that other services were told are erased. */
	private List<String> erasedOnTheTopic() {
		List<String> told = new ArrayList<>();
		this.topics.ends("registry.sme")
			.forEach((partition, end) -> this.topics.read(partition, 0, end,
					(batch) -> batch.records()
						.stream()
						.map((record) -> new String(record.value(), StandardCharsets.UTF_8))
						.filter((data) -> data.contains(Sme.ERASED_NAME))
						.forEach((data) -> told.add(data.replaceAll("(?s)^.*\"status\":\"([A-Z]+)\".*$", "$1") + " "
								+ data.replaceAll("(?s)^.*\"smeId\":\"([^\"]+)\".*$", "$1")))));
		return told;
	}

	@Test
	void a_file_being_imported_may_hold_the_same_and_is_waited_for() {
		UUID sme = this.smes.registered(profile());
		UUID request = this.calls.asked(this.calls.owner(sme), sme, "ERASURE");
		UUID job = UUID.randomUUID();
		this.database
			.run("insert into import_job (id, region_code, file_name, layout, submitted_by, submitted_at, status,"
					+ " rows, lease_until) values ('" + job + "', '21.72', 'x', '', 'petugas', now(), 'RUNNING', 1,"
					+ " now() + interval '1 hour')");
		try {
			problem(this.calls.done(this.calls.officer("petugas"), request), 409, "erasure-import-runs");
		}
		finally {
			this.database.run("delete from import_job where id = '" + job + "'");
		}
		this.calls.done(this.calls.officer("petugas"), request).expectStatus().isOk();
	}

	@Test
	void an_erased_one_is_in_no_list_and_the_summary_counts_what_lists_hold() {
		long before = summary();
		UUID sme = this.smes.registered(profile());
		assertThat(summary()).isEqualTo(before + 1);
		this.calls.granted(sme, "ERASURE");
		assertThat(summary()).isEqualTo(before);
		assertThat(text(this.smes.officer().get().uri("/api/registry/smes?status=CLOSED").exchange()))
			.doesNotContain(sme.toString());
	}

	private long summary() {
		String body = text(this.smes.officer().get().uri("/api/registry/summary").exchange());
		return Long.parseLong(body.replaceAll("(?s)^.*?\"smes\":(\\d+).*$", "$1"));
	}

	private static Map<String, Object> named(String owner) {
		Map<String, Object> profile = profile();
		profile.put("ownerName", owner);
		profile.put("businessName", "Rahasia " + profile.get("businessName"));
		profile.put("street", "Gang Sunyi " + profile.get("nik").toString().substring(11));
		profile.put("nib", "91200" + profile.get("nik").toString().substring(8));
		profile.put("product", "Kue Zulaikha");
		return profile;
	}

	private static List<String> values(Map<String, Object> profile) {
		return List.of(profile.get("nik").toString(), "+62" + profile.get("phone").toString().substring(1),
				profile.get("email").toString(), "Zulaikha", "zulaikha", profile.get("street").toString(),
				profile.get("businessName").toString(), profile.get("nib").toString());
	}

	private UUID ownRegistration(String account, Map<String, Object> profile) {
		profile.put("consent", "2026-1");
		String body = text(this.calls.as(TestTokens.as(account, "21.72", Role.SME_OWNER))
			.post()
			.uri("/api/registry/smes")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(profile)
			.exchange()
			.expectStatus()
			.isCreated());
		profile.remove("consent");
		return UUID.fromString(body.replaceAll("(?s)^.*?\"id\":\"([^\"]+)\".*$", "$1"));
	}

	/** What it declared before is kept. */
	private void change(UUID sme, Map<String, Object> profile) {
		Map<String, Object> changed = new HashMap<>(profile);
		changed.put("since", "2018-03-02");
		this.smes.officer()
			.put()
			.uri("/api/registry/smes/{id}", sme)
			.header("If-Match", "\"2\"")
			.bodyValue(changed)
			.exchange()
			.expectStatus()
			.isOk();
	}

	private void decline(UUID sme, String reason) {
		this.smes.officer()
			.post()
			.uri("/api/registry/smes/{id}/request-correction", sme)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("reason", reason))
			.exchange()
			.expectStatus()
			.isOk();
	}

	private void merge(UUID gone, UUID stays) {
		this.smes.officer()
			.post()
			.uri("/api/registry/smes/{id}/merge", gone)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("into", stays))
			.exchange()
			.expectStatus()
			.isOk();
	}

	private void joinCluster(UUID sme, String cluster) {
		String location = String.valueOf(this.smes.officer()
			.post()
			.uri("/api/registry/clusters")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(Map.of("name", cluster, "product", "Roti", "regionCode", "21.72.01"))
			.exchange()
			.expectBody(Void.class)
			.returnResult()
			.getResponseHeaders()
			.getLocation());
		this.smes.officer().put().uri(location + "/members/" + sme).exchange().expectStatus().isOk();
	}

	private void told(UUID sme, String type) {
		told(sme, "financing.loan", type);
	}

	private void told(UUID sme, String source, String type) {
		this.database.run("insert into timeline_entry (event_id, sme_id, occurred_at, source, type, facts) values"
				+ " (gen_random_uuid(), '" + sme + "', now(), '" + source + "', '" + type + "', '{}')");
	}

	/** The sealed fields and indexes of a row, as a dump shows them. */
	private List<String> sealed(UUID sme) {
		return this.database
			.texts("select encode(value, 'hex') from sme, unnest(array[nik, nik_index, phone, phone_index,"
					+ " email, street]) as value where id = '" + sme + "' and value is not null");
	}

	/**
	 * Tables of which some row, as text, holds the value; outbox rows wait for the relay,
	 * and what waits for the audit is read once it is chained.
	 */
	private List<String> tablesWith(String needle) {
		String hex = HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_8));
		List<String> tables = this.database.texts("select relname from pg_class where relkind = 'r'"
				+ " and relnamespace = 'public'::regnamespace and relname not in ('outbox', 'flyway_schema_history')"
				+ " and has_table_privilege(oid, 'select') order by 1");
		assertThat(tables).contains("sme", "sme_history", "personal_view", "idempotency_key", "data_request",
				"audit_entry");
		return tables.stream()
			.filter((table) -> this.database.number("select count(*) from " + table + " t where strpos(t::text, '"
					+ needle + "') > 0 or strpos(t::text, '" + hex + "') > 0") > 0)
			.toList();
	}

}
