package id.sentra.financing.programme;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FinancingTest
class BudgetTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Autowired
	Budgets budgets;

	@Test
	void however_many_approve_at_once_the_budget_is_never_exceeded() {
		Database database = new Database(this.transactions, this.sql);
		Lending lending = new Lending(this.client, database);
		var admin = TestTokens.as("admin", "*", Role.ADMIN);
		String budget = "/api/financing/programmes/DANA_BERGULIR/budgets";
		lending.post(admin, budget, null, laidDown("21.72.03", 52_000_000)).expectStatus().isCreated();
		problem(lending.post(admin, budget, null, laidDown("21.72.03", 1)), 409, "budget-exists");
		List<UUID> proposed = IntStream.range(0, 30)
			.mapToObj((i) -> lending.proposed(lending.sme("21.72.03", "VERIFIED"), "DANA_BERGULIR", 5_000_000, 12))
			.toList();
		List<Integer> answers = proposed.parallelStream()
			.map((id) -> lending.approve(id).returnResult(String.class).getStatus().value())
			.toList();
		assertThat(answers).filteredOn((status) -> status == 200).hasSize(10);
		assertThat(answers).filteredOn((status) -> status == 409).hasSize(20);
		assertThat(database.number("select reserved from programme_budget where region_code = '21.72.03'"))
			.isEqualTo(50_000_000);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(
				() -> database.run("update programme_budget set reserved = 53000000 where region_code = '21.72.03'"));
		problem(this.client.put()
			.uri(budget + "/21.72.03")
			.headers(admin)
			.header("If-Match", "\"1\"")
			.bodyValue(laidDown("21.72.03", 49_999_999))
			.exchange(), 409, "budget-in-use");
		assertThat(JsonPath.<List<Object>>read(lending.get(Lending.maker(), "/api/financing/programmes/budgets"),
				"$[?(@.region=='21.72.03')]"))
			.hasSize(1);
	}

	@Test
	void budgets_are_read_within_the_scope_asked_for_and_around_it() {
		RegionCode city = RegionCode.of("21.72");
		assertThat(regions(Scope.of(city))).contains("21.72");
		assertThat(regions(Scope.of(RegionCode.of("21.72.04")))).contains("21.72");
		assertThat(regions(Scope.of(RegionCode.of("31.71")))).isEmpty();
		assertThat(regions(Scope.ofSme(UUID.randomUUID()))).isEmpty();
		assertThat(changes(Scope.of(city))).isNotEmpty();
		assertThat(changes(Scope.of(RegionCode.of("31.71")))).isEmpty();
	}

	/** In a transaction that sees everything: the query alone holds. */
	private List<String> regions(Scope scope) {
		return this.transactions.in(Scope.system(), this.budgets.all(scope))
			.block()
			.stream()
			.map((budget) -> budget.region().value())
			.toList();
	}

	private List<Budgets.Change> changes(Scope scope) {
		return this.transactions
			.in(Scope.system(), this.budgets.changes("DANA_BERGULIR", RegionCode.of("21.72"), scope))
			.block();
	}

	@Test
	void every_amount_is_kept_with_its_decision_and_nobody_rewrites_it() {
		Database database = new Database(this.transactions, this.sql);
		Lending lending = new Lending(this.client, database);
		var admin = TestTokens.as("kepala", "21.72", Role.ADMIN);
		String budgets = "/api/financing/programmes/DANA_BERGULIR_LAMA/budgets";
		lending.post(admin, budgets, null, laidDown("21.72.02", 10_000_000)).expectStatus().isCreated();
		for (Map<String, Object> wrong : List.of(Map.<String, Object>of("amount", 20_000_000),
				Map.<String, Object>of("amount", 20_000_000, "legalBasis", "x", "decidedOn", "2026-02-01"),
				Map.<String, Object>of("amount", -1, "legalBasis", "SK 9/2026", "decidedOn", "2026-02-01"),
				Map.<String, Object>of("amount", 1, "legalBasis", "SK\u0000 9", "decidedOn", "2026-02-01"))) {
			problem(put(admin, budgets, 1, wrong), 422, "invalid-fields");
		}
		problem(put(admin, budgets, 1, Map.of("amount", 1, "legalBasis", "SK 9/2026", "decidedOn", "2999-01-01")), 422,
				"budget-decided-in-future");
		problem(put(Lending.maker(), budgets, 1, laidDown("21.72.02", 1)), 403, "role-not-allowed");
		problem(put(TestTokens.as("batam", "21.71", Role.ADMIN), budgets, 1, laidDown("21.72.02", 1)), 403,
				"region-not-allowed");
		put(admin, budgets, 1,
				Map.of("amount", 25_000_000, "legalBasis", "SK Wali Kota 9/2026", "decidedOn", "2026-02-01"))
			.expectStatus()
			.isOk();
		problem(put(admin, budgets, 1, laidDown("21.72.02", 1)), 412, "stale-version");
		String changes = lending.get(Lending.auditor(), budgets + "/21.72.02/changes");
		assertThat(JsonPath.<List<Integer>>read(changes, "$[*].amount")).containsExactly(25_000_000, 10_000_000);
		assertThat(JsonPath.<String>read(changes, "$[0].legalBasis")).isEqualTo("SK Wali Kota 9/2026");
		assertThat(JsonPath.<List<String>>read(changes, "$[*].changedBy")).containsOnly("kepala");
		assertThatException()
			.isThrownBy(() -> database.run("update programme_budget_change set amount = 1 where version = 1"));
		assertThatException().isThrownBy(() -> database.run("insert into programme_budget_change select * from"
				+ " programme_budget_change on conflict do nothing"));
		assertThat(lending.audit()).doesNotContain("budget-history");
	}

	private WebTestClient.ResponseSpec put(Consumer<HttpHeaders> who, String budgets, long version, Object body) {
		return this.client.put()
			.uri(budgets + "/21.72.02")
			.headers(who)
			.header("If-Match", "\"" + version + "\"")
			.bodyValue(body)
			.exchange();
	}

	private static Map<String, Object> laidDown(String region, long amount) {
		return Map.of("region", region, "amount", amount, "legalBasis", "SK Wali Kota 7/2026", "decidedOn",
				"2026-01-15");
	}

}
