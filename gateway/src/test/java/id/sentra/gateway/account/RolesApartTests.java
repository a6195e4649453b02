package id.sentra.gateway.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import id.sentra.gateway.support.GatewayTest;
import id.sentra.platform.test.Unique;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts from before keep what one person may hold. */
@GatewayTest
class RolesApartTests {

	@Autowired
	DatabaseClient database;

	@Autowired
	FlywayConnectionDetails owner;

	@ParameterizedTest
	@CsvSource({ "'FINANCE_MAKER,FINANCE_APPROVER', FINANCE_MAKER", "'OFFICER,ADMIN,FINANCE_MAKER', 'OFFICER,ADMIN'",
			"'ADMIN,FINANCE_APPROVER,AUDITOR', ADMIN", "'AUDITOR,TRAINER', TRAINER", "'SME_OWNER,OFFICER', SME_OWNER",
			"AUDITOR, AUDITOR", "'OFFICER,FINANCE_APPROVER', 'OFFICER,FINANCE_APPROVER'" })
	void the_weightier_right_is_taken_away(String before, String after) throws IOException, SQLException {
		String name = "dulu-" + Unique.word();
		this.database.sql("""
				insert into account (username, password_hash, display_name, roles, region)
				values ('%s', 'x', 'Dulu', '{%s}', '21.72')""".formatted(name, before)).then().block();
		migrate();
		migrate();
		assertThat(this.database
			.sql("select array_to_string(roles, ',') || ' ' || version as now from account where username = '" + name
					+ "'")
			.map((row) -> row.get("now", String.class))
			.one()
			.block()).isEqualTo(after + (before.equals(after) ? " 1" : " 2"));
		assertThat(this.database.sql("select count(*) from account_event where username = '" + name + "'")
			.map((row) -> row.get(0, Long.class))
			.one()
			.block()).isEqualTo(before.equals(after) ? 0 : 1);
	}

	private void migrate() throws IOException, SQLException {
		String sql = new ClassPathResource("db/migration/V172__roles_apart.sql")
			.getContentAsString(StandardCharsets.UTF_8);
		try (Connection connection = DriverManager.getConnection(this.owner.getJdbcUrl(), this.owner.getUsername(),
				this.owner.getPassword()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
