package id.sentra.financing.dayend;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.financing.dayend.DayEnds.Chunk;
import id.sentra.financing.loan.LateLoans;
import id.sentra.financing.loan.domain.Zone;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.EmbeddedServers;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Unique.word;

/**
 * Not part of the build: prints how many loans a second a day end works off (accrual, two
 * journal lines and an update for each; PostgreSQL with fsync on) beside two limits of
 * the same run: the same writes as one statement, and one transaction a loan. Command in
 * the README; {@code -Dsentra.loans=2000,10000} for other sizes.
 */
@FinancingTest
class DayEndSpeedMeasurement {

	private static final int ROUNDS = 3;

	/** So many loans one by one; more would say the same. */
	private static final int ONE_BY_ONE = 500;

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Autowired
	DayEnds dayEnds;

	@Autowired
	LateLoans rules;

	private Database database;

	@Test
	void measure() throws Exception {
		this.database = new Database(this.transactions, this.sql);
		try (Connection postgres = EmbeddedServers.connect("postgres");
				Statement statement = postgres.createStatement()) {
			statement.execute("alter system set fsync = on");
			statement.execute("select pg_reload_conf()");
		}
		new Lending(this.client, this.database).holdOffDayEnds();
		String[] sizes = System.getProperty("sentra.loans", "20000,100000").split(",");
		double small = measure(Integer.parseInt(sizes[0]), "52", Zone.WITA);
		double large = measure(Integer.parseInt(sizes[1]), "91", Zone.WIT);
		double times = Double.parseDouble(sizes[1]) / Double.parseDouble(sizes[0]);
		System.err.printf("bench: growth: %.1f times the loans take %.1f times the seconds (ratio %.2f)%n", times,
				large / small, large / small / times);
	}

	/** Seconds of a day end, the median. */
	private double measure(int loans, String province, Zone zone) throws Exception {
		long begun = System.nanoTime();
		Portfolio.make(this.database.texts("select current_database()").get(0), loans, FIRST, province, zone.name());
		System.err.printf("bench: %,d loans made in %.1f s%n", loans, seconds(begun));
		List<Double> dayEnd = new ArrayList<>();
		List<Double> oneStatement = new ArrayList<>();
		List<Double> oneByOne = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			LocalDate day = FIRST.plusDays(3L * round);
			dayEnd.add(loans / dayEnd(day, zone, false));
			oneStatement.add(loans / oneStatement(day.plusDays(1), zone));
			oneByOne.add(ONE_BY_ONE / oneByOne(day.plusDays(2), zone));
		}
		System.err.printf(
				"bench: %,d loans: day end %,.0f loans/s, one statement %,.0f (ratio %.2f), a transaction a loan %,.0f (ratio %.1f)%n",
				loans, median(dayEnd), median(oneStatement), median(dayEnd) / median(oneStatement), median(oneByOne),
				median(dayEnd) / median(oneByOne));
		dayEnd(FIRST.plusDays(3L * ROUNDS), zone, true);
		return loans / median(dayEnd);
	}

	private double oneStatement(LocalDate day, Zone zone) {
		List<String> ends = this.database.texts("select min(id::text) from loan where zone = '" + zone
				+ "' union all select max(id::text) from loan where zone = '" + zone + "'");
		long begun = System.nanoTime();
		workOff(day, zone, ends.get(0), ends.get(1));
		return seconds(begun);
	}

	private double oneByOne(LocalDate day, Zone zone) {
		List<String> some = this.database
			.texts("select id from loan where zone = '" + zone + "' order by random() limit " + ONE_BY_ONE);
		long begun = System.nanoTime();
		some.forEach((id) -> workOff(day, zone, id, id));
		return seconds(begun);
	}

	private void workOff(LocalDate day, Zone zone, String first, String last) {
		Chunk chunk = new Chunk(day, zone, 0, UUID.fromString(first), UUID.fromString(last));
		this.database.in(Scope.system(),
				this.rules.rules(day)
					.flatMap((found) -> this.dayEnds.workOff(chunk, found))
					.flatMap((outcome) -> this.rules.tellChanged(outcome.changed())));
	}

	private double dayEnd(LocalDate day, Zone zone, boolean payments) {
		List<String> paying = this.database
			.texts("select id from loan where zone = '" + zone + "' order by random() limit 400");
		List<Long> micros = new ArrayList<>();
		long begun = System.nanoTime();
		this.client.put()
			.uri("/api/financing/day-ends/" + day + "/" + zone)
			.headers(TestTokens.as("admin", "*", Role.ADMIN))
			.exchange()
			.expectStatus()
			.isAccepted();
		while (this.database.number("select count(*) from day_end where finished_at is not null and zone = '" + zone
				+ "' and business_date = '" + day + "'") == 0) {
			if (payments) {
				micros.add(pay(paying.get(micros.size() % paying.size())));
			}
		}
		double seconds = seconds(begun);
		if (!micros.isEmpty()) {
			Collections.sort(micros);
			System.err.printf("bench: %d payments meanwhile: median %.1f ms, longest %.1f ms%n", micros.size(),
					micros.get(micros.size() / 2) / 1e3, micros.get(micros.size() - 1) / 1e3);
		}
		return seconds;
	}

	private long pay(String loan) {
		long begun = System.nanoTime();
		new Lending(this.client, this.database)
			.post(TestTokens.as("m", "*", Role.FINANCE_MAKER), Lending.LOANS + "/" + loan + "/payments", null,
					Map.of("amount", 1, "bankReference", word(), "paidOn", Lending.today().toString()))
			.expectStatus()
			.isCreated();
		return (System.nanoTime() - begun) / 1_000;
	}

	private static double seconds(long begun) {
		return (System.nanoTime() - begun) / 1e9;
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
