package id.sentra.financing.loan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;

@FinancingTest
class ArrearsTests {

	private static final String ARREARS = "/api/financing/arrears";

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	private final List<UUID> made = new ArrayList<>();

	Database database;

	Lending lending;

	@BeforeEach
	void lending() {
		this.database = new Database(this.transactions, this.sql);
		this.lending = new Lending(this.client, this.database);
	}

	@AfterEach
	void inTimeAgain() {
		this.made.forEach((id) -> judge(id, 0, 1));
	}

	@Test
	void the_longest_late_comes_first_and_totals_say_what_all_of_them_owe() {
		String before = asked("/totals?region=21.72");
		UUID little = late("21.72.01", 40, 2, 5_000_000);
		UUID much = late("21.72.04", 40, 2, 9_000_000);
		UUID lost = late("21.72.04", 200, 5, 1_000_000);
		this.made.add(this.lending.running());
		assertThat(walked("", "21.72")).containsExactly(lost, much, little);
		assertThat(walked("-owed", "21.72")).containsExactly(much, little, lost);
		assertThat(walked("district", "21.72")).containsExactly(little, much, lost);
		assertThat(walked("-daysPastDue", "21.72.04")).containsExactly(lost, much);
		String after = asked("/totals?region=21.72");
		assertThat(more(before, after, "$.classes[0].loans")).isEqualTo(2);
		assertThat(more(before, after, "$.classes[3].loans")).isOne();
		assertThat(more(before, after, "$.classes[0].principal")).isEqualTo(14_000_000);
		assertThat(more(before, after, "$.classes[3].principal")).isEqualTo(1_000_000);
		assertThat(more(before, after, "$.loans")).isEqualTo(3);
		assertThat(more(before, after, "$.principal")).isEqualTo(15_000_000);
		assertThat(more(before, after, "$.interest")).isPositive()
			.isEqualTo(Stream.of(little, much, lost).mapToInt(this::interestOwed).sum());
	}

	@Test
	void only_staff_of_the_region_see_them() {
		UUID one = late("21.72.03", 10, 2, 1_000_000);
		var elsewhere = TestTokens.as("batam", "21.71", Role.OFFICER);
		assertThat(this.lending.get(elsewhere, ARREARS)).doesNotContain(one.toString());
		assertThat(JsonPath.<Integer>read(this.lending.get(elsewhere, ARREARS + "/totals"), "$.loans")).isZero();
		var asked = this.client.get().uri(ARREARS + "?region=21.72").headers(elsewhere);
		problem(asked.exchange(), 403, "region-not-allowed");
		problem(this.client.get().uri(ARREARS).headers(TestTokens.asOwnerOf(UUID.randomUUID())).exchange(), 403,
				"role-not-allowed");
	}

	/** Those of this test among all, one a page. */
	private List<UUID> walked(String sort, String region) {
		List<UUID> found = new ArrayList<>();
		String next = "";
		do {
			String page = asked("?limit=1&sort=" + sort + "&region=" + region + "&cursor=" + next);
			JsonPath.<List<String>>read(page, "$.items[*].id").forEach((id) -> found.add(UUID.fromString(id)));
			next = JsonPath.<String>read(page, "$.next");
		}
		while (next != null);
		assertThat(found).doesNotHaveDuplicates();
		found.retainAll(this.made);
		return found;
	}

	private String asked(String what) {
		return this.lending.get(Lending.auditor(), ARREARS + what);
	}

	private static long more(String before, String after, String path) {
		return JsonPath.<Number>read(after, path).longValue() - JsonPath.<Number>read(before, path).longValue();
	}

	private int interestOwed(UUID loan) {
		return JsonPath.read(this.lending.get(Lending.auditor(), Lending.LOANS + "/" + loan),
				"$.position.interestOwed");
	}

	/** A loan with interest due, as late as a day end would have found it. */
	private UUID late(String region, int days, int collectability, long amount) {
		UUID loan = this.lending.running(this.lending.sme(region, "VERIFIED"), "DANA_BERGULIR", amount, 12);
		this.lending.age(loan, 35);
		this.lending.pay(loan, 1, "T-" + word(loan)).expectStatus().isCreated();
		judge(loan, days, collectability);
		this.made.add(loan);
		return loan;
	}

	private void judge(UUID loan, int days, int collectability) {
		this.database.run("update loan set days_past_due = " + days + ", collectability = " + collectability
				+ " where id = '" + loan + "'");
	}

}
