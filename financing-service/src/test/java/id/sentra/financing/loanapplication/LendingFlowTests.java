package id.sentra.financing.loanapplication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static id.sentra.financing.Lending.APPLICATIONS;
import static id.sentra.financing.Lending.LOANS;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FinancingTest
class LendingFlowTests {

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
	void a_loan_goes_from_draft_to_payout_and_the_books_agree() {
		UUID loan = this.lending.running();
		String shown = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		assertThat(JsonPath.<String>read(shown, "$.status")).isEqualTo("ACTIVE");
		assertThat(JsonPath.<Integer>read(shown, "$.position.owed")).isEqualTo(12_000_000);
		assertThat(JsonPath.<List<Integer>>read(shown, "$.schedule[*].total")).hasSize(12).containsOnly(1_030_000);
		assertThat(this.lending.audit()).contains("\"differences\":[]");
		String books = this.lending.get(Lending.auditor(), "/api/financing/ledger/trial-balance");
		assertThat(JsonPath.<Boolean>read(books, "$.balanced")).isTrue();
		assertThat(JsonPath.<Number>read(books, "$.debit").longValue()).isPositive();
	}

	@Test
	void of_several_who_approve_at_once_one_does_and_the_others_are_told_that_it_changed() {
		UUID application = this.lending.proposed(this.lending.verified(), "DANA_BERGULIR", 12_000_000, 12);
		List<Integer> statuses = Flux.range(0, 6)
			.flatMap((approver) -> Mono
				.fromCallable(() -> this.lending.approve(application).returnResult(Void.class).getStatus().value())
				.subscribeOn(Schedulers.boundedElastic()))
			.collectList()
			.block();
		assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
	}

