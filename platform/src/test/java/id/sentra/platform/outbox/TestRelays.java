package id.sentra.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

import id.sentra.platform.id.Ids;
import id.sentra.platform.tx.AdvisoryLock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.kafka.core.KafkaOperations;

/** More relays of the same service, as further instances of it would run. */
public final class TestRelays {

	/** From the sixth execution on the server keeps one plan for good. */
	private static final int EXECUTIONS = 12;

	private TestRelays() {
	}

	public static OutboxRelay start(FlywayConnectionDetails database, KafkaOperations<byte[], byte[]> kafka,
			String service) {
		AdvisoryLock lock = new AdvisoryLock(service + "-outbox-relay", database.getJdbcUrl(), database.getUsername(),
				database.getPassword());
		Clock clock = Clock.systemUTC();
		OutboxRelay relay = new OutboxRelay(lock, new EventSender(kafka), new KeyBackoff(clock),
				new RelayMeters(new SimpleMeterRegistry(), clock), "/" + service);
		relay.start();
		return relay;
	}

	/**
	 * How often the relay's statements read the whole table, which was empty when the
	 * server made the plans that it keeps, and then has 100 rows.
	 */
	public static long scansWithPlansOfAnEmptyTable(FlywayConnectionDetails database) throws SQLException {
		AdvisoryLock lock = new AdvisoryLock("plans", database.getJdbcUrl(), database.getUsername(),
				database.getPassword());
		try (Connection connection = lock.tryAcquire().orElseThrow(); Statement sql = connection.createStatement()) {
			OutboxTable outbox = new OutboxTable(connection, "/plans");
			sql.execute("vacuum analyze outbox");
			connection.setAutoCommit(false);
			for (int execution = 0; execution < EXECUTIONS; execution++) {
				outbox.read(List.of(Ids.next()), 500);
				outbox.delete(List.of(-1L));
				outbox.depth();
			}
			sql.execute(
					"""
							insert into outbox (event_id, topic, aggregate_id, version, type, time, data)
							select gen_random_uuid(), 'plans', gen_random_uuid(), 1, 'plans', now(), '{}' from generate_series(1, 100)""");
			outbox.read(List.of(), 500);
			ResultSet scans = sql
				.executeQuery("select seq_scan from pg_stat_xact_user_tables where relname = 'outbox'");
			scans.next();
			return scans.getLong(1);
		}
	}

}
