package id.sentra.gateway.financing;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static org.assertj.core.api.Assertions.assertThat;

class LoanControllerTests extends PagesTest {

	private static final String PAGE = "/pembiayaan/pinjaman/" + LOAN;

	private static final String API = "/api/financing/loans/" + LOAN;

	@Test
	void schedule_payments_and_standing_are_shown_to_the_rupiah() {
		assertThat(as("petugas").page(PAGE))
			.contains("2172/2026/000042", "Rp8.250.000", "Rp8.260.312", "Rp772.500", "1 – Lancar", "15 Januari 2027",
					"BRK-20261120-1", "3%")
			.doesNotContain("/bayar");
	}

	@Test
	void what_is_owed_is_called_what_it_is() {
		assertThat(as("petugas").page(PAGE)).contains("<dt>Sisa pokok</dt><dd>Rp8.250.000</dd>",
				"<dt>Sisa angsuran sampai selesai</dt><dd>Rp1.545.000</dd>",
				"<dt>Untuk melunasi hari ini</dt><dd>Rp8.260.312</dd>", "sampai hari ini, dikurangi kelebihan bayar");
		services.give("GET " + API, FakeAnswers.shape("loan").replace("ACTIVE", "SETTLED"));
		assertThat(as("petugas").page(PAGE)).doesNotContain("sampai selesai");
	}

	@Test
	void a_loan_paid_too_much_is_settled_from_the_credit() {
		assertThat(as("pengusul").page(PAGE)).doesNotContain("/lunasi");
		services.give("GET " + API, FakeAnswers.shape("loan").replace("\"credit\": 0", "\"credit\": 9000000"));
		services.give("GET " + API + "/settlement", "{\"amount\": 0}");
		assertThat(as("pengusul").page(PAGE)).contains("Lunasi dari kelebihan bayar");
		assertThat(as("petugas").page(PAGE)).doesNotContain("/lunasi");
		as("pengusul").send(PAGE + "/lunasi", "kunci", "k-7", "versi", "7")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=loan-SETTLED");
		assertThat(services.last().request()).isEqualTo("POST " + API + "/settlement");
		assertThat(services.last().ifMatch()).isEqualTo("\"7\"");
		assertThat(services.last().key()).isEqualTo("k-7");
		as("petugas").send(PAGE + "/lunasi", "versi", "7").expectStatus().isForbidden();
	}

	@Test
	void a_payment_is_recorded_once() {
		as("pengusul")
			.send(PAGE + "/bayar", "kunci", "kunci-1", "amount", "Rp772.500", "bankReference", "BRK-2", "paidOn",
					"2026-11-21")
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().key()).isEqualTo("kunci-1");
		assertThat(services.last().body()).contains("\"amount\":772500", "\"settle\":false");
	}

	@Test
	void a_refused_payment_keeps_what_was_typed_and_its_key() {
		services.refuse("POST " + API + "/payments", 409, "bank-reference-taken", "Nomor bukti ini sudah dicatat.");
		String page = Person.body(
				as("pengusul")
					.send(PAGE + "/bayar", "kunci", "kunci-1", "amount", "772500", "bankReference", "BRK-20261120-1",
							"paidOn", "2026-11-21")
					.expectStatus()
					.isEqualTo(409));
		assertThat(page).contains("Nomor bukti ini sudah dicatat.", "value=\"BRK-20261120-1\"", "value=\"kunci-1\"");
	}

	@Test
	void a_loan_is_paid_out_in_the_version_that_was_seen_under_one_key() {
		services.give("GET " + API, FakeAnswers.shape("loan").replace("ACTIVE", "CONTRACTED"));
		assertThat(as("pengusul").page(PAGE)).contains("Cairkan Rp9.000.000");
		as("pengusul").send(PAGE + "/cairkan", "kunci", "kunci-1", "versi", "7").expectStatus().isSeeOther();
		assertThat(services.last().ifMatch()).isEqualTo("\"7\"");
		assertThat(services.last().key()).isEqualTo("kunci-1");
	}

	@Test
	void an_officer_may_not_move_money() {
		as("petugas").send(PAGE + "/bayar", "amount", "1").expectStatus().isForbidden();
		assertThat(services.sent()).isEmpty();
	}

}
