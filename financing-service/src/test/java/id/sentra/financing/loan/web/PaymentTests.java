package id.sentra.financing.loan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Answers;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.financing.Lending.LOANS;
import static id.sentra.financing.Lending.id;
import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;

@FinancingTest
class PaymentTests {

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
	void thirty_two_writers_on_one_loan_lose_nothing() {
		UUID loan = this.lending.running();
		this.lending.age(loan, 400);
		List<Integer> answers = IntStream.range(0, 32)
			.parallel()
			.mapToObj((i) -> this.lending.overpay(loan, 386_251, "W-" + word(loan) + "-" + i, false)
				.returnResult(String.class)
				.getStatus()
				.value())
			.toList();
		assertThat(answers).hasSize(32).containsOnly(201);
		String shown = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		assertThat(JsonPath.<String>read(shown, "$.status")).isEqualTo("SETTLED");
		assertThat(JsonPath.<Integer>read(shown, "$.position.credit")).isEqualTo(32 * 386_251 - 12_360_000);
		assertThat(this.database.number("select sum(amount)::bigint from journal_line where loan_id = '" + loan + "'"))
			.isZero();
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void whose_loan_it_is_comes_before_what_is_wrong_with_the_payment() {
		String payments = LOANS + "/" + this.lending.running() + "/payments";
		Map<String, Object> wrong = Map.of("amount", -1);
		problem(this.lending.post(TestTokens.as("lain", "11", Role.FINANCE_MAKER), payments, null, wrong), 404,
				"loan-not-found");
		problem(this.lending.post(Lending.maker(), payments, null, wrong), 422, "invalid-fields");
	}

	@Test
	void a_payment_sent_again_by_key_or_bank_reference_is_recorded_once() {
		UUID loan = this.lending.running();
		this.lending.age(loan, 31);
		String key = UUID.randomUUID().toString();
		String first = Answers.text(this.lending.pay(loan, 500_000, "BR-" + word(loan), false, key));
		assertThat(JsonPath.<Integer>read(first, "$.interest")).isEqualTo(30_000);
		assertThat(JsonPath.<Integer>read(first, "$.principal")).isEqualTo(470_000);
		assertThat(Answers.text(this.lending.pay(loan, 500_000, "BR-" + word(loan), false, key))).isEqualTo(first);
		assertThat(JsonPath.<String>read(Answers.text(this.lending.pay(loan, 500_000, "BR-" + word(loan))), "$.id"))
			.isEqualTo(JsonPath.<String>read(first, "$.id"));
		problem(this.lending.pay(loan, 500_001, "BR-" + word(loan)), 409, "bank-reference-used");
		problem(this.lending.pay(this.lending.running(), 500_000, "BR-" + word(loan)), 409, "bank-reference-used");
		List<Integer> again = IntStream.range(0, 8)
			.parallel()
			.mapToObj((i) -> this.lending.pay(loan, 500_000, "BR-" + word(loan))
				.returnResult(String.class)
				.getStatus()
				.value())
			.toList();
		assertThat(again).containsOnly(201);
		assertThat(this.database.number("select count(*) from payment where loan_id = '" + loan + "'")).isOne();
	}

	@Test
	void an_early_settlement_ends_the_loan_and_what_is_too_much_is_refunded() {
		UUID loan = this.lending.running();
		problem(this.lending.pay(loan, 11_999_999, "S1-" + word(loan), true, "k1" + loan), 422,
				"settlement-needs-more");
		assertThat(this.lending.get(Lending.maker(), LOANS + "/" + loan + "/settlement"))
			.isEqualTo("{\"amount\":12000000}");
		problem(this.lending.pay(loan, 12_000_300, "S2-" + word(loan), true, "k2" + loan), 422, "payment-exceeds-owed");
		this.lending.overpay(loan, 12_000_300, "S2-" + word(loan), true).expectStatus().isCreated();
		UUID refund = id(
				this.lending.post(Lending.maker(), LOANS + "/" + loan + "/refunds", null, Map.of("amount", 300)));
		this.lending
			.post(Lending.approver(), LOANS + "/" + loan + "/refunds/" + refund + "/approve", 1L,
					Map.of("bankReference", "R-" + word(loan), "paidOn", Lending.today().toString()))
			.expectStatus()
			.isOk();
		String shown = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		assertThat(JsonPath.<Integer>read(shown, "$.position.credit")).isZero();
		assertThat(JsonPath.<String>read(shown, "$.status")).isEqualTo("SETTLED");
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void an_owner_sees_the_own_loan_schedule_and_payments_and_records_none() {
		UUID sme = this.lending.verified();
		UUID loan = this.lending.running(sme, "DANA_BERGULIR", 12_000_000, 12);
		this.lending.pay(loan, 1_000, "O-" + word(loan)).expectStatus().isCreated();
		var owner = TestTokens.asOwnerOf(sme);
		assertThat(JsonPath.<List<Object>>read(this.lending.get(owner, LOANS + "/" + loan), "$.schedule")).hasSize(12);
		assertThat(
				JsonPath.<List<Integer>>read(this.lending.get(owner, LOANS + "/" + loan + "/payments"), "$[*].credit"))
			.containsExactly(1_000);
		assertThat(JsonPath.<List<Object>>read(this.lending.get(owner, LOANS), "$.items")).hasSize(1);
		problem(this.lending.post(owner, LOANS + "/" + loan + "/payments", null,
				Map.of("amount", 1, "bankReference", "x", "paidOn", "2026-01-02")), 403, "role-not-allowed");
	}

	@Test
	void what_cannot_be_a_payment_is_refused() {
		UUID loan = this.lending.running();
		for (Map<String, Object> wrong : List.of(Map.<String, Object>of(),
				Map.<String, Object>of("amount", 0, "bankReference", "a", "paidOn", "2026-01-02"),
				Map.<String, Object>of("amount", Long.MAX_VALUE, "bankReference", "a", "paidOn", "2026-01-02"),
				Map.<String, Object>of("amount", 1, "bankReference", "a b", "paidOn", "2026-01-02"),
				Map.<String, Object>of("amount", 1, "bankReference", "CREDIT-1", "paidOn", "2026-01-02"))) {
			problem(this.lending.post(Lending.maker(), LOANS + "/" + loan + "/payments", null, wrong), 422,
					"invalid-fields");
		}
		problem(this.lending.post(Lending.maker(), LOANS + "/" + loan + "/payments", null,
				Map.of("amount", 1, "bankReference", "a", "paidOn", "0001-01-01")), 422, "invalid-fields");
		problem(this.lending.post(Lending.maker(), LOANS + "/" + loan + "/payments", null,
				Map.of("amount", 1, "bankReference", "a", "paidOn", "2999-01-02")), 422, "paid-in-future");
		UUID contract = this.lending.contracted(this.lending.verified(), "DANA_BERGULIR", 5_000_000, 12);
		problem(this.lending.pay(contract, 1, "C-" + word(contract)), 409, "loan-status-forbids");
		problem(this.client.get().uri(LOANS + "/" + contract + "/settlement").headers(Lending.maker()).exchange(), 409,
				"loan-status-forbids");
		problem(this.lending.post(Lending.maker(), LOANS + "/" + loan + "/payments", null,
				Map.of("amount", 1.5, "bankReference", "a", "paidOn", "2026-01-02")), 400, "unreadable-request");
	}

}
