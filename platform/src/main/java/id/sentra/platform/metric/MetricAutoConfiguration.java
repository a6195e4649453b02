package id.sentra.platform.metric;

import java.util.List;

import id.sentra.platform.outbox.OutboxRelay;
import id.sentra.platform.tx.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** Figures of a service, shown by the instance that leads. */
@AutoConfiguration(afterName = { "id.sentra.platform.outbox.OutboxAutoConfiguration",
		"id.sentra.platform.deadletter.DeadLetterAutoConfiguration" })
@ConditionalOnProperty("sentra.service.enabled")
public class MetricAutoConfiguration {

	@Bean
	SummaryMetrics summaryMetrics(Transactions transactions, DatabaseClient database) {
		return new SummaryMetrics(transactions, database);
	}

	@Bean
	MetricGauges figureMeters(MeterRegistry registry, List<MetricSource> sources, OutboxRelay relay) {
		return new MetricGauges(registry, sources, relay::leads);
	}

}
