package id.sentra.gateway.portal;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

class MyFinancingControllerTests extends PagesTest {

	private static final String APPLY = "/saya/pembiayaan/ajukan";

	@Test
	void one_question_a_page_until_the_answers_are_checked() {
		assertThat(as("pemilik").page(APPLY)).contains("Langkah 1 dari 5", "Dana bergulir dinas", "KUR mikro");
		assertThat(answer("programmeCode", "programmeCode", "DANA-BERGULIR")).contains("Langkah 2 dari 5",
				"Modal kerja");
		assertThat(answer("purpose", "programmeCode", "DANA-BERGULIR", "purpose", "WORKING_CAPITAL"))
			.contains("Langkah 3 dari 5", "Dari Rp1.000.000 sampai Rp25.000.000");
		assertThat(answer("amount", "programmeCode", "DANA-BERGULIR", "purpose", "WORKING_CAPITAL", "amount",
				"10.000.000"))
			.contains("Langkah 4 dari 5", "Paling lama 24 bulan");
		assertThat(answer("termMonths", "programmeCode", "DANA-BERGULIR", "purpose", "WORKING_CAPITAL", "amount",
				"10.000.000", "termMonths", "12"))
			.contains("Periksa jawaban Anda", "Rp858.333", "value=\"10.000.000\"");
		assertThat(services.sent()).isEmpty();
	}

	@Test
	void a_question_left_open_is_asked_again() {
		assertThat(answer("purpose", "programmeCode", "DANA-BERGULIR")).contains("Langkah 2 dari 5",
				"Jawab dulu pertanyaan ini.");
	}

	@Test
	void a_wrong_amount_is_asked_again_with_the_services_sentence() {
		services.refuse("GET /api/financing/quotes", 422, "amount-out-of-range", "Paling banyak Rp25.000.000.");
		assertThat(Person.body(sendAnswer("termMonths", "programmeCode", "DANA-BERGULIR", "purpose", "WORKING_CAPITAL",
				"amount", "99.000.000", "termMonths", "12")
			.expectStatus()
			.isEqualTo(422))).contains("Langkah 3 dari 5", "Paling banyak Rp25.000.000.", "value=\"99.000.000\"");
	}

	@Test
	void the_application_is_sent_once_and_gets_a_reference() {
		sendAnswer("check", "kunci", "kunci-1", "programmeCode", "DANA-BERGULIR", "purpose", "WORKING_CAPITAL",
				"amount", "10.000.000", "termMonths", "12")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/saya/pembiayaan/" + APPLICATION + "?selesai=application-sent");
		assertThat(services.last().key()).isEqualTo("kunci-1");
		assertThat(services.last().body()).contains("\"amount\":10000000").doesNotContain("smeId");
		assertThat(as("pemilik").page("/saya/pembiayaan/" + APPLICATION + "?selesai=application-sent"))
			.contains("Pengajuan terkirim", "Nomor rujukan", "62 dari 100");
	}

	@Test
	void a_draft_the_service_kept_is_submitted_in_its_version() {
		services.give("POST /api/financing/applications", FakeAnswers.shape("application").replace("SCORED", "DRAFT"));
		services.give("POST /api/financing/applications/" + APPLICATION + "/submit", FakeAnswers.shape("application"));
		sendAnswer("check", "kunci", "kunci-1", "programmeCode", "DANA-BERGULIR", "amount", "10.000.000", "termMonths",
				"12")
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().request()).endsWith("/submit");
		assertThat(services.last().ifMatch()).isEqualTo("\"4\"");
	}

	@Test
	void a_refused_application_shows_why_and_all_answers() {
		services.refuse("POST /api/financing/applications", 409, "application-open",
				"Masih ada pengajuan yang berjalan.");
		assertThat(Person.body(sendAnswer("check", "kunci", "kunci-1", "programmeCode", "DANA-BERGULIR", "purpose",
				"WORKING_CAPITAL", "amount", "10.000.000", "termMonths", "12")
			.expectStatus()
			.isEqualTo(409)))
			.contains("Masih ada pengajuan yang berjalan.", "Periksa jawaban Anda", "value=\"10.000.000\"");
	}

	private String answer(String question, String... fields) {
		return Person.body(sendAnswer(question, fields).expectStatus().isOk());
	}

	private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec sendAnswer(String question,
			String... fields) {
		String[] all = new String[fields.length + 2];
		all[0] = "pertanyaan";
		all[1] = question;
		System.arraycopy(fields, 0, all, 2, fields.length);
		return as("pemilik").send(APPLY, all);
	}

}
