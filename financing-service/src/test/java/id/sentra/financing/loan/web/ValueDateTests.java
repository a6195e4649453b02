package id.sentra.financing.loan.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.AfterEach;
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
import static org.awaitility.Awaitility.await;

/**
 * It is 30 November 2026, and days have ended, before the office types what the bank got:
 * a loan of Rp12,000,000, flat 6 % over 24 months from 15 December 2025, taken over with
 * all paid to the end of October.
 */
@FinancingTest
class ValueDateTests {

	private static final String TAKE_OVERS = "/api/financing/take-overs";

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Autowired
	MovableClock clock;

	Lending lending;

	@BeforeEach
	void theEndOfNovember() {
		this.lending = new Lending(this.client, new Database(this.transactions, this.sql));
		this.lending.holdOffDayEnds();
		this.clock.forward(Duration.ofDays(9));
	}

	@AfterEach
	void today() {
		this.clock.reset();
	}

	@Test
	void a_loan_is_settled_as_of_the_day_the_bank_got_the_money() {
		UUID loan = takenOver();
		end("2026-11-16");
		end("2026-11-29");
		assertThat(live(loan)).containsExactly("2026-10-31 1", "2026-11-16 2");
		assertThat(this.lending.get(Lending.maker(), LOANS + "/" + loan + "/settlement?on=2026-11-16"))
			.isEqualTo("{\"amount\":7062000}");
		problem(pay(loan, 7_061_999, "S1", "2026-11-16", true), 422, "settlement-needs-more");
		pay(loan, 7_062_000, "S2", "2026-11-16", true).expectStatus().isCreated();
		String settled = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		assertThat(JsonPath.<String>read(settled, "$.status")).isEqualTo("SETTLED");
		assertThat(JsonPath.<String>read(settled, "$.position.settledOn")).isEqualTo("2026-11-16");
		assertThat(JsonPath.<Integer>read(settled, "$.position.paidInterest")).isEqualTo(662_000);
		assertThat(JsonPath.<Integer>read(settled, "$.position.credit")).isZero();
		assertThat(live(loan)).containsExactly("2026-10-31 1");
		assertThat(replaced(loan)).containsExactly("2026-11-16 2");
		assertThat(this.lending.get(Lending.auditor(), "/api/financing/ledger/loans/" + loan))
			.contains("\"kind\":\"ACCRUAL_REVERSAL\"");
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void an_instalment_that_the_bank_had_before_its_due_day_leaves_no_days_past_due() {
		UUID loan = takenOver();
		end("2026-11-16");
		end("2026-11-29");
		assertThat(
				JsonPath.<Integer>read(this.lending.get(Lending.maker(), LOANS + "/" + loan), "$.position.daysPastDue"))
			.isEqualTo(14);
		pay(loan, 560_000, "I1", "2026-11-14", false).expectStatus().isCreated();
		String after = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		assertThat(JsonPath.<Integer>read(after, "$.position.daysPastDue")).isZero();
		assertThat(JsonPath.<Integer>read(after, "$.position.collectability")).isOne();
		assertThat(live(loan)).containsExactly("2026-10-31 1");
		assertThat(replaced(loan)).containsExactly("2026-11-16 2");
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void an_instalment_paid_four_days_late_and_typed_later_was_late_for_four_days() {
		UUID loan = takenOver();
		end("2026-11-29");
		assertThat(live(loan)).containsExactly("2026-10-31 1", "2026-11-29 2");
		pay(loan, 560_000, "L1", "2026-11-19", false).expectStatus().isCreated();
		assertThat(live(loan)).as("the days no day end saw are judged too")
			.containsExactly("2026-10-31 1", "2026-11-16 2", "2026-11-19 1");
		UUID other = takenOver();
		pay(other, 559_999, "L2", "2026-11-14", false).expectStatus().isCreated();
		assertThat(live(other)).containsExactly("2026-10-31 1", "2026-11-16 2");
	}

	@Test
	void what_came_after_the_day_of_the_settlement_is_the_borrowers_credit() {
		UUID loan = takenOver();
		pay(loan, 560_000, "C1", "2026-11-20", false).expectStatus().isCreated();
		pay(loan, 7_062_000, "C2", "2026-11-16", true).expectStatus().isCreated();
		String settled = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		assertThat(JsonPath.<String>read(settled, "$.position.settledOn")).isEqualTo("2026-11-16");
		assertThat(JsonPath.<Integer>read(settled, "$.position.credit")).isEqualTo(560_000);
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void what_was_taken_back_is_recorded_on_the_right_loan_though_its_month_is_closed() {
		UUID wrong = takenOver();
		UUID right = takenOver();
		String payment = JsonPath.read(text(pay(wrong, 560_000, "M1", "2026-11-14", false).expectStatus().isCreated()),
				"$.id");
		this.clock.forward(Duration.ofDays(40));
		problem(this.lending.post(Lending.maker(), LOANS + "/" + right + "/payments", null,
				Map.of("amount", 560_000, "bankReference", "M2-" + word(right), "paidOn", "2026-11-14")), 422,
				"paid-too-long-ago");
		UUID reversal = id(this.lending.post(Lending.maker(), LOANS + "/" + wrong + "/reversals", null,
				Map.of("paymentId", payment, "reason", "WRONG_LOAN")));
		this.lending.post(Lending.approver(), LOANS + "/" + wrong + "/reversals/" + reversal + "/approve", 1L, null)
			.expectStatus()
			.isOk();
		this.lending
			.post(Lending.maker(), LOANS + "/" + right + "/payments", null,
					Map.of("amount", 560_000, "bankReference", "M1-" + word(wrong), "paidOn", "2026-11-14"))
			.expectStatus()
			.isCreated();
		assertThat(live(wrong)).contains("2026-11-16 2");
		assertThat(live(right)).containsExactly("2026-10-31 1", "2026-12-16 2");
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	private UUID takenOver() {
		UUID sme = this.lending.verified();
		Map<String, Object> old = new HashMap<>(Map.of("smeId", sme.toString(), "oldNumber", "VD-" + word(sme),
				"programmeCode", "DANA_BERGULIR_LAMA", "principal", 12_000_000, "termMonths", 24, "disbursedOn",
				"2025-12-15", "repaid", 5_600_000, "balanceOn", "2026-10-31"));
		UUID id = id(this.lending.post(Lending.maker(), TAKE_OVERS, null, old));
		return UUID.fromString(
				JsonPath.read(text(this.lending.post(Lending.approver(), TAKE_OVERS + "/" + id + "/approve", 1L, null)
					.expectStatus()
					.isOk()), "$.loanId"));
	}

	private ResponseSpec pay(UUID loan, long amount, String mark, String day, boolean settle) {
		return this.lending.post(Lending.maker(), LOANS + "/" + loan + "/payments", null,
				Map.of("amount", amount, "bankReference", mark + "-" + word(loan), "paidOn", day, "settle", settle));
	}

	private void end(String day) {
		var admin = TestTokens.as("admin", "*", Role.ADMIN);
		String uri = "/api/financing/day-ends/" + LocalDate.parse(day) + "/WIB";
		this.client.put().uri(uri).headers(admin).exchange().expectStatus().isAccepted();
		await().atMost(Duration.ofMinutes(2))
			.until(() -> !this.lending.get(admin, uri).contains("\"finishedAt\":null"));
	}

	private List<String> live(UUID loan) {
		return history(loan, "$[?(@.replacedAt == null)]");
	}

	private List<String> replaced(UUID loan) {
		return history(loan, "$[?(@.replacedAt != null)]");
	}

	private List<String> history(UUID loan, String which) {
		String all = this.lending.get(Lending.maker(), LOANS + "/" + loan + "/collectability");
		return JsonPath.<List<Map<String, Object>>>read(all, which)
			.stream()
			.map((row) -> row.get("from") + " " + row.get("collectability"))
			.toList();
	}

}
