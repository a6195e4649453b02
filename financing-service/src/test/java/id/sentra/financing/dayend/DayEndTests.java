package id.sentra.financing.dayend;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.EmbeddedServers;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.financing.Lending.LOANS;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@FinancingTest
class DayEndTests {

	/** Every loan of a portfolio of days 1 to 200: accrued by the end of the day. */
	private static final String WRONGLY_ACCRUED = """
			select count(*) from loan l where zone = '%s' and number like 'P-%%' and accrued_interest <> (
				select sum(case when due_on <= as_of then interest when period_from < as_of
					then interest * (as_of - period_from) / (due_on - period_from) else 0 end) from instalment where loan_id = l.id)""";

	private static final String WRONGLY_JUDGED = """
			select count(*) from loan where zone = '%s' and number like 'P-%%' and (days_past_due, collectability) <> (
				greatest(0, as_of - unpaid_from), case when as_of - unpaid_from > 180 then 5 when as_of - unpaid_from > 120 then 4
					when as_of - unpaid_from > 90 then 3 when as_of - unpaid_from > 0 then 2 else 1 end)""";

	private static final String DONE = "select count(*) from day_end_chunk where done";

	/** None when this test's thread stood still until the day had ended. */
	private static final String WAITING = "select count(*) from day_end_chunk where not done";

	/** Less than a chunk takes. */
	private static final Duration SHORT = Duration.ofMillis(10);

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	Database database;

	Lending lending;

	@BeforeEach
	void lending() {
		this.database = new Database(this.transactions, this.sql);
		this.lending = new Lending(this.client, this.database);
	}

	@Test
	void the_end_of_a_day_accrues_counts_days_and_tells_only_changes_once() {
		LocalDate yesterday = Lending.today().minusDays(1);
		this.lending.holdOffDayEnds();
		UUID late = this.lending.running();
		UUID fresh = this.lending.running();
		UUID ahead = this.lending.running();
		this.lending.age(late, 40);
		this.lending.age(fresh, 10);
		this.lending.age(ahead, 20);
		this.lending.pay(ahead, 1_030_000, "A-" + word(ahead)).expectStatus().isCreated();
		this.lending.age(ahead, 20);
		this.database.run("delete from day_end_chunk where zone = 'WIB'");
		this.database.run("delete from day_end where zone = 'WIB'");
		end(yesterday, "WIB");
		String shown = this.lending.get(Lending.maker(), LOANS + "/" + late);
		String due = JsonPath.read(shown, "$.schedule[0].dueOn");
		int days = (int) ChronoUnit.DAYS.between(LocalDate.parse(due), yesterday);
		assertThat(JsonPath.<Integer>read(shown, "$.position.daysPastDue")).isEqualTo(days).isPositive();
		assertThat(JsonPath.<Integer>read(shown, "$.position.collectability")).isEqualTo(2);
		assertThat(JsonPath.<Integer>read(shown, "$.position.accruedInterest")).isBetween(30_000, 60_000);
		String second = this.lending.get(Lending.maker(), LOANS + "/" + fresh);
		assertThat(JsonPath.<Integer>read(second, "$.position.collectability")).isOne();
		assertThat(JsonPath.<Integer>read(second, "$.position.accruedInterest")).isBetween(1, 29_999);
		String third = this.lending.get(Lending.maker(), LOANS + "/" + ahead);
		assertThat(JsonPath.<Integer>read(third, "$.position.credit")).isZero();
		assertThat(JsonPath.<Integer>read(third, "$.position.paidPrincipal")).isEqualTo(1_000_000);
		assertThat(JsonPath.<Integer>read(third, "$.position.daysPastDue")).isZero();
		assertThat(this.lending.get(Lending.maker(), LOANS + "?inArrears=true")).contains(late.toString())
			.doesNotContain(fresh.toString());
		String state = state();
		end(yesterday, "WIB");
		assertThat(state()).isEqualTo(state);
		this.database
			.run("update day_end_chunk set done = false, attempts = 99 where business_date = '" + yesterday + "'");
		this.database.run("update day_end set finished_at = null where business_date = '" + yesterday + "'");
		end(yesterday, "WIB");
		assertThat(state()).as("even worked off again").isEqualTo(state);
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void a_day_end_cut_off_again_and_again_ends_as_if_it_had_not_been() throws Exception {
		String name = this.database.texts("select current_database()").get(0);
		LocalDate day = LocalDate.of(2026, 3, 31);
		this.lending.holdOffDayEnds();
		Portfolio.make(name, 16_000, day, "51", "WITA");
		start(day, "WITA");
		for (int cut = 0; cut < 2; cut++) {
			long before = numberAtLast(DONE);
			await().atMost(Duration.ofMinutes(2))
				.pollInterval(SHORT)
				.until(() -> numberAtLast(DONE) > before || numberAtLast(WAITING) == 0);
			this.database.terminateAllConnections();
		}
		String ended = finished(day, "WITA");
		assertThat(JsonPath.<Integer>read(ended, "$.counts.loans")).isEqualTo(16_000);
		assertThat(numberAtLast(WRONGLY_ACCRUED.formatted("WITA"))).isZero();
		assertThat(numberAtLast(WRONGLY_JUDGED.formatted("WITA"))).isZero();
		assertThat(numberAtLast("select count(*) from loan where zone = 'WITA' and version <> 3")).isZero();
		assertThat(numberAtLast("select count(distinct collectability) from loan where zone = 'WITA'")).isEqualTo(4);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(this.lending.audit()).contains("\"differences\":[]"));
	}

