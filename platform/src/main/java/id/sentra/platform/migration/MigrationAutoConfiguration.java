package id.sentra.platform.migration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** What a program does with its database at its start: {@code sentra.migration}. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
public class MigrationAutoConfiguration {

	@Bean
	FlywayMigrationStrategy migrationAtTheStart(@Value("${sentra.migration}") MigrationMode choice) {
		return choice;
	}

}
