package id.sentra.platform.test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The copy of the registry's SMEs that a service keeps: what arrives, what is counted,
 * what is built again. A service's own test says only whose copy it is.
 */
public abstract class CopiedSmesTests {

	private static final Path CONTRACTS = Path.of("..", "registry-service", "contracts");

	private static final String REGISTERED = "id.sentra.registry.sme-registered.v1";

	private static final String VERIFIED = "id.sentra.registry.sme-verified.v1";

	@Autowired
	KafkaOperations<byte[], byte[]> kafka;

	@Autowired
	WebTestClient http;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	private final String context;

	TestEvents registry;

	protected CopiedSmesTests(String context) {
		this.context = "/api/" + context;
	}

	@BeforeEach
	void topic() {
		this.registry = new TestEvents(this.kafka, "registry.sme");
	}

	@Test
	void anSmeIsKnownAsRegistrysContractTellsIt() throws Exception {
		for (String name : List.of("sme-registered.v1", "sme-verified.v1", "sme-profile-changed.v1",
				"sme-processing-stopped.v1", "sme-erased.v1")) {
			String sample = Contracts.laterSample(CONTRACTS, name);
			UUID id = Ids.next();
			this.registry.send(TestEvents.event("id.sentra.registry." + name, id, 1,
					sample.replaceFirst("\"smeId\"\\s*:\\s*\"[^\"]+\"", "\"smeId\": \"" + id + "\"")));
			awaitVersion(id, 1);
		}
	}