	@Test
	void the_contract_is_a_pdf_with_number_terms_and_schedule() throws Exception {
		UUID loan = this.lending.contracted(this.lending.verified(), "DANA_BERGULIR", 12_000_000, 12);
		byte[] pdf = this.client.get()
			.uri(LOANS + "/" + loan + "/contract.pdf")
			.headers(Lending.maker())
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("application/pdf")
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document)).contains("Perjanjian Pembiayaan", "Nomor PK-20",
					"Pokok pembiayaan Rp12.000.000.", "Bunga 3 % per tahun.", "Rp1.030.000");
		}
		problem(this.client.get()
			.uri(LOANS + "/" + loan + "/contract.pdf")
			.headers(TestTokens.asOwnerOf(UUID.randomUUID()))
			.exchange(), 404, "loan-not-found");
	}

	@Test
	void the_score_says_for_each_factor_its_points_and_why() {
		UUID sme = this.lending.verified();
		LocalDate today = Lending.today();
		this.database.run("""
				insert into certificate values (gen_random_uuid(), 1, '%1$s', '21.72.04', 'K1', date '%2$s' - 3, null),
				(gen_random_uuid(), 1, '%1$s', '21.72.04', 'K2', date '%2$s' - 3, date '%2$s' - 1)""".formatted(sme,
				today));
		this.database.run("""
				insert into bazaar_sale values (gen_random_uuid(), date '%2$s' - 30, 1, '%1$s', '21.72.04', 6000000),
				(gen_random_uuid(), date '%2$s' - 400, 1, '%1$s', '21.72.04', 90000000)""".formatted(sme, today));
		UUID id = this.lending.submitted(sme, "DANA_BERGULIR", 5_000_000, 12);
		String shown = text(this.client.get()
			.uri(APPLICATIONS + "/" + id)
			.headers(TestTokens.asOwnerOf(sme))
			.header("Accept-Language", "en")
			.exchange());
		assertThat(JsonPath.<Integer>read(shown, "$.score.points")).isEqualTo(65);
		assertThat(JsonPath.<List<Integer>>read(shown, "$.score.factors[*].points")).containsExactly(20, 25, 20);
		assertThat(JsonPath.<List<String>>read(shown, "$.score.factors[*].reason")).containsExactly("certificates-some",
				"bazaar-sales-some", "months-in-business-some");
		assertThat(JsonPath.<List<String>>read(shown, "$.score.factors[*].sentence"))
			.contains("Sales at bazaars of Rp6.000.000 in the last twelve months (25 of 40 points).");
		assertThat(this.lending.get(TestTokens.asOwnerOf(sme), APPLICATIONS + "/" + id))
			.contains("Usaha berjalan 36 bulan");
	}

	@Test
	void nothing_is_lent_to_a_business_that_was_stopped_meanwhile_but_what_runs_is_repaid_and_ended() {
		UUID sme = this.lending.verified();
		UUID running = this.lending.running(sme, "DANA_BERGULIR", 12_000_000, 12);
		UUID decided = this.lending.verified();
		UUID loan = this.lending.contracted(decided, "DANA_BERGULIR", 5_000_000, 12);
		UUID agreed = this.lending.verified();
		UUID approved = this.lending.proposed(agreed, "DANA_BERGULIR", 5_000_000, 12);
		this.lending.approve(approved).expectStatus().isOk();
		UUID asking = this.lending.verified();
		UUID proposed = this.lending.proposed(asking, "DANA_BERGULIR", 5_000_000, 12);
		this.database.run("update sme set status = 'SUSPENDED' where id in ('" + sme + "', '" + decided + "', '"
				+ agreed + "', '" + asking + "')");
		problem(this.lending.approve(proposed), 409, "sme-suspended");
		problem(this.lending.post(Lending.maker(), LOANS, null, Map.of("applicationId", approved.toString())), 409,
				"sme-suspended");
		problem(this.lending.post(Lending.maker(), LOANS + "/" + loan + "/disburse", 1L, null), 409, "sme-suspended");
		this.lending.pay(running, 1_030_000, "BR-" + word(running)).expectStatus().is2xxSuccessful();
		this.lending.post(Lending.maker(), LOANS + "/" + loan + "/cancel", 1L, null).expectStatus().isOk();
		this.lending.post(Lending.approver(), APPLICATIONS + "/" + approved + "/give-up", 5L, null)
			.expectStatus()
			.isOk();
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void only_verified_businesses_apply_and_only_once_at_a_time() {
		problem(this.lending.draft(this.lending.sme("21.72.04", "REGISTERED"), "DANA_BERGULIR", 5_000_000, 12), 409,
				"sme-not-verified");
		UUID sme = this.lending.verified();
		this.lending.submitted(sme, "DANA_BERGULIR", 5_000_000, 12);
		problem(this.lending.draft(sme, "DANA_BERGULIR", 5_000_000, 12), 409, "application-open");
		problem(this.lending.draft(sme, "KUR_MICRO", 5_000_000, 12), 422, "amount-outside-programme");
		problem(this.lending.draft(sme, "NOPE", 5_000_000, 12), 404, "programme-not-found");
	}

	@Test
	void a_score_below_what_the_programme_asks_for_cannot_be_proposed() {
		UUID sme = this.lending.verified();
		UUID id = this.lending.submitted(sme, "KUR_SMALL", 150_000_000, 24);
		problem(this.lending.post(Lending.maker(), APPLICATIONS + "/" + id + "/propose", 3L,
				Map.of("amount", 150_000_000, "termMonths", 24)), 422, "score-too-low");
	}

	@Test
	void a_score_that_is_too_low_is_reason_to_refuse_and_the_business_applies_anew() {
		UUID sme = this.lending.verified();
		UUID id = this.lending.submitted(sme, "KUR_SMALL", 150_000_000, 24);
		Map<String, Object> reasons = Map.of("reasons", List.of("SCORE_TOO_LOW"));
		problem(this.lending.post(Lending.maker(), APPLICATIONS + "/" + id + "/reject", 3L, reasons), 403,
				"role-not-allowed");
		problem(this.lending.post(Lending.approver(), APPLICATIONS + "/" + id + "/reject", 3L,
				Map.of("reasons", List.of("DOCUMENTS_INCOMPLETE"))), 409, "application-status-forbids");
		this.lending.post(Lending.approver(), APPLICATIONS + "/" + id + "/reject", 3L, reasons).expectStatus().isOk();
		assertThat(this.lending.get(TestTokens.asOwnerOf(sme), APPLICATIONS + "/" + id)).contains("REJECTED",
				"Nilainya di bawah");
		this.lending.submitted(sme, "KUR_SMALL", 150_000_000, 24);
		UUID enough = this.lending.submitted(this.lending.verified(), "DANA_BERGULIR", 5_000_000, 12);
		problem(this.lending.post(Lending.approver(), APPLICATIONS + "/" + enough + "/reject", 3L, reasons), 409,
				"score-suffices");
	}

	@Test
	void a_draft_is_discarded_by_its_owner_and_made_anew() {
		UUID sme = this.lending.verified();
		UUID id = Lending.id(this.lending.draft(sme, "DANA_BERGULIR", 5_000_000, 12));
		this.lending.post(TestTokens.asOwnerOf(sme), APPLICATIONS + "/" + id + "/withdraw", 1L, null)
			.expectStatus()
			.isOk();
		this.lending.draft(sme, "DANA_BERGULIR", 6_000_000, 12).expectStatus().isCreated();
	}

	@Test
	void whoever_does_not_pay_a_loan_borrows_no_more() {
		UUID sme = this.lending.verified();
		UUID late = this.lending.running(sme, "DANA_BERGULIR", 12_000_000, 12);
		UUID open = this.lending.proposed(sme, "KUR_MICRO", 30_000_000, 12);
		this.database.run("update loan set collectability = 5, days_past_due = 715 where id = '" + late + "'");
		assertThat(problem(this.lending.draft(sme, "DANA_BERGULIR", 5_000_000, 12), 409, "sme-in-arrears"))
			.contains("715 hari", "kolektibilitas 5", "PK-2026-");
		problem(this.lending.approve(open), 409, "sme-in-arrears");
		this.database.run("update loan set collectability = 2, days_past_due = 9 where id = '" + late + "'");
		this.lending.approve(open).expectStatus().isOk();
	}

	@Test
	void a_proposal_is_at_most_what_was_asked_for_and_for_a_business_still_verified() {
		UUID sme = this.lending.verified();
		String propose = APPLICATIONS + "/" + this.lending.submitted(sme, "DANA_BERGULIR", 5_000_000, 12) + "/propose";
		problem(this.lending.post(Lending.maker(), propose, 3L, Map.of("amount", 5_000_001, "termMonths", 12)), 422,
				"proposal-above-request");
		this.database.run("update sme set status = 'REJECTED' where id = '" + sme + "'");
		problem(this.lending.post(Lending.maker(), propose, 3L, Map.of("amount", 5_000_000, "termMonths", 12)), 409,
				"sme-not-verified");
	}

	@Test
	void whoever_proposes_does_not_approve_in_code_and_in_the_database() {
		UUID sme = this.lending.verified();
		UUID id = this.lending.proposed(sme, "DANA_BERGULIR", 5_000_000, 12);
		var both = TestTokens.as("PENGUSUL", "21.72", Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		problem(this.lending.post(both, APPLICATIONS + "/" + id + "/approve", 4L, null), 403, "approver-is-maker");
		problem(this.lending.post(both, APPLICATIONS + "/" + id + "/reject", 4L,
				Map.of("reasons", List.of("CAPACITY_DOUBTFUL"))), 403, "approver-is-maker");
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.database.run(
					"update loan_application set status = 'APPROVED', decided_by = 'Pengusul' where id = '" + id + "'"))
			.withMessageContaining("approver_is_not_maker");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(
				() -> this.database.run("update loan_application set status = 'APPROVED' where id = '" + id + "'"));
		this.lending.approve(id).expectStatus().isOk();
	}

	@Test
	void an_approver_decides_up_to_a_limit_only() {
		UUID id = this.lending.proposed(this.lending.verified(), "KUR_MICRO", 30_000_000, 12);
		problem(this.lending.post(TestTokens.as("lurah", "21.72.04", Role.FINANCE_APPROVER),
				APPLICATIONS + "/" + id + "/approve", 4L, null), 403, "approval-limit-exceeded");
		this.lending.approve(id).expectStatus().isOk();
	}

	@Test
	void a_rejection_gives_reasons_people_understand() {
		UUID sme = this.lending.verified();
		UUID id = this.lending.proposed(sme, "DANA_BERGULIR", 5_000_000, 12);
		problem(this.lending.post(Lending.approver(), APPLICATIONS + "/" + id + "/reject", 4L,
				Map.of("reasons", List.of("NO_REASON"))), 422, "invalid-fields");
		this.lending
			.post(Lending.approver(), APPLICATIONS + "/" + id + "/reject", 4L,
					Map.of("reasons", List.of("DOCUMENTS_INCOMPLETE")))
			.expectStatus()
			.isOk();
		assertThat(this.lending.get(TestTokens.asOwnerOf(sme), APPLICATIONS + "/" + id)).contains("REJECTED",
				"Dokumen belum lengkap");
	}

	@Test
	void a_reservation_is_given_back_when_an_approval_or_contract_is_given_up() {
		long before = reserved();
		UUID given = this.lending.proposed(this.lending.verified(), "DANA_BERGULIR", 5_000_000, 12);
		this.lending.approve(given).expectStatus().isOk();
		assertThat(reserved()).isEqualTo(before + 5_000_000);
		this.lending.post(Lending.maker(), APPLICATIONS + "/" + given + "/give-up", 5L, null).expectStatus().isOk();
		assertThat(reserved()).isEqualTo(before);
		UUID loan = this.lending.contracted(this.lending.verified(), "DANA_BERGULIR", 7_000_000, 12);
		this.lending.post(Lending.maker(), LOANS + "/" + loan + "/cancel", 1L, null).expectStatus().isOk();
		assertThat(reserved()).isEqualTo(before);
		problem(this.lending.post(Lending.maker(), LOANS + "/" + loan + "/disburse", 2L, null), 409,
				"loan-status-forbids");
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	private long reserved() {
		return this.database.number(
				"select reserved from programme_budget where programme_code = 'DANA_BERGULIR' and region_code = '21.72'");
	}

}
