package id.sentra.gateway.legality;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.DOCUMENT;
import static id.sentra.gateway.support.FakeRoutes.LEGALITY_CASE;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class LegalityControllerTests extends PagesTest {

	private static final String CASE = "/umkm/legalitas/" + LEGALITY_CASE;

	private static final String ROUTE = "/api/registry/legality-cases/" + LEGALITY_CASE;

	@Test
	void an_officer_begins_with_the_usual_steps_to_a_permit() {
		assertThat(as("petugas").page("/umkm/" + SME)).contains("href=\"" + CASE + "\"", "1 dari 2 langkah",
				"/umkm/" + SME + "/legalitas/baru?izin=HALAL");
		assertThat(as("petugas").page("/umkm/" + SME + "/legalitas/baru?izin=HALAL")).contains("Bantu urus Sertifikat",
				"Daftar di SIHALAL", "name=\"permit\" value=\"HALAL\"");
		as("petugas").get("/umkm/" + SME + "/legalitas/baru?izin=SIM").expectStatus().isNotFound();
		as("petugas")
			.send("/umkm/" + SME + "/legalitas/baru", "kunci", "kunci-1", "permit", "HALAL", "helper", "Petugas Dua",
					"cost", "150.000", "dueOn", "2027-01-31", "steps", "Daftar di SIHALAL\r\n\r\n Sidang fatwa ")
			.expectHeader()
			.location(CASE + "?selesai=legality-opened");
		assertThat(services.last().body()).contains("\"permit\":\"HALAL\"", "\"cost\":150000",
				"\"dueOn\":\"2027-01-31\"", "[\"Daftar di SIHALAL\",\"Sidang fatwa\"]");
	}

	@Test
	void a_step_is_ticked_and_taken_back() {
		assertThat(as("petugas").page(CASE)).contains("selesai 20 September 2026 oleh petugas", "sudah lewat",
				"Rp150.000");
		as("petugas").send(CASE + "/langkah", "versi", "4", "langkah", "2", "selesai", "ya")
			.expectHeader()
			.location(CASE + "?selesai=legality-ticked");
		assertThat(services.last().request()).isEqualTo("POST " + ROUTE + "/steps");
		assertThat(services.last().body()).isEqualTo("{\"step\":2,\"done\":true}");
		as("petugas").send(CASE + "/langkah", "versi", "4", "langkah", "1");
		assertThat(services.last().body()).isEqualTo("{\"step\":1,\"done\":false}");
		assertThat(as("pemeriksa").page(CASE)).doesNotContain("/langkah", "/hasil", "/ubah");
	}

	@Test
	void the_document_it_was_granted_with_is_told() {
		services.give("GET " + ROUTE, FakeAnswers.shape("legality-case")
			.replace("\"documentId\": null", "\"documentId\": \"" + DOCUMENT + "\""));
		assertThat(as("pemeriksa").page(CASE)).contains("<dt>Dokumen yang terbit</dt>", "/umkm/" + SME + "/dokumen");
	}

	@Test
	void a_case_is_closed_with_its_document_and_opened_again() {
		assertThat(as("petugas").page(CASE)).contains("value=\"" + DOCUMENT + "\"");
		as("petugas").send(CASE + "/hasil", "versi", "4", "result", "GRANTED", "documentId", DOCUMENT)
			.expectHeader()
			.location(CASE + "?selesai=legality-closed");
		assertThat(services.last().body()).contains("\"result\":\"GRANTED\"", DOCUMENT);
		services.refuseField("POST " + ROUTE + "/result", "reason", "Wajib diisi.");
		String refused = Person
			.body(as("petugas").send(CASE + "/hasil", "versi", "4", "result", "REFUSED", "documentId", DOCUMENT)
				.expectStatus()
				.isEqualTo(422));
		assertThat(refused).contains("href=\"#reason\"", "value=\"REFUSED\" checked");
		assertThat(services.last().body()).doesNotContain(DOCUMENT);
		services.give("GET " + ROUTE,
				FakeAnswers.shape("legality-case")
					.replace("\"OPEN\"", "\"REFUSED\"")
					.replace("\"overdue\": true", "\"overdue\": false"));
		assertThat(as("petugas").page(CASE)).contains(CASE + "/buka").doesNotContain("/hasil", "/langkah");
		as("petugas").send(CASE + "/buka", "versi", "5").expectHeader().location(CASE + "?selesai=legality-reopened");
	}

	@Test
	void a_plan_is_changed_and_what_is_refused_stands_at_its_field() {
		assertThat(as("petugas").page(CASE + "/ubah")).contains("Ikut penyuluhan\nTempat diperiksa",
				"value=\"2026-10-01\"", "name=\"versi\" value=\"4\"");
		services.refuseField("PUT " + ROUTE, "steps", "Tulis 1 sampai 20 langkah.");
		String refused = Person.body(as("petugas")
			.send(CASE + "/ubah", "versi", "4", "permit", "PIRT", "dueOn", "2027-01-31", "steps", "", "helper", "Sari")
			.expectStatus()
			.isEqualTo(422));
		assertThat(refused).contains("href=\"#steps\"", "Tulis 1 sampai 20 langkah.", "value=\"Sari\"");
	}

	@Test
	void cases_are_listed_by_their_due_day_and_given_as_a_file() {
		assertThat(as("pemeriksa").page("/umkm/legalitas?status=OPEN&izin=PIRT")).contains("Keripik Bu Rini", "1/2",
				"Rp150.000", "1 pengurusan");
		assertThat(services.asked("GET /api/registry/legality-cases")).contains("permit=PIRT", "state=OPEN");
		assertThat(Person.body(as("pemeriksa").get("/umkm/legalitas/unduh?format=csv").expectStatus().isOk()))
			.contains("Keripik Bu Rini");
	}

}
