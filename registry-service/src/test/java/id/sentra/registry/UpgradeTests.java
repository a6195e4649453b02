package id.sentra.registry;

import java.util.Map;

import id.sentra.platform.test.EmbeddedServers;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UpgradeTests {

	/** In a session of its own, as an upgrade is. */
	@Test
	void a_database_of_the_version_before_the_lists_is_brought_to_this_one() {
		String database = EmbeddedServers.createDatabase("upgraded", "registry");
		flyway(database).target("197").load().migrate();
		assertThat(flyway(database).load().migrate().migrationsExecuted).isPositive();
	}

	private static FluentConfiguration flyway(String database) {
		return Flyway.configure()
			.dataSource("jdbc:postgresql://127.0.0.1:" + EmbeddedServers.port() + "/" + database, database, "secret")
			.locations("classpath:db/platform", "classpath:db/migration")
			.outOfOrder(true)
			.placeholders(Map.of("app_role", "sentra_registry_app"));
	}

}
