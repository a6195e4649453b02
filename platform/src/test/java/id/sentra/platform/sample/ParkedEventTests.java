package id.sentra.platform.sample;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class ParkedEventTests {

	private static final String PARKED = "/api/sample/outbox/parked";

	@Autowired
	Things things;

	@Autowired
	WebTestClient http;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	UUID id;

	long seq;

	/** The first version is too large for the broker; two later ones wait behind it. */
	@BeforeEach
	void park() {
		this.id = Ids.next();
		this.things.change(this.id, "21.72.01", 1, "x".repeat(2_000_000)).block();
		this.things.change(this.id, "21.72.01", 2).block();
		this.things.change(this.id, "21.72.01", 3).block();
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(parkedRows()).hasSize(1));
		this.seq = parkedRows().get(0);
	}

	@Test
	void theListSaysWhatWaitsAndWhyButNotItsData() {
		byte[] answer = this.http.get()
			.uri(PARKED)
			.headers(TestTokens.as("auditor", "*", Role.AUDITOR))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath(ours("type"))
			.isEqualTo("id.sentra.sample.thing-changed.v1")
			.jsonPath(ours("aggregate"))
			.isEqualTo(this.id.toString())
			.jsonPath(ours("version"))
			.isEqualTo(1)
			.jsonPath(ours("reason"))
			.isEqualTo("RecordTooLargeException")
			.jsonPath(ours("waitingBehind"))
			.isEqualTo(2)
			.returnResult()
			.getResponseBodyContent();
		assertThat(new String(answer)).doesNotContain("xxx", "21.72.01");
	}

	@Test
	void oneThatIsMendedIsSentBeforeTheLaterOnes() {
		change("update outbox set data = '{\"id\":\"" + this.id
				+ "\",\"region\":\"21.72.01\",\"word\":\"ok\"}' where seq = " + this.seq);
		retry(this.seq, Role.ADMIN).expectStatus().isNoContent();
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(effects()).isEqualTo(3));
		assertThat(number("select version from seen_thing where id = '" + this.id + "'")).isEqualTo(3);
		refused(retry(this.seq, Role.ADMIN), HttpStatus.NOT_FOUND, "unknown-parked-event");
	}

	@Test
	void oneThatIsNotMendedIsParkedAgain() {
		retry(this.seq, Role.ADMIN).expectStatus().isNoContent();
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(parkedRows()).containsExactly(this.seq));
		assertThat(effects()).isZero();
	}

	@Test
	void oneThatIsGivenUpLetsTheLaterOnesGoAndIsOnRecord() {
		discard(this.seq, Role.ADMIN).expectStatus().isNoContent();
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(effects()).isEqualTo(2));
		assertThat(number("select count(*) from outbox_discarded where aggregate_id = '" + this.id
				+ "' and version = 1 and discarded_by = 'someone'"))
			.isEqualTo(1);
		refused(discard(this.seq, Role.ADMIN), HttpStatus.NOT_FOUND, "unknown-parked-event");
	}

	@Test
	void oneThatIsNotParkedIsLeftAlone() {
		refused(discard(this.seq + 1, Role.ADMIN), HttpStatus.NOT_FOUND, "unknown-parked-event");
		refused(retry(this.seq + 1, Role.ADMIN), HttpStatus.NOT_FOUND, "unknown-parked-event");
		assertThat(number("select count(*) from outbox where aggregate_id = '" + this.id + "'")).isEqualTo(3);
		refused(this.http.delete()
			.uri(PARKED + "/seventh")
			.headers(TestTokens.as("someone", "*", Role.ADMIN))
			.exchange(), HttpStatus.BAD_REQUEST, "unreadable-request");
	}

	@Test
	void onlyAnAdministratorDecides() {
		for (Role role : List.of(Role.OFFICER, Role.AUDITOR)) {
			refused(retry(this.seq, role), HttpStatus.FORBIDDEN, "role-not-allowed");
			refused(discard(this.seq, role), HttpStatus.FORBIDDEN, "role-not-allowed");
		}
		refused(this.http.get().uri(PARKED).headers(TestTokens.as("o", "21.72", Role.OFFICER)).exchange(),
				HttpStatus.FORBIDDEN, "role-not-allowed");
		assertThat(parkedRows()).containsExactly(this.seq);
	}

	private WebTestClient.ResponseSpec retry(long row, Role role) {
		return this.http.post()
			.uri(PARKED + "/{seq}/retry", row)
			.headers(TestTokens.as("someone", "*", role))
			.exchange();
	}

	private WebTestClient.ResponseSpec discard(long row, Role role) {
		return this.http.delete().uri(PARKED + "/{seq}", row).headers(TestTokens.as("someone", "*", role)).exchange();
	}

	private static void refused(WebTestClient.ResponseSpec response, HttpStatus status, String code) {
		response.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
	}

	private String ours(String field) {
		return "$[?(@.seq == " + this.seq + ")]." + field;
	}

	private List<Long> parkedRows() {
		return this.transactions
			.in(Scope.system(),
					this.database.sql("select seq from outbox where aggregate_id = :id and parked_at is not null")
						.bind("id", this.id)
						.map((row) -> row.get(0, Long.class))
						.all()
						.collectList())
			.block();
	}

	private long effects() {
		return number("select coalesce(sum(effects), 0) from seen_thing where id = '" + this.id + "'");
	}

	private void change(String sql) {
		this.transactions.in(Scope.system(), this.database.sql(sql).fetch().rowsUpdated()).block();
	}

	private long number(String sql) {
		return this.transactions.in(Scope.system(), this.database.sql(sql).map((row) -> row.get(0, Long.class)).one())
			.block();
	}

}