	@Test
	void eventsThatComeThriceAndShuffledEndInTheSameState() {
		UUID id = Ids.next();
		List<EventEnvelope> events = new ArrayList<>();
		for (int version = 1; version <= 5; version++) {
			EventEnvelope event = TestEvents.event((version < 5) ? REGISTERED : VERIFIED, id, version,
					snapshot(id, "Usaha " + version, "16.71.01", (version < 5) ? "REGISTERED" : "VERIFIED"));
			events.addAll(Collections.nCopies(3, event));
		}
		Collections.shuffle(events, new Random(7));
		events.forEach(this.registry::send);
		UUID last = registered("16.71.02");
		awaitVersion(last, 1);
		awaitVersion(id, 5);
		assertThat(text("select name || ' ' || status from sme where id = '" + id + "'")).isEqualTo("Usaha 5 VERIFIED");
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(
					() -> assertThat(text("select count(*) from inbox i where event_id in (" + ids(events) + ")"))
						.isEqualTo("5"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sme-erased.v1", "sme-withdrawn.v1" })
	void ofAnErasedSmeNothingIsLeftOfItsNameHoweverOftenTheEarlierEventsComeAgain(String forgotten) {
		UUID id = Ids.next();
		EventEnvelope verified = TestEvents.event(VERIFIED, id, 2,
				snapshot(id, "Usaha Bernama", "16.71.05", "VERIFIED"));
		this.registry.send(verified);
		awaitVersion(id, 2);
		text("""
				insert into idempotency_key (username, key, request_hash, status, headers, body) values ('petugas', '%1$s',
				'', 200, '{}', '{"id":"7","smeId":"%1$s","smeName":"Usaha \\"Bernama\\"","amount":5}') returning 'kept'"""
			.formatted(id));
		EventEnvelope erased = TestEvents.event("id.sentra.registry." + forgotten, id, 3,
				snapshot(id, "(data dihapus)", "16.71.05", "CLOSED"));
		EventEnvelope toldAgain = TestEvents.event(VERIFIED, id, 2,
				snapshot(id, "Usaha Bernama", "16.71.05", "VERIFIED"));
		List.of(erased, verified, erased, toldAgain).forEach(this.registry::send);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(
					text("select count(*) from inbox i where event_id in (" + ids(List.of(erased, toldAgain)) + ")"))
				.isEqualTo("2"));
		assertThat(text("select name || ' ' || status || ' ' || version from sme where id = '" + id + "'"))
			.isEqualTo("(data dihapus) CLOSED 3");
		assertThat(text("select count(*) from sme where to_jsonb(sme)::text like '%Usaha Bernama%'")).isEqualTo("0");
		assertThat(text("select body from idempotency_key where key = '" + id + "'"))
			.isEqualTo("{\"id\":\"7\",\"smeId\":\"" + id + "\",\"smeName\":\"(data dihapus)\",\"amount\":5}");
	}

	@Test
	void theSurvivorOfAChainOfMergersIsTheLastInWhateverOrderTheyAreTold() {
		UUID first = registered("16.71.08");
		UUID second = registered("16.71.08");
		UUID last = registered("16.71.08");
		List.of(first, second, last).forEach((id) -> awaitVersion(id, 1));
		merged(second, last, 2);
		merged(first, second, 2);
		List.of(first, second).forEach((id) -> awaitVersion(id, 2));
		assertThat(text("select string_agg(distinct sme_survivor(id)::text, ' ') from sme where id in ('" + first
				+ "', '" + second + "', '" + last + "')"))
			.isEqualTo(last.toString());
		this.registry.send(TestEvents.event("id.sentra.registry.sme-erased.v1", first, 3,
				snapshot(first, "(data dihapus)", "16.71.08", "MERGED")));
		awaitVersion(first, 3);
		assertThat(text("select sme_survivor('" + first + "')::text")).isEqualTo(last.toString());
	}

	private void merged(UUID duplicate, UUID survivor, int version) {
		String snapshot = snapshot(duplicate, "Usaha ganda", "16.71.08", "MERGED");
		this.registry.send(TestEvents.event("id.sentra.registry.sme-merged.v1", duplicate, version,
				snapshot.replaceFirst("\\{", "{\"mergedInto\": \"" + survivor + "\", ")));
	}

	@Test
	void anEventOfAnSmeThatWeDoNotKnowIsTakenForTheSnapshotItCarries() {
		UUID id = registered("16.71.06");
		this.registry.send(TestEvents.event("id.sentra.registry.sme-moved.v1", id, 2,
				snapshot(id, "Usaha Maju", "16.71.07", "VERIFIED")));
		awaitVersion(id, 2);
		assertThat(text("select region_code || ' ' || status from sme where id = '" + id + "'"))
			.isEqualTo("16.71.07 VERIFIED");
	}

	@Test
	void aTypeWeDoNotKnowChangesNothingAndHoldsNothingUp() {
		UUID id = Ids.next();
		this.registry.send(TestEvents.event("id.sentra.registry.something-new.v9", id, 1, "{}"));
		UUID next = registered("16.71.03");
		awaitVersion(next, 1);
		assertThat(text("select count(*) from sme where id = '" + id + "'")).isEqualTo("0");
	}

	@Test
	void theSummaryCountsPerDistrictWithinTheCallersRegionWithoutThoseMergedOrErased() {
		registered("65.71.01");
		registered("65.71.01");
		awaitVersion(registered("65.71.04"), 1);
		UUID merged = Ids.next();
		this.registry.send(TestEvents.event("id.sentra.registry.sme-merged.v1", merged, 1,
				snapshot(merged, "Usaha ganda", "65.71.01", "MERGED")));
		awaitVersion(merged, 1);
		UUID erased = registered("65.71.01");
		this.registry.send(TestEvents.event("id.sentra.registry.sme-erased.v1", erased, 2,
				snapshot(erased, "(data dihapus)", "65.71.01", "CLOSED")));
		awaitVersion(erased, 2);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> get("?region=65.71", "65.71").expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$.smes")
				.isEqualTo(3)
				.jsonPath("$.byRegion.length()")
				.isEqualTo(4)
				.jsonPath("$.byRegion[0].smes")
				.isEqualTo(2)
				.jsonPath("$.byRegion[1].smes")
				.isEqualTo(0));
		get("", "65.71.04").expectStatus().isOk().expectBody().jsonPath("$.smes").isEqualTo(1);
	}

	@Test
	void aRegionOutsideTheCallersIsRefused() {
		get("?region=31.71", "21.72").expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("region-not-allowed");
		get("?region=Tanjungpinang", "21.72").expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("bad-region");
		this.http.get().uri(this.context + "/summary").exchange().expectStatus().isUnauthorized();
		this.http.get()
			.uri(this.context + "/summary")
			.headers(TestTokens.asOwnerOf(Ids.next()))
			.exchange()
			.expectStatus()
			.isForbidden();
	}

	@Test
	void theProjectionIsRebuiltFromTheTopicByOneCommand() {
		UUID kept = registered("34.71.01");
		UUID spoiled = registered("34.71.01");
		awaitVersion(kept, 1);
		awaitVersion(spoiled, 1);
		text("with gone as (delete from sme where id = '" + kept + "') select ''");
		text("with bad as (update sme set name = 'salah', version = 99 where id = '" + spoiled + "') select ''");
		String uri = this.context + "/projections/registry.sme/rebuild";
		this.http.post()
			.uri(uri)
			.headers(TestTokens.as("officer", "21.72", Role.OFFICER))
			.exchange()
			.expectStatus()
			.isForbidden();
		this.http.post()
			.uri(uri)
			.headers(TestTokens.as("admin", "*", Role.ADMIN))
			.exchange()
			.expectStatus()
			.isAccepted();
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> this.http.get()
				.uri(uri)
				.headers(TestTokens.as("admin", "*", Role.ADMIN))
				.exchange()
				.expectBody()
				.jsonPath("$.status")
				.isEqualTo("COMPLETED"));
		awaitVersion(kept, 1);
		assertThat(text("select name || version from sme where id = '" + spoiled + "'")).isEqualTo("Usaha Maju1");
		get("?region=34.71", "*").expectBody().jsonPath("$.smes").isEqualTo(2);
	}

	private WebTestClient.ResponseSpec get(String query, String region) {
		return this.http.get()
			.uri(this.context + "/summary" + query)
			.headers(TestTokens.as("officer", region, Role.OFFICER))
			.exchange();
	}

	private UUID registered(String region) {
		UUID id = Ids.next();
		this.registry.send(TestEvents.event(REGISTERED, id, 1, snapshot(id, "Usaha Maju", region, "REGISTERED")));
		return id;
	}

	private static String snapshot(UUID id, String name, String region, String status) {
		return """
				{"smeId":"%s","name":"%s","regionCode":"%s","kbliCode":"10710","kbliEdition":"2020","scale":"MICRO",
				"ownerGender":"FEMALE","lowIncomeHousehold":false,"status":"%s","clusterId":null,"since":"2019-05-01",
				"aFieldOfTheFuture":1}""".formatted(id, name, region, status);
	}

	private static String ids(List<EventEnvelope> events) {
		return String.join(",", events.stream().map((event) -> "'" + event.id() + "'").toList());
	}

	private void awaitVersion(UUID id, long version) {
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(text("select max(version) from sme where id = '" + id + "'"))
				.isEqualTo(Long.toString(version)));
	}

	private String text(String sql) {
		return this.transactions
			.in(Scope.system(), this.database.sql(sql).map((row) -> String.valueOf(row.get(0))).one())
			.block();
	}

}
