package id.sentra.platform.outbox;

import java.time.Clock;

import id.sentra.platform.event.EventJson;
import id.sentra.platform.tx.AdvisoryLock;
import id.sentra.platform.tx.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** The outbox of a service and its relay. */
@AutoConfiguration(afterName = { "id.sentra.platform.config.PlatformAutoConfiguration",
		"org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
		"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration" })
@ConditionalOnProperty("sentra.service.enabled")
@Import(ParkedEventController.class)
public class OutboxAutoConfiguration {

	@Bean
	EventJson eventJson(JsonMapper mapper) {
		return new EventJson(mapper);
	}

	@Bean
	OutboxRelay outboxRelay(FlywayConnectionDetails database, KafkaOperations<byte[], byte[]> kafka,
			MeterRegistry meters, Clock clock, @Value("${spring.application.name}") String service) {
		AdvisoryLock lock = new AdvisoryLock(service + "-outbox-relay", database.getJdbcUrl(), database.getUsername(),
				database.getPassword());
		return new OutboxRelay(lock, new EventSender(kafka), new KeyBackoff(clock), new RelayMeters(meters, clock),
				"/" + service);
	}

	@Bean
	Outbox outbox(EventJson json, ObjectProvider<Tracer> tracer, MeterRegistry meters, OutboxRelay relay) {
		return new Outbox(json, new TraceContext(tracer.getIfAvailable(() -> Tracer.NOOP)),
				new CommittedEvents(meters, relay::wake));
	}

	@Bean
	ParkedEvents parkedEvents(Transactions transactions, DatabaseClient database, OutboxRelay relay) {
		return new ParkedEvents(transactions, database, relay);
	}

}
