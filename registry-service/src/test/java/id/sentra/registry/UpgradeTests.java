package id.sentra.registry;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import id.sentra.platform.test.EmbeddedServers;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UpgradeTests {

	private static final String VERIFIED_BEFORE = """
			insert into sme (id, version, status, scale, registered_at, region_code, business_name, name_key, owner_name,
				owner_key, owner_gender, low_income, nik, nik_index)
			select ('00000000-0000-0000-0000-00000000000' || n)::uuid, 2, 'VERIFIED', 'MICRO', ('2024-01-0' || n)::timestamptz,
				'21.72.01', 'U' || n, 'u' || n, 'Siti', 'siti', 'FEMALE', false, 'x', n::text::bytea
			from generate_series(1, 2) n""";

	private static final String HISTORY_OF_ONE = """
			insert into sme_history (sme_id, region_code, version, action, status, done_by, done_at)
			values ('00000000-0000-0000-0000-000000000001', '21.72.01', 2, 'VERIFIED', 'VERIFIED', 'uji', '2025-05-05')""";

	/** In a session of its own, as an upgrade is. */
	@Test
	void a_database_of_the_version_before_the_lists_is_brought_to_this_one() {
		String database = EmbeddedServers.createDatabase("upgraded", "registry");
		flyway(database).target("197").load().migrate();
		assertThat(flyway(database).load().migrate().migrationsExecuted).isPositive();
	}

	@Test
	void who_was_verified_before_is_due_by_its_history_or_by_its_registration() throws SQLException {
		String database = EmbeddedServers.createDatabase("verified_before", "registry");
		flyway(database).target("206").load().migrate();
		try (Connection connection = DriverManager.getConnection(url(database), database, "secret");
				Statement statement = connection.createStatement()) {
			statement.execute(VERIFIED_BEFORE);
			statement.execute(HISTORY_OF_ONE);
			flyway(database).load().migrate();
			try (ResultSet rows = statement.executeQuery("select verified_at::date::text from sme order by id")) {
				assertThat(rows.next()).isTrue();
				assertThat(rows.getString(1)).isEqualTo("2025-05-05");
				assertThat(rows.next()).isTrue();
				assertThat(rows.getString(1)).isEqualTo("2024-01-02");
			}
		}
	}

	private static String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + EmbeddedServers.port() + "/" + database;
	}

	private static FluentConfiguration flyway(String database) {
		return Flyway.configure()
			.dataSource(url(database), database, "secret")
			.locations("classpath:db/platform", "classpath:db/migration")
			.outOfOrder(true)
			.placeholders(Map.of("app_role", "sentra_registry_app"));
	}

}
