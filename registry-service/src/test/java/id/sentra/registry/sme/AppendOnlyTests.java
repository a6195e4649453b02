package id.sentra.registry.sme;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The history of what was done, and of who looked, can be added to and nothing else. */
@RegistryTest
class AppendOnlyTests {

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient client;

	@Autowired
	FlywayConnectionDetails owner;

	private Database database;

	@BeforeEach
	void aRowOfEach() {
		this.database = new Database(this.transactions, this.client);
		this.database.run("""
				insert into sme_history (sme_id, region_code, version, action, status, done_by, done_at)
				values (gen_random_uuid(), '21.72.01', 1, 'REGISTERED', 'REGISTERED', 'petugas', now())""");
		this.database.run("""
				insert into personal_view (sme_id, region_code, viewed_by, viewed_at)
				values (gen_random_uuid(), '21.72.01', 'petugas', now())""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update sme_history set version = version + 1", "delete from sme_history",
			"truncate sme_history", "update personal_view set viewed_by = 'lain'", "delete from personal_view",
			"truncate personal_view" })
	void neitherTheProgramNorTheOwnerOfTheTablesChangesWhatIsWritten(String change) throws SQLException {
		long before = rows();
		assertThatThrownBy(() -> this.database.run(change)).hasMessageContaining("permission denied");
		assertThatThrownBy(() -> asOwner(change)).isInstanceOf(SQLException.class)
			.hasMessageContaining("are never changed");
		assertThat(rows()).isEqualTo(before).isPositive();
	}

	/** No row-level security applies to the owner: only the trigger stands in its way. */
	private void asOwner(String change) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.owner.getJdbcUrl(), this.owner.getUsername(),
				this.owner.getPassword()); Statement sql = connection.createStatement()) {
			sql.execute(change);
		}
	}

	private long rows() {
		return this.database.number("select (select count(*) from sme_history) + (select count(*) from personal_view)");
	}

}
