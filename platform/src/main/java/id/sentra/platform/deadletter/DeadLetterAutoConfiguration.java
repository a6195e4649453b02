package id.sentra.platform.deadletter;

import java.util.List;

import id.sentra.platform.event.TopicReader;
import id.sentra.platform.inbox.EventConsumers;
import id.sentra.platform.inbox.Inbox;
import id.sentra.platform.projection.Projection;
import id.sentra.platform.tx.Transactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Dead letters, for services that have projections. */
@AutoConfiguration(afterName = "id.sentra.platform.inbox.InboxAutoConfiguration")
@ConditionalOnBean({ Projection.class, Inbox.class })
@Import(DeadLetterController.class)
public class DeadLetterAutoConfiguration {

	@Bean
	DeadLetters deadLetters(@Value("${spring.application.name}") String service, List<Projection> projections,
			TopicReader reader, EventConsumers consumers, Transactions transactions, DatabaseClient database) {
		return new DeadLetters(service, projections, reader, consumers,
				new DeadLetters.Resolutions(transactions, database));
	}

	@Bean
	DeadLetterMetrics deadLetterMetrics(DeadLetters letters) {
		return new DeadLetterMetrics(letters);
	}

}
