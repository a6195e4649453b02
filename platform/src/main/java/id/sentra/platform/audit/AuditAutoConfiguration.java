package id.sentra.platform.audit;

import java.time.Clock;

import id.sentra.platform.tx.AdvisoryLock;
import id.sentra.platform.tx.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** The audit of a service. */
@AutoConfiguration(afterName = { "id.sentra.platform.config.PlatformAutoConfiguration",
		"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration" })
@ConditionalOnProperty("sentra.service.enabled")
@Import(AuditController.class)
public class AuditAutoConfiguration {

	@Bean
	AuditSealer auditSealer(FlywayConnectionDetails database, Clock clock, MeterRegistry meters,
			@Value("${spring.application.name}") String service) {
		return new AuditSealer(new AdvisoryLock(service + "-audit-sealer", database.getJdbcUrl(),
				database.getUsername(), database.getPassword()), clock, meters);
	}

	@Bean
	AuditVerification auditVerification(Transactions transactions, DatabaseClient database) {
		return new AuditVerification(transactions, database);
	}

}
