package id.sentra.platform.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import id.sentra.platform.event.TopicReader;
import id.sentra.platform.id.Ids;
import id.sentra.platform.outbox.OutboxRelay;
import id.sentra.platform.outbox.TestRelays;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class OutboxRelayTests {

	private static final int AGGREGATES = 40;

	private static final int VERSIONS = 25;

	@Autowired
	Things things;

	@Autowired
	KafkaOperations<byte[], byte[]> kafka;

	@Autowired
	FlywayConnectionDetails details;

	@Autowired
	TopicReader reader;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	/**
	 * Such a plan once read the whole table for each row of a batch: an import reached
	 * the other services after 39 s instead of 4.
	 */
	@Test
	void plansMadeWhileTheTableWasEmptyGoByIndex() throws SQLException {
		assertThat(TestRelays.scansWithPlansOfAnEmptyTable(this.details)).isZero();
	}

	/**
	 * The relay's connection is cut again and again while four compete, each cut leaving
	 * its batch half done.
	 */
	@Test
	void severalRelaysNeverReorderOneAggregateAndLoseNothing() throws Exception {
		List<OutboxRelay> rivals = IntStream.range(0, 3)
			.mapToObj((i) -> TestRelays.start(this.details, this.kafka, "sample"))
			.toList();
		List<UUID> ids = IntStream.range(0, AGGREGATES).mapToObj((i) -> Ids.next()).toList();
		for (long version = 1; version <= VERSIONS; version++) {
			long next = version;
			Flux.fromIterable(ids).flatMap((id) -> this.things.change(id, "21.72.01", next), 6).blockLast();
			if (version % 5 == 0) {
				await().atMost(Duration.ofMinutes(2)).until(() -> cutTheRelaysConnection() > 0);
			}
		}
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(waiting(ids)).isZero());
		rivals.forEach(OutboxRelay::stop);
		new ToldVersions(this.reader, ids).assertInOrderUpTo(VERSIONS);
	}

	@Test
	void aRowThatCanNeverBeSentIsParkedAndOnlyItsAggregateWaits() {
		UUID tooLarge = Ids.next();
		UUID other = Ids.next();
		this.things.change(tooLarge, "21.72.01", 1, "x".repeat(2_000_000)).block();
		this.things.change(tooLarge, "21.72.01", 2).block();
		this.things.change(other, "21.72.01", 1).block();
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
			assertThat(waiting(List.of(other))).isZero();
			assertThat(number("select count(*) from outbox where parked_reason = 'RecordTooLargeException'"
					+ " and aggregate_id = '" + tooLarge + "'"))
				.isEqualTo(1);
		});
		assertThat(waiting(List.of(tooLarge))).isEqualTo(2);
		assertThat(new ToldVersions(this.reader, List.of(tooLarge)).of(tooLarge)).isEmpty();
	}

	private int cutTheRelaysConnection() throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.details.getJdbcUrl(), this.details.getUsername(),
				this.details.getPassword()); Statement sql = connection.createStatement()) {
			ResultSet cut = sql.executeQuery("""
					select count(*) from (select pg_terminate_backend(pid) as cut from pg_stat_activity
						where datname = current_database() and application_name like '%outbox-relay') as all_of_them
					where cut""");
			cut.next();
			return cut.getInt(1);
		}
	}

	private long waiting(List<UUID> ids) {
		return this.transactions
			.in(Scope.system(),
					this.database.sql("select count(*) from outbox where aggregate_id = any (:ids)")
						.bind("ids", ids.toArray(UUID[]::new))
						.map((row) -> row.get(0, Long.class))
						.one())
			.block();
	}

	private long number(String sql) {
		Mono<Long> query = this.database.sql(sql).map((row) -> row.get(0, Long.class)).one();
		return this.transactions.in(Scope.system(), query).block();
	}

}
