package id.sentra.gateway.sme;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class SmeControllerTests extends PagesTest {

	private static final String PAGE = "/umkm/" + SME;

	@Test
	void the_page_shows_masked_data_and_the_story() {
		assertThat(as("petugas").page(PAGE))
			.contains("Keripik Bu Rini", "2172************", "Kesepakatan ditandatangani",
					"Toko Oleh-oleh Penyengat, Rp2.500.000", "Menunggu verifikasi", "name=\"versi\" value=\"3\"")
			.doesNotContain("2172014107800001");
	}

	@Test
	void an_auditor_reads_and_is_offered_nothing_to_do() {
		assertThat(as("pemeriksa").page(PAGE)).contains("Keripik Bu Rini")
			.doesNotContain("/verifikasi", PAGE + "/data-pribadi");
		as("pemeriksa").send(PAGE + "/verifikasi", "versi", "3").expectStatus().isForbidden();
		assertThat(services.sent()).isEmpty();
	}

	@Test
	void a_verification_goes_out_with_the_version_that_was_seen() {
		services.give("POST /api/registry/smes/" + SME + "/verify",
				FakeAnswers.shape("sme").replace("REGISTERED", "VERIFIED"));
		as("petugas").send(PAGE + "/verifikasi", "versi", "3")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=sme-VERIFIED");
		assertThat(services.last().ifMatch()).isEqualTo("\"3\"");
	}

	@Test
	void a_refusal_stands_beside_the_form_with_what_was_typed() {
		services.refuse("POST /api/registry/smes/" + SME + "/request-correction", 412, "stale-version",
				"Data ini baru saja diubah orang lain.");
		String page = Person
			.body(as("petugas").send(PAGE + "/perbaikan", "versi", "2", "reason", "Nama tidak cocok dengan NIB.")
				.expectStatus()
				.isEqualTo(412));
		assertThat(page).contains("sudah berubah sejak Anda membukanya", "Nama tidak cocok dengan NIB.",
				"<title>Kesalahan:");
	}

	@Test
	void codes_of_the_story_are_told_in_words() {
		services.give("GET /api/registry/smes/" + SME + "/timeline",
				FakeAnswers.shape("sme-timeline")
					.replace("\"certificate-issued\"", "\"certificate-revoked\"")
					.replace("\"certificateNumber\": \"2172-2026-000123\"",
							"\"reason\": \"SCORE_DISPROVED\", \"programmeCode\": \"DANA_BERGULIR\""));
		assertThat(as("petugas").page(PAGE)).contains("Foto produk dengan ponsel, nilainya ternyata salah")
			.doesNotContain("SCORE_DISPROVED", "DANA_BERGULIR");
	}

	@Test
	void without_the_story_the_rest_stands() {
		services.refuse("GET /api/registry/smes/" + SME + "/timeline", 404, "not-found", "Tidak ada.");
		assertThat(as("petugas").page(PAGE)).contains("Keripik Bu Rini", "Riwayat belum bisa ditampilkan");
	}

	@Test
	void personal_data_is_shown_when_asked_for_and_is_not_kept_by_browsers() {
		String page = Person.body(as("petugas").get(PAGE + "/data-pribadi")
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueMatches("Cache-Control", ".*no-store.*"));
		assertThat(page).contains("2172014107800001", "dicatat");
	}

}
