package id.sentra.gateway.financing;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.REVERSAL;
import static org.assertj.core.api.Assertions.assertThat;

class PaymentReversalControllerTests extends PagesTest {

	private static final String LOAN_PAGE = "/pembiayaan/pinjaman/" + LOAN;

	private static final String PAGE = LOAN_PAGE + "/pembatalan";

	private static final String API = "/api/financing/loans/" + LOAN + "/reversals";

	private static final String PAYMENT = "0198b1f0-0000-7000-8000-00000000c201";

	@Test
	void a_maker_proposes_to_take_a_payment_back_and_says_why() {
		assertThat(as("pengusul").page(LOAN_PAGE)).contains("Batalkan pembayaran yang salah catat", "BRK-20261120-1",
				"Milik pembiayaan lain");
		assertThat(as("penyetuju").page(LOAN_PAGE)).doesNotContain("Usulkan pembatalan");
		as("pengusul").send(PAGE, "kunci", "k-1", "paymentId", PAYMENT, "reason", "WRONG_LOAN")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(LOAN_PAGE + "?selesai=reversal-PROPOSED");
		assertThat(services.last().request()).isEqualTo("POST " + API);
		assertThat(services.last().key()).isEqualTo("k-1");
		assertThat(services.last().body()).contains(PAYMENT, "WRONG_LOAN");
	}

	@Test
	void another_person_approves_or_rejects_and_finds_it_among_the_tasks() {
		waiting("pengusul");
		assertThat(as("penyetuju").page("/pembiayaan")).contains("Pembatalan pembayaran menunggu persetujuan",
				"Milik pembiayaan lain");
		assertThat(as("penyetuju").page(LOAN_PAGE)).contains("Setujui pembatalan", "BRK-20261120-1");
		assertThat(as("pengusul").page(LOAN_PAGE)).doesNotContain("Setujui pembatalan", "Usulkan pembatalan");
		as("penyetuju").send(PAGE + "/" + REVERSAL + "/setujui", "versi", "1", "kunci", "k-2")
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().request()).isEqualTo("POST " + API + "/" + REVERSAL + "/approve");
		assertThat(services.last().ifMatch()).isEqualTo("\"1\"");
		as("penyetuju").send(PAGE + "/" + REVERSAL + "/tolak", "versi", "1").expectStatus().isSeeOther();
		assertThat(services.last().request()).isEqualTo("POST " + API + "/" + REVERSAL + "/reject");
		as("pengusul").send(PAGE + "/" + REVERSAL + "/setujui", "versi", "1").expectStatus().isForbidden();
		waiting("penyetuju");
		assertThat(as("penyetuju").page(LOAN_PAGE)).contains("harus dari orang lain");
	}

	@Test
	void a_payment_taken_back_is_marked_and_not_offered_again() {
		String payments = FakeAnswers.shape("payments").strip();
		String reversal = FakeAnswers.shape("payment")
			.replace(PAYMENT, "0198b1f0-0000-7000-8000-00000000c202")
			.replace("\"kind\": \"PAYMENT\"", "\"kind\": \"REVERSAL\"")
			.replace("\"reverses\": null", "\"reverses\": \"" + PAYMENT + "\"");
		services.give("GET /api/financing/loans/" + LOAN + "/payments",
				payments.substring(0, payments.length() - 1) + "," + reversal + "]");
		assertThat(as("pengusul").page(LOAN_PAGE)).contains("Pembayaran, dibatalkan", "Pembatalan")
			.doesNotContain("Usulkan pembatalan");
	}

	@Test
	void a_refused_reversal_says_why() {
		services.refuse("POST " + API, 409, "reversal-known", "Sudah dibatalkan.");
		assertThat(Person
			.body(as("pengusul").send(PAGE, "paymentId", PAYMENT, "reason", "WRONG_DAY").expectStatus().isEqualTo(409)))
			.contains("Sudah dibatalkan.", "value=\"WRONG_DAY\" selected");
	}

	@Test
	void what_was_corrected_of_the_collectability_is_said() {
		services.give("GET /api/financing/loans/" + LOAN + "/collectability",
				FakeAnswers.shape("collectability").replace("null", "\"2026-11-20T03:00:00Z\""));
		assertThat(as("pemeriksa").page(LOAN_PAGE)).contains("Riwayat kolektibilitas", "15 November 2026",
				"(dikoreksi 20 November 2026");
	}

	private static void waiting(String maker) {
		services.give("GET /api/financing/reversals", "{\"items\":["
				+ FakeAnswers.shape("reversal").replace("\"pengusul\"", "\"" + maker + "\"") + "],\"next\":null}");
	}

}
