package id.sentra.gateway.training;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.sentra.gateway.support.FakeRoutes.CERTIFICATE;
import static id.sentra.gateway.support.FakeRoutes.SESSION;
import static id.sentra.gateway.support.FakeRoutes.TRAINER;
import static id.sentra.gateway.support.FakeRoutes.VENUE;
import static id.sentra.gateway.support.Person.body;
import static org.assertj.core.api.Assertions.assertThat;

class CatalogueControllerTests extends PagesTest {

	private static final String BASE = "/pelatihan/katalog/";

	@ParameterizedTest
	@CsvSource({ "kursus, Foto produk dengan ponsel, FOTO-1", "tempat, Aula Kelurahan Tanjung Ayun Sakti, 40",
			"pelatih, Dewi Lestari, pelatih" })
	void each_list_says_what_is_in_use_and_leads_to_its_things(String kind, String name, String detail) {
		assertThat(as("petugas").page(BASE + kind)).contains(name, detail, "Dipakai", BASE + kind + "/baru");
		as("pelatih").get(BASE + kind).expectStatus().isForbidden();
	}

	@Test
	void a_course_is_added_once_with_its_first_rule_for_ones_own_region() {
		as("petugas")
			.send(BASE + "kursus/baru", "kunci", "k-1", "code", "FOTO-1", "name", "Foto", "description", "Cahaya",
					"rule.from", "2026-01-01", "rule.minimumAttendance", "100", "rule.minimumScore", "60",
					"rule.legalBasis", "SK 1")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(BASE + "kursus/FOTO-1?selesai=catalogue-added");
		assertThat(services.last().key()).isEqualTo("k-1");
		assertThat(services.last().body()).contains("\"regionCode\":\"21.72\"", "\"minimumScore\":60");
		services.refuse("POST /api/training/courses", 409, "course-code-taken", "Kode FOTO-1 sudah dipakai.");
		assertThat(body(as("petugas").send(BASE + "kursus/baru", "kunci", "k-2", "code", "FOTO-1", "name", "Foto Baru")
			.expectStatus()
			.isEqualTo(409))).contains("Kode FOTO-1 sudah dipakai.", "value=\"Foto Baru\"");
	}

	@Test
	void a_venue_is_changed_in_the_version_that_was_seen() {
		assertThat(as("petugas").page(BASE + "tempat/" + VENUE)).contains("value=\"40\"", "Berhenti memakai");
		as("petugas").send(BASE + "tempat/" + VENUE, "versi", "1", "name", "Aula", "seats", "50")
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().ifMatch()).isEqualTo("\"1\"");
		assertThat(services.last().body()).contains("\"seats\":50");
		services.refuse("PUT /api/training/venues/" + VENUE, 412, "stale-version", "Data ini sudah berubah.");
		assertThat(body(as("petugas").send(BASE + "tempat/" + VENUE, "versi", "1", "name", "Aula Besar", "seats", "50")
			.expectStatus()
			.isEqualTo(412))).contains("sudah berubah sejak Anda membukanya", "value=\"Aula Besar\"");
	}

	@Test
	void a_course_gets_later_rules_and_is_taken_out_of_use() {
		assertThat(as("petugas").page(BASE + "kursus/FOTO-1")).contains("hadir 100%, nilai 60",
				"Keputusan Kepala Dinas 12/2026");
		as("petugas")
			.send(BASE + "kursus/FOTO-1/aturan", "versi", "1", "from", "2027-01-01", "minimumAttendance", "90",
					"minimumScore", "70", "legalBasis", "SK 2")
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().request()).isEqualTo("PUT /api/training/courses/FOTO-1/rules");
		as("petugas").send(BASE + "kursus/FOTO-1/pakai", "versi", "1", "pakai", "tidak").expectStatus().isSeeOther();
		assertThat(services.last().request()).isEqualTo("POST /api/training/courses/FOTO-1/deactivate");
		services.give("GET /api/training/courses/FOTO-1",
				FakeAnswers.shape("course").replace("\"active\": true", "\"active\": false"));
		assertThat(as("petugas").page(BASE + "kursus/FOTO-1")).contains("Pakai lagi",
				"Tidak dipakai untuk pelatihan baru");
	}

	@Test
	void what_is_out_of_use_is_not_offered_for_a_new_session() {
		assertThat(as("petugas").page("/pelatihan/baru")).contains("Dewi Lestari");
		services.give("GET /api/training/trainers",
				FakeAnswers.shape("trainers").replace("\"active\": true", "\"active\": false"));
		assertThat(as("petugas").page("/pelatihan/baru")).doesNotContain("Dewi Lestari");
		assertThat(as("petugas").page("/pelatihan/" + SESSION + "/ubah")).contains("Dewi Lestari");
	}

	@Test
	void what_is_not_there_is_not_found() {
		as("petugas").get(BASE + "gedung").expectStatus().isNotFound();
		services.refuse("GET /api/training/trainers/" + TRAINER, 404, "trainer-not-found", "Pelatih itu tidak ada.");
		as("petugas").get(BASE + "pelatih/" + TRAINER).expectStatus().isNotFound();
	}

	@Test
	void a_certificate_is_revoked_from_its_session_with_a_reason_and_its_version() {
		String page = "/pelatihan/" + SESSION;
		assertThat(as("petugas").page(page)).contains("2172-2026-000123", "Kehadiran terbukti tidak benar");
		assertThat(as("pelatih").page(page)).contains("2172-2026-000123").doesNotContain("/cabut\"");
		as("petugas")
			.send(page + "/sertifikat/" + CERTIFICATE + "/cabut", "versi", "1", "sertifikat", CERTIFICATE, "reasonCode",
					"SCORE_DISPROVED", "note", "Nilai tertukar")
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().ifMatch()).isEqualTo("\"1\"");
		assertThat(services.last().body()).contains("\"reasonCode\":\"SCORE_DISPROVED\"", "Nilai tertukar");
		services.refuse("POST /api/training/certificates/" + CERTIFICATE + "/revoke", 409, "x", "Sudah dicabut.");
		assertThat(body(as("petugas")
			.send(page + "/sertifikat/" + CERTIFICATE + "/cabut", "versi", "1", "sertifikat", CERTIFICATE, "note",
					"Nilai tertukar")
			.expectStatus()
			.isEqualTo(409))).contains("Sudah dicabut.", "value=\"Nilai tertukar\"");
		as("pelatih").send(page + "/sertifikat/" + CERTIFICATE + "/cabut").expectStatus().isForbidden();
	}

	@Test
	void who_waits_is_shown_in_order_and_can_be_taken_off_the_list() {
		assertThat(as("petugas").page("/pelatihan/" + SESSION)).contains("1. Batik Gonggong",
				"Keluarkan Batik Gonggong dari daftar tunggu");
	}

	@Test
	void a_clash_is_named_beside_the_form() {
		services.refuse("POST /api/training/sessions", 409, "venue-taken",
				"Tempat Aula sudah dipakai sesi Foto pada 7 Januari 2030, 09.00-12.00 WIB.");
		assertThat(body(as("petugas").send("/pelatihan/baru", "kunci", "k", "title", "Foto untuk pemula")
			.expectStatus()
			.isEqualTo(409))).contains("sudah dipakai sesi Foto pada 7 Januari 2030", "value=\"Foto untuk pemula\"");
	}

}
