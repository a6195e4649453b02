package id.sentra.financing.programme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.sentra.financing.FinancingTest;
import id.sentra.financing.loan.domain.Zone;
import id.sentra.financing.programme.domain.Programme;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.TimeZones;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.EmbeddedServers;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@FinancingTest
class DatedRulesTests {

	private static final String NEXT_VERSION = """
			insert into programme select code, %d, name, 'Peraturan %1$d', date '%s', %s, method, rates, min_amount, max_amount,
				working_capital_months, investment_months, scales, min_points, subsidy, collateral_free_up_to
			from programme where code = 'KUR_SMALL' and version = 1""";

	@Autowired
	Programmes programmes;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Test
	void the_rules_of_a_day_are_the_latest_that_apply_on_it() throws Exception {
		Database database = new Database(this.transactions, this.sql);
		try (Connection owner = EmbeddedServers.connect(database.texts("select current_database()").get(0));
				Statement statement = owner.createStatement()) {
			statement.execute(NEXT_VERSION.formatted(2, "2090-01-01", "date '2090-12-31'"));
			statement.execute(NEXT_VERSION.formatted(3, "2092-01-01", "null"));
		}
		assertThat(version(database, "2023-01-26")).isZero();
		assertThat(version(database, "2023-01-27")).isOne();
		assertThat(version(database, "2089-12-31")).isOne();
		assertThat(version(database, "2090-01-01")).isEqualTo(2);
		assertThat(version(database, "2090-12-31")).isEqualTo(2);
		assertThat(version(database, "2091-06-01")).as("version 2 is over, version 1 was never ended").isOne();
		assertThat(version(database, "2092-01-01")).isEqualTo(3);
	}

	@Test
	void the_program_cannot_write_rules() {
		Database database = new Database(this.transactions, this.sql);
		for (String table : new String[] { "programme", "approval_limit", "score_rules", "score_rule",
				"collectability_rule", "province_zone", "ledger_account" }) {
			assertThatException().isThrownBy(() -> database.run("delete from " + table))
				.withStackTraceContaining("permission denied");
		}
	}

	@Test
	void a_loan_is_in_the_time_zone_that_the_platform_knows_its_province_in() throws IOException {
		List<String> listed;
		try (InputStream in = TimeZones.class.getResourceAsStream("/region/time-zones.csv")) {
			listed = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
		}
		assertThat(new Database(this.transactions, this.sql).texts("select province || ' ' || zone from province_zone"))
			.containsExactlyInAnyOrderElementsOf(
					listed.stream().map((line) -> line.split(",")).map((row) -> row[0] + " " + row[2]).toList());
		TimeZones zones = TimeZones.load();
		for (String line : listed) {
			TimeZones.TimeZone zone = zones.of(RegionCode.of(line.substring(0, 2)));
			for (int hour = 14; hour < 18; hour++) {
				Instant late = Instant.parse("2026-11-30T" + hour + ":30:00Z");
				assertThat(Zone.valueOf(zone.abbreviation()).day(late))
					.isEqualTo(LocalDate.ofInstant(late, zone.zone()));
			}
		}
	}

	private int version(Database database, String day) {
		Programme found = database.in(Scope.nothing(), this.programmes.find("KUR_SMALL", LocalDate.parse(day)));
		return (found != null) ? found.version() : 0;
	}

}
