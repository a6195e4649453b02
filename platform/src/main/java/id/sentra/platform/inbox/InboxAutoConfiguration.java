package id.sentra.platform.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import id.sentra.platform.event.PublishedTopic;
import id.sentra.platform.event.TopicReader;
import id.sentra.platform.event.Topics;
import id.sentra.platform.projection.Projection;
import id.sentra.platform.tx.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;
import org.springframework.r2dbc.core.DatabaseClient;

/** What a service needs to read events. */
@AutoConfiguration(afterName = { "id.sentra.platform.config.PlatformAutoConfiguration",
		"org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
		"org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
		"org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration" },
		beforeName = "org.springframework.cloud.stream.config.BindingServiceConfiguration")
@ConditionalOnProperty("sentra.service.enabled")
public class InboxAutoConfiguration {

	@Bean
	Inbox inbox(Transactions transactions, DatabaseClient database) {
		return new Inbox(transactions, database);
	}

	@Bean
	EventTraces eventTraces(ObservationRegistry observations, ObjectProvider<Tracer> tracer,
			ObjectProvider<Propagator> propagator) {
		return new EventTraces(observations, tracer.getIfAvailable(() -> Tracer.NOOP),
				propagator.getIfAvailable(() -> Propagator.NOOP));
	}

	@Bean
	EventConsumers eventConsumers(Inbox inbox, EventTraces traces, MeterRegistry meters, Clock clock) {
		return new EventConsumers(inbox, traces, meters, clock);
	}

	@Bean
	DeadLettering deadLettering(KafkaOperations<byte[], byte[]> kafka, MeterRegistry meters,
			@Value("${spring.application.name}") String service) {
		return new DeadLettering(kafka, meters, service);
	}

	@Bean
	ConsumerContainers consumerContainers(DeadLettering deadLetters) {
		return new ConsumerContainers(deadLetters);
	}

	/**
	 * Headers as the bytes they are; the binder's own mapper parses each of them as JSON.
	 */
	@Bean
	KafkaHeaderMapper eventHeaders() {
		return new SimpleKafkaHeaderMapper();
	}

	@Bean
	TopicReader topicReader(ConsumerFactory<byte[], byte[]> consumers) {
		return new TopicReader(consumers);
	}

	@Bean
	Topics topics(KafkaAdmin admin, ObjectProvider<PublishedTopic> published, ObjectProvider<Projection> projections,
			@Value("${spring.application.name}") String service, @Value("${sentra.kafka.partitions}") int partitions,
			@Value("${sentra.kafka.replication}") short replication) {
		List<String> names = new ArrayList<>();
		published.forEach((topic) -> names.add(topic.name()));
		projections.forEach((projection) -> {
			names.add(projection.topic());
			names.add(DeadLettering.topicOf(projection.topic(), service));
		});
		return new Topics(admin, names, partitions, replication);
	}

}
