package id.sentra.platform.outbox;

import java.time.Clock;

import id.sentra.platform.tx.AdvisoryLock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.kafka.core.KafkaOperations;

/** More relays of the same service, as further instances of it would run. */
public final class TestRelays {

	private TestRelays() {
	}

	public static OutboxRelay start(FlywayConnectionDetails database, KafkaOperations<byte[], byte[]> kafka,
			String service) {
		AdvisoryLock lock = new AdvisoryLock(service + "-outbox-relay", database.getJdbcUrl(), database.getUsername(),
				database.getPassword());
		Clock clock = Clock.systemUTC();
		OutboxRelay relay = new OutboxRelay(lock, new EventSender(kafka), new HeldBack(clock),
				new RelayMeters(new SimpleMeterRegistry(), clock), "/" + service);
		relay.start();
		return relay;
	}

}
