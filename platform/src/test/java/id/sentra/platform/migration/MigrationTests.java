package id.sentra.platform.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import id.sentra.platform.test.EmbeddedServers;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The tables are made apart, with the password in a file, and the program looks. */
class MigrationTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@TempDir
	Path secrets;

	private final String database = EmbeddedServers.createDatabase("migrated" + NUMBER.incrementAndGet(), "sample");

	@Test
	void migratesApartAndChecksAfterwards() throws Exception {
		writePassword("secret");
		Migrate.run(arguments()).close();
		assertThat(tables()).contains("outbox", "inbox", "flyway_schema_history");
		start("check").close();
	}

	@Test
	void aProgramThatOnlyChecksDoesNotStartOnAnOlderDatabase() throws Exception {
		writePassword("secret");
		assertThatThrownBy(() -> start("check")).hasRootCauseInstanceOf(FlywayValidateException.class);
		assertThat(tables()).doesNotContain("outbox");
	}

	@Test
	void aDatabaseThatIsFurtherOnIsFine() throws Exception {
		writePassword("secret");
		Migrate.run(arguments()).close();
		try (Connection connection = EmbeddedServers.connect(this.database)) {
			connection.createStatement()
				.execute(
						"""
								insert into flyway_schema_history
								(installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
								values (999, '999', 'of a later version', 'SQL', 'V999__later.sql', 1, 'somebody', 1, true)""");
		}
		start("check").close();
	}

	@Test
	void migratesByItselfUnlessToldOtherwise() throws Exception {
		writePassword("secret");
		start("migrate").close();
		assertThat(tables()).contains("outbox");
	}

	@Test
	void toldNotToLookItNeedsNoDatabase() throws Exception {
		writePassword("wrong");
		start("none").close();
		assertThat(tables()).isEmpty();
	}

	private ConfigurableApplicationContext start(String migration) {
		SpringApplication program = new SpringApplication(Migrate.class, MigrationAutoConfiguration.class);
		program.setWebApplicationType(WebApplicationType.NONE);
		String[] arguments = arguments();
		arguments[arguments.length - 1] = "--SENTRA_MIGRATION=" + migration;
		return program.run(arguments);
	}

	private String[] arguments() {
		return new String[] { "--spring.config.name=sentra-platform", "--spring.application.name=sample",
				"--spring.flyway.connect-retries=0", "--spring.flyway.locations=classpath:db/platform",
				"--SENTRA_DB_PORT=" + EmbeddedServers.port(), "--SENTRA_DB_NAME=" + this.database,
				"--SENTRA_DB_USERNAME=" + this.database, "--SENTRA_SECRETS=" + this.secrets, "" };
	}

	private void writePassword(String password) throws IOException {
		Files.writeString(this.secrets.resolve("SENTRA_DB_PASSWORD"), password);
	}

	private String tables() throws SQLException {
		try (Connection connection = EmbeddedServers.connect(this.database);
				ResultSet rows = connection.createStatement()
					.executeQuery("select coalesce(string_agg(tablename, ' '), '') from pg_tables "
							+ "where schemaname = 'public'")) {
			rows.next();
			return rows.getString(1);
		}
	}

}
