package id.sentra.platform.projection;

import java.util.List;

import id.sentra.platform.event.TopicReader;
import id.sentra.platform.inbox.DeadLettering;
import id.sentra.platform.inbox.EventConsumers;
import id.sentra.platform.inbox.Inbox;
import id.sentra.platform.tx.AdvisoryLock;
import id.sentra.platform.tx.Transactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Rebuilding, for services that have projections. */
@AutoConfiguration(afterName = "id.sentra.platform.inbox.InboxAutoConfiguration")
@ConditionalOnBean({ Projection.class, Inbox.class })
@Import(ProjectionController.class)
public class ProjectionAutoConfiguration {

	@Bean
	Rebuilds rebuilds(Transactions transactions, DatabaseClient database, Inbox inbox, List<Projection> projections) {
		return new Rebuilds(transactions, database, inbox, projections);
	}

	@Bean
	RebuildWorker rebuildWorker(FlywayConnectionDetails database, TopicReader reader, EventConsumers consumers,
			DeadLettering deadLetters, List<Projection> projections, @Value("${spring.application.name}") String name) {
		AdvisoryLock lock = new AdvisoryLock(name + "-projection-rebuild", database.getJdbcUrl(),
				database.getUsername(), database.getPassword());
		return new RebuildWorker(lock, reader, consumers, deadLetters, projections);
	}

}
