package id.sentra.financing.dayend;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.Database;
import id.sentra.financing.Lending;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.EmbeddedServers;
import id.sentra.platform.test.SentraTest;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Not part of the build: prints how many loans a second a day end works off (accrual, two
 * journal lines and an update for each), PostgreSQL with fsync on, and how long payments
 * take meanwhile. Command in the README.
 */
@SentraTest
class DayEndSpeedMeasurement {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Test
	void measure() throws Exception {
		Database database = new Database(this.transactions, this.sql);
		String name = database.texts("select current_database()").get(0);
		try (Connection postgres = EmbeddedServers.connect("postgres");
				Statement statement = postgres.createStatement()) {
			statement.execute("alter system set fsync = on");
			statement.execute("select pg_reload_conf()");
		}
		new Lending(this.client, database).holdOffDayEnds();
		LocalDate day = LocalDate.of(2026, 3, 1);
		Portfolio.make(name, 10_000, day, "51", "WITA");
		Portfolio.make(name, 100_000, day, "81", "WIT");
		for (int run = 0; run < 5; run++) {
			run(database, day.plusDays(run), "WITA", 10_000);
			run(database, day.plusDays(run), "WIT", 100_000);
		}
	}

	private void run(Database database, LocalDate day, String zone, int loans) {
		Lending lending = new Lending(this.client, database);
		List<String> paying = database
			.texts("select id from loan where zone = '" + zone + "' order by random() limit 400");
		List<Long> micros = new ArrayList<>();
		long start = System.nanoTime();
		this.client.put()
			.uri("/api/financing/day-ends/" + day + "/" + zone)
			.headers(TestTokens.as("admin", "*", Role.ADMIN))
			.exchange()
			.expectStatus()
			.isAccepted();
		double seconds = 0;
		for (int i = 0; seconds == 0; i++) {
			if (database.number("select count(*) from day_end where finished_at is not null and zone = '" + zone
					+ "' and business_date = '" + day + "'") == 1) {
				seconds = (System.nanoTime() - start) / 1e9;
			}
			else {
				long before = System.nanoTime();
				lending
					.post(TestTokens.as("m", "*", Role.FINANCE_MAKER),
							Lending.LOANS + "/" + paying.get(i % paying.size()) + "/payments", null, java.util.Map
								.of("amount", 1, "bankReference", UUID.randomUUID().toString(), "paidOn", "2026-01-02"))
					.expectStatus()
					.isCreated();
				micros.add((System.nanoTime() - before) / 1_000);
			}
		}
		Collections.sort(micros);
		System.err.printf(
				"day end %s %s: %,d loans in %.2f s, %,.0f loans/s; %d payments meanwhile, median %.1f ms, longest %.1f ms%n",
				day, zone, loans, seconds, loans / seconds, micros.size(),
				micros.isEmpty() ? 0 : micros.get(micros.size() / 2) / 1e3,
				micros.isEmpty() ? 0 : micros.get(micros.size() - 1) / 1e3);
	}

}
