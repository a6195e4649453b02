package id.sentra.financing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.jayway.jsonpath.JsonPath;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Answers;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.financing.Lending.APPLICATIONS;
import static id.sentra.financing.Lending.LOANS;
import static org.assertj.core.api.Assertions.assertThat;

/** All that is wrong with a request is told at once, each problem with its field. */
@FinancingTest
class RequestTests {

	private static final String TAKE_OVERS = "/api/financing/take-overs";

	private static final String BUDGETS = "/api/financing/programmes/DANA_BERGULIR/budgets";

	private final Consumer<HttpHeaders> officer = TestTokens.as("petugas", "21.72", Role.OFFICER);

	private final Consumer<HttpHeaders> admin = TestTokens.as("kepala", "21.72", Role.ADMIN);

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	Lending lending;

	@BeforeEach
	void lending() {
		this.lending = new Lending(this.client, new Database(this.transactions, this.sql));
	}

	@Test
	void of_an_application() {
		wrong(HttpMethod.POST, APPLICATIONS, this.officer, Map.of(), "smeId not-null", "programmeCode not-blank",
				"amount not-null", "termMonths not-null");
		wrong(HttpMethod.POST, APPLICATIONS, TestTokens.asOwnerOf(this.lending.verified()),
				Map.of("programmeCode", "'; drop table loan", "amount", 0, "termMonths", 12), "programmeCode pattern",
				"amount positive");
		wrong(HttpMethod.PUT, APPLICATIONS + "/" + Ids.next(), this.officer,
				Map.of("programmeCode", " ", "amount", 1, "termMonths", -1), "programmeCode not-blank",
				"termMonths positive");
	}

	@Test
	void of_a_proposal_and_a_rejection() {
		String application = APPLICATIONS + "/" + Ids.next();
		wrong(HttpMethod.POST, application + "/propose", Lending.maker(), Map.of("amount", -1), "amount positive",
				"termMonths not-null");
		wrong(HttpMethod.POST, application + "/reject", Lending.approver(), Map.of(), "reasons not-empty");
		wrong(HttpMethod.POST, application + "/reject", Lending.approver(),
				Map.of("reasons", Arrays.asList("SCORE_TOO_LOW", "NO_REASON", null)), "reasons not-null",
				"reasons pattern");
	}

	@Test
	void of_a_contract() {
		wrong(HttpMethod.POST, LOANS, Lending.maker(), Map.of(), "applicationId not-null");
	}

	@Test
	void of_a_payment_and_a_refund() {
		String loan = LOANS + "/" + this.lending.running();
		wrong(HttpMethod.POST, loan + "/payments", Lending.maker(),
				Map.of("amount", 0, "bankReference", "CREDIT-1", "paidOn", "1999-12-31"), "amount positive",
				"bankReference pattern", "paidOn min");
		wrong(HttpMethod.POST, loan + "/payments", Lending.maker(),
				Map.of("amount", Long.MAX_VALUE, "bankReference", "2172015708850001", "paidOn", "9999-12-31"),
				"amount max", "bankReference identity-number");
		wrong(HttpMethod.POST, loan + "/payments", Lending.maker(), Map.of(), "amount not-null",
				"bankReference not-blank", "paidOn not-null");
		wrong(HttpMethod.POST, loan + "/refunds", Lending.maker(), Map.of("amount", -1), "amount positive");
		wrong(HttpMethod.POST, loan + "/refunds/" + Ids.next() + "/approve", Lending.approver(),
				Map.of("bankReference", " a"), "bankReference pattern", "paidOn not-null");
	}

	@Test
	void of_a_take_over() {
		wrong(HttpMethod.POST, TAKE_OVERS, Lending.maker(), Map.of(), "smeId not-null", "oldNumber not-blank",
				"programmeCode not-blank", "principal not-null", "termMonths not-null", "disbursedOn not-null",
				"repaid not-null", "balanceOn not-null");
		Map<String, Object> body = new HashMap<>(Map.of("smeId", UUID.randomUUID(), "oldNumber", "2172015708850001",
				"programmeCode", "dana", "principal", 0, "termMonths", 0, "disbursedOn", "1999-12-31", "repaid", -1,
				"balanceOn", "1999-12-31"));
		wrong(HttpMethod.POST, TAKE_OVERS, Lending.maker(), body, "oldNumber identity-number", "programmeCode pattern",
				"principal positive", "termMonths positive", "disbursedOn min", "repaid positive-or-zero",
				"balanceOn min");
	}

	@Test
	void of_a_budget() {
		wrong(HttpMethod.POST, BUDGETS, this.admin,
				Map.of("region", "21.73x", "amount", -1, "legalBasis", "x", "decidedOn", "1999-12-31"), "region region",
				"amount positive-or-zero", "legalBasis size", "decidedOn min");
		wrong(HttpMethod.POST, BUDGETS, this.admin, Map.of(), "region not-blank", "amount not-null",
				"legalBasis not-blank", "decidedOn not-null");
		wrong(HttpMethod.PUT, BUDGETS + "/21.72", this.admin,
				Map.of("amount", Long.MAX_VALUE, "legalBasis", "SK\u0000 9", "decidedOn", "2026-02-01"), "amount max",
				"legalBasis size");
	}

	/** {@code "12"} is no amount, 20000 no day, and 1 no purpose. */
	@Test
	void what_is_of_another_type_is_not_read() {
		Map<String, Object> good = Map.of("amount", 1, "bankReference", "a", "paidOn", "2026-01-02");
		for (Map<String, Object> other : List.<Map<String, Object>>of(Map.of("amount", "12"), Map.of("amount", ""),
				Map.of("paidOn", 20_000), Map.of("paidOn", "2026-01-02T10:00:00"), Map.of("paidOn", ""),
				Map.of("settle", 1))) {
			Map<String, Object> body = new HashMap<>(good);
			body.putAll(other);
			Answers.problem(this.lending.post(Lending.maker(), LOANS + "/" + Ids.next() + "/payments", null, body), 400,
					"unreadable-request");
		}
		Answers.problem(
				this.lending.post(this.officer, APPLICATIONS, null,
						Map.of("programmeCode", "DANA_BERGULIR", "amount", 1, "termMonths", 1, "purpose", 1)),
				400, "unreadable-request");
	}

	/** In Indonesian and in English, with a sentence for each field. */
	private void wrong(HttpMethod method, String uri, Consumer<HttpHeaders> who, Object body, String... problems) {
		String indonesian = answer(method, uri, who, body, "id");
		String english = answer(method, uri, who, body, "en");
		assertThat(told(indonesian)).as(uri).containsExactlyInAnyOrder(problems).isEqualTo(told(english));
		assertThat(JsonPath.<List<String>>read(indonesian, "$.errors[*].message")).doesNotContainNull()
			.doesNotContainAnyElementsOf(JsonPath.<List<String>>read(english, "$.errors[*].message"));
	}

	private static List<String> told(String answer) {
		return JsonPath.<List<Map<String, String>>>read(answer, "$.errors[*]")
			.stream()
			.map((problem) -> problem.get("field") + " " + problem.get("code"))
			.toList();
	}

	private String answer(HttpMethod method, String uri, Consumer<HttpHeaders> who, Object body, String language) {
		return Answers.problem(this.client.method(method)
			.uri(uri)
			.headers(who)
			.header("Accept-Language", language)
			.header("Idempotency-Key", Ids.next().toString())
			.header("If-Match", "\"1\"")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange(), 422, "invalid-fields");
	}

}
