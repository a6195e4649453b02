package id.sentra.platform.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.summary.SummaryCounts;
import id.sentra.platform.summary.SummaryCount;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SampleTest
class ScopeTests {

	@Autowired
	Things things;

	@Autowired
	SummaryCounts counts;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	@Autowired
	FlywayConnectionDetails owner;

	/** No query here names a region: it is row-level security alone that holds. */
	@Test
	void aForgottenPredicateStillShowsNothingOfAnotherRegion() {
		UUID own = Ids.next();
		Flux.just("62.01.01", "62.01.02", "62.10.01")
			.flatMap((region) -> this.things.change(Ids.next(), region, 1))
			.then(this.things.change(own, "62.01.02", 1))
			.block();
		assertThat(seenBy(Scope.of(RegionCode.of("62.01")))).isEqualTo(3);
		assertThat(seenBy(Scope.of(RegionCode.of("62.01.02")))).isEqualTo(2);
		assertThat(seenBy(Scope.of(RegionCode.of("62")))).isEqualTo(4);
		assertThat(seenBy(Scope.ofSme(own))).isEqualTo(1);
		assertThat(seenBy(Scope.nothing())).isZero();
		assertThat(seenBy(Scope.system())).isGreaterThanOrEqualTo(4);
	}

	@Test
	void nothingCanBeWrittenOutsideTheScope() {
		Mono<Long> save = this.things.save(Ids.next(), "63.01.01", 1);
		assertThatThrownBy(() -> this.transactions.in(Scope.of(RegionCode.of("64")), save).block())
			.hasMessageContaining("row-level security");
	}

	@Test
	void theScopeEndsWithItsTransaction() {
		this.transactions.in(Scope.system(), Mono.empty()).block();
		List<String> left = Flux.range(0, 20)
			.flatMap((i) -> this.database.sql("select current_setting('sentra.region', true) || current_user")
				.map((row) -> String.valueOf(row.get(0)))
				.one())
			.collectList()
			.block();
		assertThat(left).noneMatch((setting) -> setting.contains("*") || setting.endsWith("_app"));
	}

	@Test
	void theCountsAreWhatCountingWouldSay() {
		List<UUID> ids = Flux.range(0, 30).map((i) -> Ids.next()).collectList().block();
		Flux.fromIterable(ids).flatMap((id) -> this.things.change(id, "65.01.01", 1), 8).blockLast();
		Flux.fromIterable(ids.subList(0, 10)).flatMap((id) -> this.things.change(id, "65.01.01", 2), 8).blockLast();
		this.transactions
			.in(Scope.system(),
					this.database.sql("delete from thing where id = any (:ids)")
						.bind("ids", ids.subList(0, 3).toArray(UUID[]::new))
						.fetch()
						.rowsUpdated())
			.block();
		RegionCode region = RegionCode.of("65.01.01");
		assertThat(this.counts.within(List.of("thing"), Scope.of(RegionCode.of("65"))).block())
			.containsExactlyInAnyOrder(new SummaryCount("thing", region, "ODD", 20),
					new SummaryCount("thing", region, "EVEN", 7));
	}

	/** By the connection's number alone, two of sixteen connections nearly always met. */
	@Test
	void noCountWaitsForAnothersTransaction() throws SQLException {
		try (Connection one = connection();
				Connection other = connection();
				Statement first = one.createStatement();
				Statement second = other.createStatement()) {
			long shard = number(second, "select pg_backend_pid() % 32");
			one.setAutoCommit(false);
			other.setAutoCommit(false);
			first.execute("select pg_advisory_xact_lock('tally'::regclass::oid::int, %d)".formatted(shard));
			first.execute("insert into tally values ('thing', '66.01.01', 'ODD', %d, 1)".formatted(shard));
			second.execute("set local statement_timeout = '5s'");
			second.execute("insert into thing values ('%s', '66.01.01', 'ODD', 1)".formatted(Ids.next()));
			assertThat(number(second, "select shard from tally where region_code = '66.01.01'")).isNotEqualTo(shard);
			one.rollback();
			other.rollback();
		}
	}

	private static long number(Statement statement, String sql) throws SQLException {
		try (ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}

	private Connection connection() throws SQLException {
		return DriverManager.getConnection(this.owner.getJdbcUrl(), this.owner.getUsername(), this.owner.getPassword());
	}

	private long seenBy(Scope scope) {
		return this.things.countSeenIn(scope).block();
	}

}
