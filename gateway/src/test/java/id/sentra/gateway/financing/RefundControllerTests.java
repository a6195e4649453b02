package id.sentra.gateway.financing;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.REFUND;
import static org.assertj.core.api.Assertions.assertThat;

class RefundControllerTests extends PagesTest {

	private static final String LOAN_PAGE = "/pembiayaan/pinjaman/" + LOAN;

	private static final String PAGE = LOAN_PAGE + "/pengembalian";

	private static final String API = "/api/financing/loans/" + LOAN + "/refunds";

	@BeforeEach
	void withCredit() {
		services.give("GET /api/financing/loans/" + LOAN,
				FakeAnswers.shape("loan").replace("\"credit\": 0", "\"credit\": 250000"));
	}

	@Test
	void credit_is_shown_and_a_maker_proposes_to_pay_it_back() {
		assertThat(as("pengusul").page(LOAN_PAGE)).contains("Kelebihan bayar", "Rp250.000", "Usulkan pengembalian");
		assertThat(as("penyetuju").page(LOAN_PAGE)).doesNotContain("Usulkan pengembalian");
		as("pengusul").send(PAGE, "kunci", "k-1", "refundAmount", "Rp250.000").expectStatus().isSeeOther();
		assertThat(services.last().request()).isEqualTo("POST " + API);
		assertThat(services.last().key()).isEqualTo("k-1");
		assertThat(services.last().body()).contains("\"amount\":250000");
	}

	@Test
	void another_person_approves_with_the_banks_transfer_or_rejects() {
		waiting("pengusul");
		assertThat(as("penyetuju").page(LOAN_PAGE)).contains("Pengembalian Rp250.000 menunggu persetujuan");
		assertThat(as("pengusul").page(LOAN_PAGE)).doesNotContain(PAGE + "/" + REFUND + "/setujui\" class",
				"Usulkan pengembalian", "Setujui dan catat");
		as("penyetuju")
			.send(PAGE + "/" + REFUND + "/setujui", "versi", "1", "kunci", "k-2", "refundReference", "TRF-9",
					"refundedOn", "2026-11-21")
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().ifMatch()).isEqualTo("\"1\"");
		assertThat(services.last().body()).contains("\"bankReference\":\"TRF-9\"", "\"paidOn\":\"2026-11-21\"");
		as("penyetuju").send(PAGE + "/" + REFUND + "/tolak", "versi", "1").expectStatus().isSeeOther();
		assertThat(services.last().request()).isEqualTo("POST " + API + "/" + REFUND + "/reject");
		as("pengusul").send(PAGE + "/" + REFUND + "/setujui", "versi", "1").expectStatus().isForbidden();
	}

	@Test
	void a_refused_refund_points_at_its_own_field() {
		services.refuseField("POST " + API, "amount", "Nilainya terlalu besar.");
		assertThat(Person.body(as("pengusul").send(PAGE, "refundAmount", "9").expectStatus().isEqualTo(422)))
			.contains("href=\"#refundAmount\"", "Nilainya terlalu besar.");
	}

	@Test
	void what_waits_is_on_the_approvers_task_list() {
		waiting("pengusul");
		assertThat(as("penyetuju").page("/pembiayaan")).contains("Pengembalian menunggu persetujuan", "Rp250.000");
		waiting("penyetuju");
		assertThat(as("penyetuju").page(LOAN_PAGE)).contains("harus dari orang lain");
	}

	@Test
	void a_contract_is_cancelled_in_the_version_that_was_seen() {
		services.give("GET /api/financing/loans/" + LOAN, FakeAnswers.shape("loan").replace("ACTIVE", "CONTRACTED"));
		assertThat(as("pengusul").page(LOAN_PAGE)).contains("Batalkan perjanjian");
		as("pengusul").send(LOAN_PAGE + "/batalkan", "versi", "7")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(LOAN_PAGE + "?selesai=loan-CANCELLED");
		assertThat(services.last().ifMatch()).isEqualTo("\"7\"");
		as("petugas").send(LOAN_PAGE + "/batalkan", "versi", "7").expectStatus().isForbidden();
	}

	@Test
	void more_than_is_owed_is_sent_only_with_the_officers_word() {
		services.refuse("POST /api/financing/loans/" + LOAN + "/payments", 422, "payment-exceeds-owed", "Lebih.");
		assertThat(Person.body(as("pengusul").send(LOAN_PAGE + "/bayar", "amount", "1", "keepExcess", "ya")
			.expectStatus()
			.isEqualTo(422))).contains("Lebih.", "name=\"keepExcess\" value=\"ya\" checked");
		assertThat(services.last().body()).contains("\"keepExcess\":true");
	}

	private static void waiting(String maker) {
		services.give("GET /api/financing/refunds", "{\"items\":["
				+ FakeAnswers.shape("refund").replace("\"pengusul\"", "\"" + maker + "\"") + "],\"next\":null}");
	}

}