	@Test
	void whoever_holds_a_loan_holds_up_one_chunk_and_payments_go_on_meanwhile() throws Exception {
		String name = this.database.texts("select current_database()").get(0);
		LocalDate day = LocalDate.of(2026, 3, 31);
		this.lending.holdOffDayEnds();
		Portfolio.make(name, 6_000, day, "81", "WIT");
		List<String> loans = this.database.texts("select id from loan where zone = 'WIT' order by id");
		try (Connection officer = EmbeddedServers.connect(name); Statement sql = officer.createStatement()) {
			officer.setAutoCommit(false);
			sql.execute("select from loan where id = '" + loans.get(0) + "' for update");
			start(day, "WIT");
			IntStream.range(1, 100).parallel().forEach((i) -> pay(loans.get(i * 60)));
			await().atMost(Duration.ofMinutes(2))
				.untilAsserted(
						() -> assertThat(this.database.texts("select no from day_end_chunk where business_date = '"
								+ day + "' and zone = 'WIT' and not done"))
							.containsExactly("0"));
			officer.rollback();
		}
		finished(day, "WIT");
		assertThat(this.database.number(WRONGLY_ACCRUED.formatted("WIT") + " and as_of = '" + day + "'")).isZero();
		assertThat(this.database.number("select count(*) from loan where zone = 'WIT' and as_of < '" + day + "'"))
			.isZero();
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	private void pay(String loan) {
		this.lending.post(TestTokens.as("ambon", "81", Role.FINANCE_MAKER), LOANS + "/" + loan + "/payments", null,
				Map.of("amount", 100_000, "bankReference", "M-" + word(UUID.fromString(loan)), "paidOn",
						Lending.today().toString()))
			.expectStatus()
			.isCreated();
	}

	@Test
	void a_day_that_is_not_over_and_zones_there_are_not_are_refused() {
		problem(put(Lending.today().toString(), "WIT"), 422, "day-not-over");
		problem(put("2026-01-01", "CET"), 422, "bad-zone");
		problem(put("yesterday", "WIB"), 400, "unreadable-request");
		problem(this.client.get()
			.uri("/api/financing/day-ends/2020-01-01/WIB")
			.headers(TestTokens.as("admin", "*", Role.ADMIN))
			.exchange(), 404, "day-end-not-found");
		problem(this.client.put().uri("/api/financing/day-ends/2020-01-01/WIB").headers(Lending.maker()).exchange(),
				403, "role-not-allowed");
	}

	@Test
	void an_administrator_of_a_region_ends_days_of_its_own_zone_only() {
		for (String region : List.of("21", "21.72")) {
			put("2026-02-01", "WIB", region).expectStatus().isAccepted();
			problem(put("2026-02-01", "WITA", region), 403, "whole-country-only");
			problem(put("2026-02-01", "WIT", region), 403, "whole-country-only");
		}
		problem(put("2026-02-01", "WIB", "81"), 403, "whole-country-only");
	}

	private WebTestClient.ResponseSpec put(String day, String zone, String region) {
		return this.client.put()
			.uri("/api/financing/day-ends/" + day + "/" + zone)
			.headers(TestTokens.as("admin", region, Role.ADMIN))
			.exchange();
	}

	private String state() {
		return String.join("\n", List.of(
				this.database.texts("select (sum(hashtext(l::text)))::text from loan l where zone = 'WIB'").get(0),
				this.database.texts("select count(*)::text from journal_entry").get(0)));
	}

	/** Connections of the pool that were cut may fail once more each. */
	private long numberAtLast(String sql) {
		return await().atMost(Duration.ofMinutes(2))
			.pollDelay(Duration.ZERO)
			.ignoreExceptions()
			.until(() -> this.database.number(sql), (number) -> true);
	}

	private void end(LocalDate day, String zone) {
		start(day, zone);
		finished(day, zone);
	}

	private void start(LocalDate day, String zone) {
		put(day.toString(), zone).expectStatus().isAccepted();
	}

	private WebTestClient.ResponseSpec put(String day, String zone) {
		return this.client.put()
			.uri("/api/financing/day-ends/" + day + "/" + zone)
			.headers(TestTokens.as("admin", "*", Role.ADMIN))
			.exchange();
	}

	private String finished(LocalDate day, String zone) {
		return await().atMost(Duration.ofMinutes(2))
			.ignoreExceptions()
			.until(() -> text(this.client.get()
				.uri("/api/financing/day-ends/" + day + "/" + zone)
				.headers(TestTokens.as("admin", "*", Role.ADMIN))
				.exchange()), (body) -> !body.contains("\"finishedAt\":null") && body.contains("finishedAt"));
	}

}
