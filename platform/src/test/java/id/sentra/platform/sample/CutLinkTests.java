package id.sentra.platform.sample;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import id.sentra.platform.event.TopicReader;
import id.sentra.platform.id.Ids;
import id.sentra.platform.outbox.OutboxRelay;
import id.sentra.platform.outbox.TestRelays;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.CuttableServers;
import id.sentra.platform.test.EmbeddedServers;
import id.sentra.platform.test.Link;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Links to broker and database fail for some seconds while work goes on; the promise is
 * for a minute, which would make this test too slow. Nothing may be missing afterwards,
 * no aggregate may go back, and the outbox drains.
 */
@SampleTest
@DisabledIfSystemProperty(named = EmbeddedServers.CONTAINERS, matches = ".*")
@ContextConfiguration(initializers = CuttableServers.class, inheritInitializers = false)
class CutLinkTests {

	private static final int AGGREGATES = 20;

	private static final int VERSIONS = 30;

	private static final Duration OUTAGE = Duration.ofSeconds(6);

	@Autowired
	Things things;

	@Autowired
	OutboxRelay relay;

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

	@Value("${SENTRA_DB_NAME}")
	String name;

	private final List<UUID> ids = IntStream.range(0, AGGREGATES).mapToObj((i) -> Ids.next()).toList();

	private final ScheduledExecutorService outages = Executors.newSingleThreadScheduledExecutor();

	@AfterEach
	void mend() {
		CuttableServers.broker().mend();
		CuttableServers.database().mend();
		this.outages.shutdownNow();
	}

	@ParameterizedTest
	@CsvSource({ "broker, silent", "broker, cut", "database, silent", "database, cut" })
	void aLinkThatFailsForAWhileLosesNothingAndReordersNothing(String server, String way) {
		Link link = server.equals("broker") ? CuttableServers.broker() : CuttableServers.database();
		CompletableFuture<Void> outage = new CompletableFuture<>();
		for (long version = 1; version <= VERSIONS; version++) {
			long next = version;
			if (version == VERSIONS / 3) {
				fail(link, way, outage);
			}
			Flux.fromIterable(this.ids).flatMap((id) -> change(id, next), 6).blockLast();
		}
		outage.join();
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(waiting()).isZero());
		assertToldInOrder();
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(seenToTheEnd()).isEqualTo(AGGREGATES));
	}

	/**
	 * The relay has sent a wave and cannot delete it: its link is silent. The database
	 * gives its session up, another relay takes over and goes on; then the first wakes.
	 */
	@Test
	void aRelayThatSleptPastItsLockReordersNothing() throws IOException {
		this.relay.stop();
		try (Link link = Link.to(EmbeddedServers.port())) {
			OutboxRelay sleeper = TestRelays.start(through(link), this.kafka, "sample");
			await().atMost(Duration.ofMinutes(2)).until(() -> relaysInTheDatabase() == 1);
			write(1, 5);
			await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(waiting()).isZero());
			CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(6, 15));
			await().atMost(Duration.ofMinutes(2))
				.until(() -> number("select min(version) from thing where id = any (:ids)") >= 8);
			link.silence();
			writing.join();
			await().atMost(Duration.ofMinutes(2)).until(() -> endRelaysSessions() > 0);
			OutboxRelay successor = TestRelays.start(this.details, this.kafka, "sample");
			write(16, 20);
			await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(waiting()).isZero());
			link.mend();
			write(21, 25);
			await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(waiting()).isZero());
			successor.stop();
			write(26, VERSIONS);
			await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(waiting()).isZero());
			sleeper.stop();
		}
		finally {
			this.relay.start();
		}
		assertToldInOrder();
	}

	private void write(long from, long to) {
		LongStream.rangeClosed(from, to)
			.forEach((version) -> Flux.fromIterable(this.ids)
				.flatMap((id) -> this.things.change(id, "21.72.01", version), 6)
				.blockLast());
	}

	/**
	 * Tried until it succeeds; done already when only the answer to the commit was lost.
	 */
	private Mono<Void> change(UUID id, long version) {
		return this.things.change(id, "21.72.01", version)
			.onErrorResume(DataIntegrityViolationException.class, (done) -> Mono.empty())
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100)).maxBackoff(Duration.ofSeconds(1)));
	}

	private void fail(Link link, String way, CompletableFuture<Void> outage) {
		if (way.equals("cut")) {
			link.cut();
		}
		else {
			link.silence();
		}
		this.outages.schedule(() -> {
			link.mend();
			outage.complete(null);
		}, OUTAGE.toMillis(), TimeUnit.MILLISECONDS);
	}

	private FlywayConnectionDetails through(Link link) {
		String url = this.details.getJdbcUrl().replaceFirst(":\\d+/", ":" + link.port() + "/");
		FlywayConnectionDetails direct = this.details;
		return new FlywayConnectionDetails() {
			@Override
			public String getJdbcUrl() {
				return url;
			}

			@Override
			public String getUsername() {
				return direct.getUsername();
			}

			@Override
			public String getPassword() {
				return direct.getPassword();
			}
		};
	}

	private void assertToldInOrder() {
		new ToldVersions(this.reader, this.ids).assertInOrderUpTo(VERSIONS);
	}

	/** Aggregates whose last version took effect, every version once. */
	private long seenToTheEnd() {
		return number("select count(*) from seen_thing where id = any (:ids) and version = " + VERSIONS
				+ " and effects = " + VERSIONS);
	}

	private long waiting() {
		return number("select count(*) from outbox where aggregate_id = any (:ids)");
	}

	private long number(String sql) {
		return this.transactions
			.in(Scope.system(),
					this.database.sql(sql)
						.bind("ids", this.ids.toArray(UUID[]::new))
						.map((row) -> row.get(0, Long.class))
						.one())
			.block();
	}

	private long relaysInTheDatabase() {
		return asSuperuser("select count(*) from pg_locks l join pg_stat_activity a using (pid)"
				+ " where l.locktype = 'advisory' and l.granted and a.datname = '" + this.name
				+ "' and a.application_name like '%outbox-relay'");
	}

	/** As the server does when it notices that nobody is there any more. */
	private long endRelaysSessions() {
		return asSuperuser("select count(*) from (select pg_terminate_backend(pid) as ended from pg_stat_activity"
				+ " where datname = '" + this.name + "' and application_name like '%outbox-relay') as all_of_them"
				+ " where ended");
	}

	private long asSuperuser(String sql) {
		try (Connection connection = EmbeddedServers.connect(this.name);
				Statement statement = connection.createStatement()) {
			ResultSet row = statement.executeQuery(sql);
			row.next();
			return row.getLong(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
