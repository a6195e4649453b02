package id.sentra.financing.takeover;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

import static id.sentra.financing.Lending.LOANS;
import static id.sentra.financing.Lending.id;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

@FinancingTest
class TakeOverTests {

	private static final String TAKE_OVERS = "/api/financing/take-overs";

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
	void a_loan_of_earlier_books_lives_on_with_balanced_books_and_the_arrears_it_has() {
		LocalDate today = Lending.today();
		UUID sme = this.lending.verified();
		Map<String, Object> old = old(sme, today.minusDays(1).minusMonths(9), 3 * 1_030_000L + 12_345);
		UUID id = id(this.lending.post(Lending.maker(), TAKE_OVERS, null, old));
		String proposed = this.lending.get(Lending.approver(), TAKE_OVERS + "/" + id);
		assertThat(JsonPath.<Integer>read(proposed, "$.standing.owed")).isEqualTo(9_000_000);
		assertThat(JsonPath.<Integer>read(proposed, "$.standing.collectability")).isGreaterThanOrEqualTo(4);
		long used = used();
		String approved = text(approve(id, 1).expectStatus().isOk());
		UUID loan = UUID.fromString(JsonPath.read(approved, "$.loanId"));
		assertThat(used()).isEqualTo(used + 12_000_000);
		String shown = this.lending.get(TestTokens.asOwnerOf(sme), LOANS + "/" + loan);
		assertThat(JsonPath.<String>read(shown, "$.status")).isEqualTo("ACTIVE");
		assertThat(JsonPath.<Integer>read(shown, "$.position.paidPrincipal")).isEqualTo(3_000_000);
		assertThat(JsonPath.<Integer>read(shown, "$.position.paidInterest")).isEqualTo(90_000 + 12_345);
		assertThat(JsonPath.<String>read(shown, "$.takeOverId")).isEqualTo(id.toString());
		assertThat(JsonPath.<String>read(shown, "$.disbursedOn")).isEqualTo(old.get("disbursedOn"));
		String ledger = this.lending.get(Lending.auditor(), "/api/financing/ledger/loans/" + loan);
		assertThat(JsonPath.<List<Integer>>read(ledger, "$[?(@.account=='3100')].amount")).containsExactlyInAnyOrder(
				-12_000_000 - JsonPath.<Integer>read(shown, "$.position.accruedInterest"), 3_102_345);
		assertThat(JsonPath.<List<Object>>read(ledger, "$[?(@.account in ['1100','4100'])]")).isEmpty();
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void the_day_end_judges_loans_taken_over_after_it_ran() {
		LocalDate yesterday = Lending.today().minusDays(1);
		this.lending.holdOffDayEnds();
		UUID loan = taken(old(this.lending.verified(), yesterday.minusDays(186).minusMonths(1), 0),
				yesterday.minusDays(10));
		assertThat(this.lending.get(Lending.maker(), LOANS + "/" + loan))
			.contains("\"asOf\":\"" + yesterday.minusDays(10), "\"collectability\":4");
		this.client.put()
			.uri("/api/financing/day-ends/" + yesterday + "/WIB")
			.headers(TestTokens.as("admin", "*", Role.ADMIN))
			.exchange()
			.expectStatus()
			.isAccepted();
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(
					JsonPath.<String>read(this.lending.get(Lending.maker(), LOANS + "/" + loan), "$.position.asOf"))
				.isEqualTo(yesterday.toString()));
		String shown = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		assertThat(JsonPath.<Integer>read(shown, "$.position.collectability")).isEqualTo(5);
		assertThat(this.lending.get(Lending.maker(), LOANS + "?collectability=5")).contains(loan.toString());
		assertThat(this.lending.get(Lending.maker(), LOANS + "?collectability=4")).doesNotContain(loan.toString());
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void the_same_person_never_decides_and_a_decision_is_made_once() {
		UUID id = id(this.lending.post(Lending.maker(), TAKE_OVERS, null, old(this.lending.verified())));
		var both = TestTokens.as("Pengusul", "21.72", Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		problem(this.lending.post(both, TAKE_OVERS + "/" + id + "/approve", 1L, null), 403, "approver-is-maker");
		problem(this.lending.post(both, TAKE_OVERS + "/" + id + "/reject", 1L, null), 403, "approver-is-maker");
		problem(this.lending.post(Lending.maker(), TAKE_OVERS + "/" + id + "/approve", 1L, null), 403,
				"role-not-allowed");
		problem(this.lending.post(Lending.approver(), TAKE_OVERS + "/" + id + "/approve", null, null), 428,
				"if-match-required");
		problem(approve(id, 2), 412, "stale-version");
		assertThatException().isThrownBy(() -> this.database
			.run("update loan_take_over set status = 'REJECTED', decided_by = 'PENGUSUL' where id = '" + id + "'"));
		List<Integer> answers = IntStream.range(0, 8)
			.parallel()
			.mapToObj((i) -> approve(id, 1).returnResult(String.class).getStatus().value())
			.toList();
		assertThat(answers).filteredOn((status) -> status == 200).hasSize(1);
		assertThat(answers).filteredOn((status) -> status != 200).allMatch((status) -> status == 412 || status == 409);
		assertThat(this.database.number("select count(*) from loan where take_over_id = '" + id + "'")).isOne();
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void an_approval_sent_again_is_answered_as_before() {
		UUID id = id(this.lending.post(Lending.maker(), TAKE_OVERS, null, old(this.lending.verified())));
		String key = UUID.randomUUID().toString();
		List<String> answers = IntStream.range(0, 2)
			.mapToObj((i) -> text(this.client.post()
				.uri(TAKE_OVERS + "/" + id + "/approve")
				.headers(Lending.approver())
				.header("Idempotency-Key", key)
				.header("If-Match", "\"1\"")
				.exchange()
				.expectStatus()
				.isOk()))
			.toList();
		assertThat(answers.get(0)).isEqualTo(answers.get(1)).contains("APPROVED");
	}

	@Test
	void what_cannot_be_taken_over_is_refused() {
		LocalDate today = Lending.today();
		UUID sme = this.lending.verified();
		Map<String, Object> good = old(sme);
		refused(good, "disbursedOn", today.toString(), "payout-not-past");
		refused(good, "balanceOn", today.toString(), "balance-day-wrong");
		refused(good, "balanceOn", today.minusMonths(8).toString(), "balance-day-wrong");
		refused(good, "balanceOn", today.withDayOfMonth(1).minusMonths(1).minusDays(2).toString(), "balance-too-old");
		refused(good, "repaid", 12_360_000, "repaid-exceeds-schedule");
		refused(good, "programmeCode", "DANA_BERGULIR_LAMA", "programme-not-valid-then");
		refused(good, "principal", 999_999, "amount-outside-programme");
		refused(good, "termMonths", 25, "term-outside-programme");
		refused(good, "repaid", -1, "invalid-fields");
		refused(good, "oldNumber", "a b", "invalid-fields");
		problem(propose(good, "smeId", UUID.randomUUID().toString()), 404, "sme-not-found");
		problem(this.lending.post(TestTokens.as("batam", "21.71", Role.FINANCE_MAKER), TAKE_OVERS, null, good), 404,
				"sme-not-found");
		problem(this.lending.post(Lending.approver(), TAKE_OVERS, null, good), 403, "role-not-allowed");
		id(this.lending.post(Lending.maker(), TAKE_OVERS, null, good));
		problem(propose(good, "principal", 11_000_000), 409, "take-over-known");
		problem(propose(good, "oldNumber", String.valueOf(good.get("oldNumber")).toLowerCase()), 409,
				"take-over-known");
	}

	@Test
	void the_old_scheme_is_known_and_what_is_rejected_may_come_again() {
		Map<String, Object> old = new HashMap<>(old(this.lending.verified()));
		old.put("programmeCode", "DANA_BERGULIR_LAMA");
		old.put("disbursedOn", "2025-06-15");
		old.put("termMonths", 36);
		UUID id = id(this.lending.post(Lending.maker(), TAKE_OVERS, null, old));
		String rejected = text(this.lending.post(Lending.approver(), TAKE_OVERS + "/" + id + "/reject", 1L, null)
			.expectStatus()
			.isOk());
		assertThat(rejected).contains("REJECTED", "\"decidedBy\":\"pemutus\"", "\"loanId\":null", "\"rate\":600");
		problem(approve(id, 2), 409, "take-over-status-forbids");
		id(this.lending.post(Lending.maker(), TAKE_OVERS, null, old));
		assertThat(this.lending.get(Lending.maker(), "/api/financing/programmes/versions"))
			.contains("DANA_BERGULIR_LAMA");
		assertThat(this.lending.get(Lending.maker(), "/api/financing/programmes")).doesNotContain("DANA_BERGULIR_LAMA");
		assertThat(this.lending.get(Lending.maker(), TAKE_OVERS + "?status=REJECTED")).contains(id.toString());
		var batam = TestTokens.as("batam", "21.71", Role.FINANCE_APPROVER);
		problem(this.client.get().uri(TAKE_OVERS + "/" + id).headers(batam).exchange(), 404, "take-over-not-found");
	}

	@Test
	void an_access_that_was_used_meanwhile_is_reckoned_anew() {
		UUID sme = this.lending.verified();
		List<UUID> ids = Stream.of("A", "B").map((mark) -> id(kur(sme, mark, null))).toList();
		List<Integer> answers = ids.parallelStream()
			.map((id) -> approve(id, 1).returnResult(String.class).getStatus().value())
			.toList();
		assertThat(answers).containsExactlyInAnyOrder(200, 409);
		UUID late = ids.get(answers.indexOf(409));
		problem(approve(late, 1), 409, "take-over-access-changed");
		assertThat(this.database.number("select count(*) from loan where sme_id = '" + sme + "'")).isOne();
		this.lending.post(Lending.approver(), TAKE_OVERS + "/" + late + "/reject", 1L, null).expectStatus().isOk();
		UUID anew = id(kur(sme, "C", null));
		assertThat(text(approve(anew, 1).expectStatus().isOk())).contains("\"rate\":700");
	}

	@Test
	void an_access_the_old_books_say_stands() {
		UUID sme = this.lending.verified();
		UUID third = id(kur(sme, "A", 3));
		approve(id(kur(sme, "B", null)), 1).expectStatus().isOk();
		assertThat(text(approve(third, 1).expectStatus().isOk())).contains("\"rate\":800");
	}

	private WebTestClient.ResponseSpec kur(UUID sme, String mark, Integer access) {
		Map<String, Object> kur = new HashMap<>(old(sme));
		kur.putAll(Map.of("programmeCode", "KUR_MICRO", "oldNumber", "KUR-" + mark + "-" + word(sme)));
		kur.put("access", access);
		return this.lending.post(Lending.maker(), TAKE_OVERS, null, kur);
	}

	@Test
	void the_budget_is_never_exceeded_by_what_is_taken_over() {
		var admin = TestTokens.as("admin", "*", Role.ADMIN);
		this.lending.post(admin, "/api/financing/programmes/DANA_BERGULIR/budgets", null, Map.of("region", "21.72.02",
				"amount", 20_000_000, "legalBasis", "SK 1/2026", "decidedOn", "2026-01-02"));
		List<UUID> ids = IntStream.range(0, 4)
			.mapToObj((i) -> id(this.lending.post(Lending.maker(), TAKE_OVERS, null,
					old(this.lending.sme("21.72.02", "VERIFIED")))))
			.toList();
		List<Integer> answers = ids.parallelStream()
			.map((id) -> approve(id, 1).returnResult(String.class).getStatus().value())
			.toList();
		assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void neither_an_old_number_nor_a_decision_is_a_nik() {
		Map<String, Object> old = new HashMap<>(old(this.lending.verified()));
		for (String number : List.of("2172015708850001", "DB/2172.0157.0885.0001")) {
			old.put("oldNumber", number);
			assertThat(problem(this.lending.post(Lending.maker(), TAKE_OVERS, null, old), 422, "invalid-fields"))
				.contains("\"code\":\"identity-number\"", "NIK")
				.doesNotContain("2172");
		}
		assertThat(problem(
				this.lending.post(TestTokens.as("admin", "21.72", Role.ADMIN),
						"/api/financing/programmes/DANA_BERGULIR/budgets", null, Map.of("region", "21.72", "amount", 1,
								"legalBasis", "SK 2172 0157 0885 0001", "decidedOn", "2026-01-02")),
				422, "invalid-fields"))
			.contains("\"code\":\"identity-number\"");
	}

	private UUID taken(Map<String, Object> old, LocalDate balanceOn) {
		Map<String, Object> dated = new HashMap<>(old);
		dated.put("balanceOn", balanceOn.toString());
		UUID id = id(this.lending.post(Lending.maker(), TAKE_OVERS, null, dated));
		return UUID.fromString(JsonPath.read(text(approve(id, 1).expectStatus().isOk()), "$.loanId"));
	}

	private WebTestClient.ResponseSpec approve(UUID id, long version) {
		return this.lending.post(Lending.approver(), TAKE_OVERS + "/" + id + "/approve", version, null);
	}

	private void refused(Map<String, Object> good, String field, Object value, String code) {
		problem(propose(good, field, value), 422, code);
	}

	private WebTestClient.ResponseSpec propose(Map<String, Object> good, String field, Object value) {
		Map<String, Object> changed = new HashMap<>(good);
		changed.put(field, value);
		return this.lending.post(Lending.maker(), TAKE_OVERS, null, changed);
	}

	private long used() {
		return this.database.number(
				"select used from programme_budget where programme_code = 'DANA_BERGULIR' and region_code = '21.72'");
	}

	private static Map<String, Object> old(UUID sme) {
		return old(sme, Lending.today().minusMonths(7), 2_000_000);
	}

	/** Rp12,000,000 flat at 3 % over 12 months: 1,030,000 a month. */
	private static Map<String, Object> old(UUID sme, LocalDate disbursedOn, long repaid) {
		return Map.of("smeId", sme.toString(), "oldNumber", "DB-" + word(sme), "programmeCode", "DANA_BERGULIR",
				"principal", 12_000_000, "termMonths", 12, "disbursedOn", disbursedOn.toString(), "repaid", repaid,
				"balanceOn", Lending.today().minusDays(1).toString());
	}

}
