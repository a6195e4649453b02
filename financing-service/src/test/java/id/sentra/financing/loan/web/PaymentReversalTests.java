package id.sentra.financing.loan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static id.sentra.financing.Lending.LOANS;
import static id.sentra.financing.Lending.id;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;

@FinancingTest
class PaymentReversalTests {

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
	void a_payment_typed_on_the_wrong_loan_is_taken_back_by_two_people_and_recorded_on_the_right_one() {
		UUID wrong = this.lending.running();
		UUID right = this.lending.running();
		this.lending.age(wrong, 40);
		String before = position(wrong);
		String paid = text(this.lending.pay(wrong, 1_030_000, "T1-" + word(wrong)).expectStatus().isCreated());
		UUID payment = UUID.fromString(JsonPath.read(paid, "$.id"));
		assertThat(position(wrong)).isNotEqualTo(before);
		problem(this.lending.pay(right, 1_030_000, "T1-" + word(wrong)), 409, "bank-reference-used");
		problem(propose(wrong, payment, "NONE"), 422, "invalid-fields");
		problem(propose(right, payment, "WRONG_LOAN"), 404, "payment-not-found");
		UUID reversal = id(propose(wrong, payment, "WRONG_LOAN"));
		problem(propose(wrong, payment, "TYPED_TWICE"), 409, "reversal-known");
		var both = TestTokens.as("PENGUSUL", "21.72", Role.FINANCE_APPROVER);
		problem(this.lending.post(both, reversals(wrong) + "/" + reversal + "/approve", 1L, null), 403,
				"approver-is-maker");
		List<Integer> answers = IntStream.range(0, 8)
			.parallel()
			.mapToObj((i) -> approve(wrong, reversal, 1).returnResult(String.class).getStatus().value())
			.toList();
		assertThat(answers).filteredOn((status) -> status == 200).hasSize(1);
		assertThat(answers).filteredOn((status) -> status != 200).containsOnly(412);
		assertThat(money(position(wrong))).isEqualTo(List.of(0, 0, 0));
		assertThat(JsonPath.<Integer>read(position(wrong), "$.position.daysPastDue")).isPositive();
		assertThat(JsonPath.<List<String>>read(payments(wrong), "$[*].kind")).containsExactly("PAYMENT", "REVERSAL");
		assertThat(JsonPath.<List<String>>read(payments(wrong), "$[?(@.reverses != null)].reverses"))
			.containsExactly(payment.toString());
		this.lending.pay(right, 1_030_000, "T1-" + word(wrong)).expectStatus().isCreated();
		assertThat(JsonPath.<Integer>read(position(right), "$.position.credit")).isEqualTo(1_030_000);
		problem(propose(wrong, payment, "WRONG_LOAN"), 409, "reversal-known");
		assertThat(this.lending.get(Lending.auditor(), "/api/financing/ledger/loans/" + wrong)).contains("REVERSAL");
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void a_loan_that_a_mistaken_payment_settled_runs_again() {
		UUID loan = this.lending.running();
		this.lending.age(loan, 40);
		String paid = text(this.lending
			.pay(loan, 12_030_000 + interestOfTenDays(loan), "T2-" + word(loan), true, UUID.randomUUID().toString())
			.expectStatus()
			.isCreated());
		assertThat(JsonPath.<String>read(position(loan), "$.status")).isEqualTo("SETTLED");
		UUID reversal = id(propose(loan, UUID.fromString(JsonPath.read(paid, "$.id")), "WRONG_AMOUNT"));
		assertThat(text(approve(loan, reversal, 1).expectStatus().isOk())).contains("APPROVED");
		String after = position(loan);
		assertThat(JsonPath.<String>read(after, "$.status")).isEqualTo("ACTIVE");
		assertThat(JsonPath.<String>read(after, "$.position.settledOn")).isNull();
		assertThat(JsonPath.<Integer>read(after, "$.position.owed")).isEqualTo(12_000_000);
		this.lending.pay(loan, 1_030_000, "T2-" + word(loan)).expectStatus().isCreated();
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void what_was_refunded_of_a_payment_is_taken_back_first() {
		UUID loan = this.lending.running();
		UUID payment = id(this.lending.pay(loan, 500_000, "T3-" + word(loan)));
		UUID refund = id(
				this.lending.post(Lending.maker(), LOANS + "/" + loan + "/refunds", null, Map.of("amount", 500_000)));
		this.lending
			.post(Lending.approver(), LOANS + "/" + loan + "/refunds/" + refund + "/approve", 1L,
					Map.of("bankReference", "T3R-" + word(loan), "paidOn", Lending.today().toString()))
			.expectStatus()
			.isOk();
		UUID reversal = id(propose(loan, payment, "WRONG_LOAN"));
		problem(approve(loan, reversal, 1), 422, "credit-paid-back-already");
		UUID back = UUID.fromString(JsonPath.<List<String>>read(payments(loan), "$[?(@.kind=='REFUND')].id").get(0));
		UUID returned = id(propose(loan, back, "RETURNED_BY_BANK"));
		approve(loan, returned, 1).expectStatus().isOk();
		assertThat(JsonPath.<Integer>read(position(loan), "$.position.credit")).isEqualTo(500_000);
		approve(loan, reversal, 1).expectStatus().isOk();
		assertThat(JsonPath.<Integer>read(position(loan), "$.position.credit")).isZero();
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void a_rejected_reversal_changes_nothing_and_may_be_proposed_anew() {
		UUID loan = this.lending.running();
		UUID payment = id(this.lending.pay(loan, 500_000, "T4-" + word(loan)));
		UUID reversal = id(propose(loan, payment, "WRONG_DAY"));
		assertThat(this.lending.get(Lending.approver(), "/api/financing/reversals?status=PROPOSED&loanId=" + loan))
			.contains(reversal.toString());
		this.lending.post(Lending.approver(), reversals(loan) + "/" + reversal + "/reject", 1L, null)
			.expectStatus()
			.isOk();
		problem(approve(loan, reversal, 2), 409, "reversal-status-forbids");
		assertThat(JsonPath.<Integer>read(position(loan), "$.position.credit")).isEqualTo(500_000);
		id(propose(loan, payment, "WRONG_DAY"));
		var batam = TestTokens.as("batam", "21.71", Role.FINANCE_APPROVER);
		problem(this.lending.post(batam, reversals(loan) + "/" + reversal + "/approve", 2L, null), 404,
				"loan-not-found");
	}

	@Test
	void what_a_program_of_the_version_before_settles_is_settled_as_of_its_day() {
		UUID loan = this.lending.running();
		this.database.run("update loan set status = 'SETTLED' where id = '" + loan + "'");
		assertThat(JsonPath.<String>read(position(loan), "$.position.settledOn")).isEqualTo(Lending.today().toString());
	}

	@Test
	void a_reference_is_the_same_in_either_case() {
		UUID loan = this.lending.running();
		String mark = word(loan);
		String first = text(this.lending.pay(loan, 500_000, "l6/" + mark).expectStatus().isCreated());
		assertThat(JsonPath.<String>read(text(this.lending.pay(loan, 500_000, "L6/" + mark.toUpperCase())), "$.id"))
			.isEqualTo(JsonPath.read(first, "$.id"));
		problem(this.lending.pay(this.lending.running(), 500_000, "L6/" + mark), 409, "bank-reference-used");
		assertThat(JsonPath.<List<Object>>read(payments(loan), "$[*]")).hasSize(1);
	}

	@Test
	void one_transfer_pays_two_loans_and_not_a_rupiah_more() {
		UUID first = this.lending.running();
		UUID second = this.lending.running();
		String reference = "T6-" + word(first);
		problem(split(reference, 900_000, first, 500_000, second, 300_000), 422, "parts-differ-from-transfer");
		problem(split(reference, 1_000_000, first, 500_000, first, 500_000), 422, "loan-named-twice");
		String paid = text(split(reference, 800_000, first, 500_000, second, 300_000).expectStatus().isCreated());
		assertThat(JsonPath.<List<Integer>>read(paid, "$.payments[*].amount")).containsExactlyInAnyOrder(500_000,
				300_000);
		assertThat(ids(text(split(reference.toLowerCase(), 800_000, first, 500_000, second, 300_000))))
			.as("sent again with another key")
			.isEqualTo(ids(paid));
		problem(split(reference, 800_000, first, 400_000, second, 400_000), 409, "bank-reference-used");
		UUID third = this.lending.running();
		problem(this.lending.pay(third, 1, reference), 409, "bank-reference-used");
		UUID part = UUID.fromString(JsonPath.<List<String>>read(payments(second), "$[*].id").get(0));
		approve(second, id(propose(second, part, "WRONG_LOAN")), 1).expectStatus().isOk();
		problem(this.lending.pay(third, 300_001, reference), 409, "bank-reference-used");
		this.lending.pay(third, 300_000, reference).expectStatus().isCreated();
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void what_was_taken_back_is_divided_between_the_right_loans() {
		UUID wrong = this.lending.running();
		UUID first = this.lending.running();
		UUID second = this.lending.running();
		String reference = "T7-" + word(wrong);
		this.lending.pay(wrong, 1_000_000, reference).expectStatus().isCreated();
		UUID payment = UUID.fromString(JsonPath.<List<String>>read(payments(wrong), "$[*].id").get(0));
		approve(wrong, id(propose(wrong, payment, "WRONG_LOAN")), 1).expectStatus().isOk();
		this.lending.pay(first, 600_000, reference).expectStatus().isCreated();
		problem(this.lending.pay(second, 400_001, reference), 409, "bank-reference-used");
		this.lending.pay(second, 400_000, reference).expectStatus().isCreated();
		UUID again = this.lending.running();
		String other = "T8-" + word(wrong);
		this.lending.pay(again, 1_000_000, other).expectStatus().isCreated();
		UUID mistaken = UUID.fromString(JsonPath.<List<String>>read(payments(again), "$[*].id").get(0));
		approve(again, id(propose(again, mistaken, "WRONG_LOAN")), 1).expectStatus().isOk();
		split(other, 1_000_000, first, 600_000, second, 400_000).expectStatus().isCreated();
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	private ResponseSpec split(String reference, long amount, UUID one, long first, UUID other, long second) {
		return this.lending.post(Lending.maker(), "/api/financing/transfers", null,
				Map.of("amount", amount, "bankReference", reference, "paidOn", Lending.today().toString(), "parts",
						List.of(Map.of("loanNumber", number(one), "amount", first),
								Map.of("loanNumber", number(other), "amount", second))));
	}

	private static List<String> ids(String paid) {
		return JsonPath.read(paid, "$.payments[*].id");
	}

	private String number(UUID loan) {
		return JsonPath.read(position(loan), "$.number");
	}

	private long interestOfTenDays(UUID loan) {
		String quote = this.lending.get(Lending.maker(), LOANS + "/" + loan + "/settlement");
		return JsonPath.<Integer>read(quote, "$.amount") - 12_030_000;
	}

	private String position(UUID loan) {
		return this.lending.get(Lending.maker(), LOANS + "/" + loan);
	}

	private static List<Integer> money(String loan) {
		return List.of(JsonPath.read(loan, "$.position.paidPrincipal"), JsonPath.read(loan, "$.position.paidInterest"),
				JsonPath.read(loan, "$.position.credit"));
	}

	private String payments(UUID loan) {
		return this.lending.get(Lending.maker(), LOANS + "/" + loan + "/payments");
	}

	private ResponseSpec propose(UUID loan, UUID payment, String reason) {
		return this.lending.post(Lending.maker(), reversals(loan), null,
				Map.of("paymentId", payment.toString(), "reason", reason));
	}

	private ResponseSpec approve(UUID loan, UUID reversal, long version) {
		return this.lending.post(Lending.approver(), reversals(loan) + "/" + reversal + "/approve", version, null);
	}

	private static String reversals(UUID loan) {
		return LOANS + "/" + loan + "/reversals";
	}

}
