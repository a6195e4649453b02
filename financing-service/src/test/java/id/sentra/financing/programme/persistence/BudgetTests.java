package id.sentra.financing.programme.persistence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import id.sentra.financing.Database;
import id.sentra.financing.Lending;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.SentraTest;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.financing.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SentraTest
class BudgetTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Test
	void however_many_approve_at_once_the_budget_is_never_exceeded() {
		Database database = new Database(this.transactions, this.sql);
		Lending lending = new Lending(this.client, database);
		var admin = TestTokens.as("admin", "*", Role.ADMIN);
		String budget = "/api/financing/programmes/DANA_BERGULIR/budgets";
		lending.post(admin, budget, null, Map.of("region", "21.72.03", "amount", 52_000_000))
			.expectStatus()
			.isCreated();
		problem(lending.post(admin, budget, null, Map.of("region", "21.72.03", "amount", 1)), 409, "budget-exists");
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
			.bodyValue(Map.of("amount", 49_999_999))
			.exchange(), 409, "budget-in-use");
		assertThat(JsonPath.<List<Object>>read(lending.get(Lending.maker(), "/api/financing/programmes/budgets"),
				"$[?(@.region=='21.72.03')]"))
			.hasSize(1);
	}

}
