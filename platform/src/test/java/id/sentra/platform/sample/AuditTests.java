package id.sentra.platform.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.audit.AuditVerification;
import id.sentra.platform.audit.AuditVerification.Anchor;
import id.sentra.platform.audit.AuditVerification.Verified;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Actor;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Whatever a request changes is in the chain, and whatever is done to the chain shows.
 */
@SampleTest
class AuditTests {

	@Autowired
	WebTestClient http;

	@Autowired
	Things things;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	@Autowired
	AuditVerification verification;

	@Autowired
	FlywayConnectionDetails owner;

	@Test
	void a_command_leaves_who_did_what_to_what_by_which_route() {
		String id = make("petugas-audit");
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(entries("subject_id = '" + id + "'")).containsExactly(
					"petugas-audit|OFFICER|POST /api/sample/things|id.sentra.sample.thing-changed.v1|sample.thing|1"));
	}

	@Test
	void a_change_nobody_is_told_of_leaves_an_entry_and_one_that_changes_nothing_does_not() {
		UUID id = Ids.next();
		String by = "pelan-" + id;
		this.transactions.in(Scope.system(), this.things.save(id, "66.01.01", 1))
			.contextWrite((context) -> Actor.by(context, by, "saving"))
			.block();
		this.transactions.in(Scope.system(), this.database.sql("select count(*) from thing").fetch().one())
			.contextWrite((context) -> Actor.by(context, by, "reading"))
			.block();
		Mono<Long> failing = this.things.save(Ids.next(), "66.01.01", 1).then(Mono.error(new IllegalStateException()));
		assertThatThrownBy(() -> this.transactions.in(Scope.system(), failing)
			.contextWrite((context) -> Actor.by(context, by, "failing"))
			.block()).isInstanceOf(IllegalStateException.class);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(
					() -> assertThat(entries("actor = '" + by + "'")).containsExactly(by + "||saving|changed|-|-"));
		assertThat(this.waiting("actor = '" + by + "'")).isZero();
	}

	@Test
	void writers_at_the_same_time_are_chained_without_a_gap() {
		List<UUID> ids = Flux.range(0, 300).map((number) -> Ids.next()).collectList().block();
		Flux.fromIterable(ids).flatMap((id) -> this.things.change(id, "67.01.01", 1), 12).blockLast();
		String list = "subject_id in ('" + String.join("', '", ids.stream().map(UUID::toString).toList()) + "')";
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(entries(list)).hasSize(300));
		assertThat(entries(list)).allSatisfy((entry) -> assertThat(entry).startsWith("system||"));
		Verified verified = verify(null);
		assertThat(verified.firstBroken()).isNull();
		assertThat(verified.entries()).isGreaterThanOrEqualTo(300);
	}

	@Test
	void a_changed_and_a_deleted_entry_are_found() {
		make("petugas-dikejar");
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(entries("actor = 'petugas-dikejar'")).hasSize(1));
		make("petugas-sesudahnya");
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(entries("actor = 'petugas-sesudahnya'")).hasSize(1));
		long seq = number("select seq from audit_entry where actor = 'petugas-dikejar'");
		unguarded("update audit_entry set actor = 'orang-lain' where seq = " + seq);
		assertThat(verify(null).firstBroken()).isEqualTo(seq);
		unguarded("update audit_entry set actor = 'petugas-dikejar' where seq = " + seq);
		assertThat(verify(null).firstBroken()).isNull();
		unguarded("create table kept as select * from audit_entry where seq = " + seq,
				"delete from audit_entry where seq = " + seq);
		assertThat(verify(null).firstBroken()).isEqualTo(seq);
		assertThat(verify(null).entries()).isEqualTo(seq - 1);
		unguarded("insert into audit_entry select * from kept", "drop table kept");
		assertThat(verify(null).firstBroken()).isNull();
	}

	@Test
	void a_head_kept_elsewhere_tells_whether_the_chain_still_is_the_one_it_was() {
		make("petugas-jangkar");
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(entries("actor = 'petugas-jangkar'")).hasSize(1));
		Verified then = verify(null);
		assertThat(then.anchorHolds()).isNull();
		make("petugas-jangkar");
		assertThat(verify(new Anchor(then.entries(), then.head())).anchorHolds()).isTrue();
		assertThat(verify(new Anchor(then.entries(), "00" + then.head().substring(2))).anchorHolds()).isFalse();
		assertThat(verify(new Anchor(Long.MAX_VALUE, then.head())).anchorHolds()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry",
			"insert into audit_entry select * from audit_entry", "update audit_pending set actor = 'x'",
			"delete from audit_pending", "truncate audit_pending", "select count(*) from audit_pending" })
	void the_programs_role_can_add_to_the_audit_and_nothing_else(String change) {
		assertThatThrownBy(
				() -> this.transactions.in(Scope.system(), this.database.sql(change).fetch().rowsUpdated()).block())
			.hasMessageContaining("permission denied");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry" })
	void the_owner_of_the_tables_changes_no_entry_by_mistake(String change) {
		assertThatThrownBy(() -> asOwner(change)).isInstanceOf(SQLException.class)
			.hasMessageContaining("are never changed");
	}

	@Test
	void those_who_watch_over_it_verify_it() {
		verification(Role.AUDITOR, "").isOk().expectBody().jsonPath("$.firstBroken").isEmpty();
		verification(Role.OFFICER, "").isForbidden();
		verification(Role.ADMIN, "?seq=1").isEqualTo(422);
		verification(Role.ADMIN, "?seq=1&hash=00").isOk().expectBody().jsonPath("$.anchorHolds").isEqualTo(false);
	}

	private org.springframework.test.web.reactive.server.StatusAssertions verification(Role role, String query) {
		return this.http.get()
			.uri("/api/sample/audit/verification" + query)
			.headers(TestTokens.as("pemeriksa", "*", role))
			.exchange()
			.expectStatus();
	}

	private String make(String by) {
		String body = String.valueOf(this.http.post()
			.uri("/api/sample/things")
			.headers(TestTokens.as(by, "61", Role.OFFICER))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(Map.of("region", "61.01.01"))
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		return body.replaceAll("(?s)^.*\"id\":\"([^\"]+)\".*$", "$1");
	}

	private Verified verify(@org.jspecify.annotations.Nullable Anchor anchor) {
		return this.verification.verify(anchor).blockOptional().orElseThrow();
	}

	private List<String> entries(String where) {
		return this.transactions
			.in(Scope.system(),
					this.database
						.sql("select concat_ws('|', actor, roles, command, action, coalesce(subject_kind, '-'),"
								+ " coalesce(version::text, '-')) from audit_entry where " + where)
						.map((row) -> String.valueOf(row.get(0)))
						.all()
						.collectList())
			.blockOptional()
			.orElseThrow();
	}

	private long waiting(String where) {
		return number("select count(*) from audit_pending where " + where);
	}

	private long number(String sql) {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			ResultSet row = statement.executeQuery(sql);
			row.next();
			return row.getLong(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As somebody who took the trigger away. */
	private void unguarded(String... changes) {
		try {
			asOwner("alter table audit_entry disable trigger append_only");
			for (String change : changes) {
				asOwner(change);
			}
			asOwner("alter table audit_entry enable trigger append_only");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void asOwner(String change) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute(change);
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.owner.getJdbcUrl(), this.owner.getUsername(), this.owner.getPassword());
	}

}
