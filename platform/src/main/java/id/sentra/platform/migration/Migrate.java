package id.sentra.platform.migration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Brings the database of the program on whose class path it stands to that program's
 * version, and ends: {@code java -cp <program>.jar id.sentra.platform.migration.Migrate}.
 * Needs the database only: no broker, no keys.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ PropertyPlaceholderAutoConfiguration.class, FlywayAutoConfiguration.class })
public class Migrate {

	/** Ends with 0 when the database is at this version. */
	public static void main(String[] arguments) {
		System.exit(SpringApplication.exit(run(arguments)));
	}

	static ConfigurableApplicationContext run(String... arguments) {
		SpringApplication program = new SpringApplication(Migrate.class);
		program.setWebApplicationType(WebApplicationType.NONE);
		return program.run(arguments);
	}

}
