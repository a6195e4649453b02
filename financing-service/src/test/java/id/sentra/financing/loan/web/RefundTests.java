package id.sentra.financing.loan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.financing.Lending.LOANS;
import static id.sentra.financing.Lending.id;
import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@FinancingTest
class RefundTests {

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
	void credit_is_paid_back_once_by_two_people() {
		UUID loan = withCredit(500_000);
		problem(propose(loan, 500_001), 422, "refund-exceeds-credit");
		problem(propose(loan, 0), 422, "invalid-fields");
		problem(this.lending.post(Lending.approver(), refunds(loan), null, Map.of("amount", 1)), 403,
				"role-not-allowed");
		UUID refund = id(propose(loan, 400_000));
		problem(propose(loan, 1), 409, "refund-open");
		var both = TestTokens.as("PENGUSUL", "21.72", Role.FINANCE_APPROVER);
		problem(approve(loan, refund, 1, "R1-" + word(loan), both), 403, "approver-is-maker");
		assertThatException().isThrownBy(() -> this.database
			.run("update refund set status = 'REJECTED', decided_by = 'Pengusul' where id = '" + refund + "'"));
		problem(approve(loan, refund, 2, "R1-" + word(loan), Lending.approver()), 412, "stale-version");
		List<Integer> answers = IntStream.range(0, 8)
			.parallel()
			.mapToObj((i) -> approve(loan, refund, 1, "R1-" + word(loan), Lending.approver()).returnResult(String.class)
				.getStatus()
				.value())
			.toList();
		assertThat(answers).filteredOn((status) -> status == 200).hasSize(1);
		assertThat(answers).filteredOn((status) -> status != 200).containsOnly(412);
		String shown = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		assertThat(JsonPath.<Integer>read(shown, "$.position.credit")).isEqualTo(100_000);
		assertThat(this.database
			.number("select sum(amount)::bigint from journal_line where loan_id = '" + loan + "' and account = '2100'"))
			.isEqualTo(-100_000);
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void a_rejected_refund_moves_nothing_and_leaves_room_for_another() {
		UUID loan = withCredit(300_000);
		UUID refund = id(propose(loan, 300_000));
		assertThat(this.lending.get(Lending.approver(), "/api/financing/refunds?status=PROPOSED&loanId=" + loan))
			.contains(refund.toString());
		text(this.lending.post(Lending.approver(), refunds(loan) + "/" + refund + "/reject", 1L, null)
			.expectStatus()
			.isOk());
		problem(approve(loan, refund, 2, "R2-" + word(loan), Lending.approver()), 409, "refund-status-forbids");
		id(propose(loan, 200_000));
		assertThat(JsonPath.<Integer>read(this.lending.get(Lending.maker(), LOANS + "/" + loan), "$.position.credit"))
			.isEqualTo(300_000);
		var batam = TestTokens.as("batam", "21.71", Role.FINANCE_APPROVER);
		problem(approve(loan, refund, 1, "R3-" + word(loan), batam), 404, "loan-not-found");
		assertThat(this.lending.get(batam, "/api/financing/refunds?loanId=" + loan)).contains("\"items\":[]");
	}

	@Test
	void a_payment_bears_a_day_whose_books_are_open() {
		LocalDate today = Lending.today();
		LocalDate opened = today.withDayOfMonth(1).minusMonths(1);
		UUID loan = this.lending.running();
		problem(paidOn(loan, today.minusDays(1), 1), 422, "paid-before-payout");
		problem(paidOn(loan, today.plusDays(1), 1), 422, "paid-in-future");
		this.lending.age(loan, 150);
		String before = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		problem(paidOn(loan, opened.minusDays(1), 1), 422, "paid-too-long-ago");
		assertThat(this.lending.get(Lending.maker(), LOANS + "/" + loan)).isEqualTo(before);
		paidOn(loan, opened, 1_030_000).expectStatus().isCreated();
		String after = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		assertThat(JsonPath.<String>read(after, "$.position.asOf")).as("days that are over stay")
			.isEqualTo(today.toString());
		assertThat(JsonPath.<Integer>read(after, "$.position.paidPrincipal")).isEqualTo(1_000_000);
	}

	@Test
	void more_than_is_owed_in_total_needs_the_officers_word() {
		UUID loan = this.lending.running();
		problem(this.lending.pay(loan, 12_360_001, "X1-" + word(loan)), 422, "payment-exceeds-owed");
		assertThat(this.database.number("select count(*) from payment where loan_id = '" + loan + "'")).isZero();
		this.lending.pay(loan, 12_360_000, "X2-" + word(loan)).expectStatus().isCreated();
		problem(this.lending.pay(loan, 1, "X3-" + word(loan)), 422, "payment-exceeds-owed");
		assertThat(this.lending.get(Lending.maker(), LOANS + "/" + loan + "/settlement")).isEqualTo("{\"amount\":0}");
		this.lending.overpay(loan, 1, "X3-" + word(loan), true).expectStatus().isCreated();
		String settled = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		assertThat(JsonPath.<String>read(settled, "$.status")).isEqualTo("SETTLED");
		assertThat(JsonPath.<Integer>read(settled, "$.position.credit")).isEqualTo(360_001);
		problem(this.lending.pay(loan, 1, "X4-" + word(loan)), 422, "payment-exceeds-owed");
		this.lending.overpay(loan, 5, "X4-" + word(loan), false).expectStatus().isCreated();
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void a_loan_paid_too_much_is_settled_from_the_credit_and_the_rest_is_refunded() {
		UUID loan = this.lending.running();
		this.lending.pay(loan, 12_360_000, "L1-" + word(loan)).expectStatus().isCreated();
		assertThat(this.lending.get(Lending.maker(), LOANS + "/" + loan + "/settlement")).isEqualTo("{\"amount\":0}");
		problem(settle(loan, 1), 412, "stale-version");
		List<Integer> answers = IntStream.range(0, 8)
			.parallel()
			.mapToObj((i) -> settle(loan, 3).returnResult(String.class).getStatus().value())
			.toList();
		assertThat(answers).filteredOn((status) -> status == 200).hasSize(1);
		assertThat(answers).filteredOn((status) -> status != 200).containsOnly(412);
		String settled = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		assertThat(JsonPath.<String>read(settled, "$.status")).isEqualTo("SETTLED");
		assertThat(JsonPath.<Integer>read(settled, "$.position.owed")).isZero();
		assertThat(JsonPath.<Integer>read(settled, "$.position.credit")).isEqualTo(360_000);
		assertThat(JsonPath.<List<String>>read(this.lending.get(Lending.maker(), LOANS + "/" + loan + "/payments"),
				"$[*].kind"))
			.containsExactly("PAYMENT", "CREDIT_APPLIED");
		UUID refund = id(propose(loan, 360_000));
		text(approve(loan, refund, 1, "L2-" + word(loan), Lending.approver()).expectStatus().isOk());
		assertThat(JsonPath.<Integer>read(this.lending.get(Lending.maker(), LOANS + "/" + loan), "$.position.credit"))
			.isZero();
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void credit_that_does_not_suffice_settles_nothing() {
		UUID loan = withCredit(11_999_999);
		String before = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		assertThat(problem(settle(loan, 3), 422, "settlement-needs-more")).contains("Rp1.");
		assertThat(this.lending.get(Lending.maker(), LOANS + "/" + loan)).isEqualTo(before);
		problem(this.lending.post(TestTokens.as("batam", "21.71", Role.FINANCE_MAKER),
				LOANS + "/" + loan + "/settlement", 3L, null), 404, "loan-not-found");
		problem(this.lending.post(TestTokens.as("petugas", "21.72", Role.OFFICER), LOANS + "/" + loan + "/settlement",
				3L, null), 403, "role-not-allowed");
		UUID contract = this.lending.contracted(this.lending.verified(), "DANA_BERGULIR", 5_000_000, 12);
		assertThat(problem(settle(contract, 1), 409, "loan-status-forbids")).contains("Menunggu pencairan")
			.doesNotContain("CONTRACTED");
	}

	@Test
	void a_bank_reference_is_no_nik() {
		UUID loan = withCredit(100_000);
		UUID refund = id(propose(loan, 100_000));
		for (String reference : List.of("2172015708850001", "TRF/2172.0157.0885.0001", "21-72-01-570885-0001")) {
			assertThat(problem(this.lending.pay(loan, 1, reference), 422, "invalid-fields"))
				.contains("\"code\":\"identity-number\"", "NIK");
			assertThat(problem(approve(loan, refund, 1, reference, Lending.approver()), 422, "invalid-fields"))
				.contains("\"code\":\"identity-number\"");
		}
		this.lending.pay(loan, 1, "2026112112345678-" + word()).expectStatus().isCreated();
	}

	private UUID withCredit(long amount) {
		UUID loan = this.lending.running();
		this.lending.pay(loan, amount, "C-" + word(loan)).expectStatus().isCreated();
		return loan;
	}

	private ResponseSpec paidOn(UUID loan, LocalDate day, long amount) {
		return this.lending.post(Lending.maker(), LOANS + "/" + loan + "/payments", null,
				Map.of("amount", amount, "bankReference", "D-" + word(), "paidOn", day.toString()));
	}

	private ResponseSpec settle(UUID loan, long version) {
		return this.lending.post(Lending.maker(), LOANS + "/" + loan + "/settlement", version, null);
	}

	private ResponseSpec propose(UUID loan, long amount) {
		return this.lending.post(Lending.maker(), refunds(loan), null, Map.of("amount", amount));
	}

	private ResponseSpec approve(UUID loan, UUID refund, long version, String reference, Consumer<HttpHeaders> who) {
		return this.lending.post(who, refunds(loan) + "/" + refund + "/approve", version,
				Map.of("bankReference", reference, "paidOn", Lending.today().toString()));
	}

	private static String refunds(UUID loan) {
		return LOANS + "/" + loan + "/refunds";
	}

}
