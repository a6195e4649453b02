package id.sentra.platform.housekeeping;

import id.sentra.platform.tx.Transactions;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Housekeeping of a service's database. */
@AutoConfiguration(afterName = "id.sentra.platform.config.PlatformAutoConfiguration")
@ConditionalOnProperty("sentra.service.enabled")
@EnableScheduling
public class HousekeepingAutoConfiguration {

	@Bean
	Housekeeping housekeeping(Transactions transactions, DatabaseClient database) {
		return new Housekeeping(transactions, database);
	}

}
