package id.sentra.platform.counter;

import id.sentra.platform.tx.Transactions;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** What was done at the counter of a service. */
@AutoConfiguration(afterName = "id.sentra.platform.config.PlatformAutoConfiguration")
@ConditionalOnProperty("sentra.service.enabled")
@Import(CounterActController.class)
public class CounterAutoConfiguration {

	@Bean
	CounterActs counterActs(Transactions transactions, DatabaseClient database) {
		return new CounterActs(transactions, database);
	}

}
