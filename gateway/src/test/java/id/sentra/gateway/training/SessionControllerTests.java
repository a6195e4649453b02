package id.sentra.gateway.training;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.ENROLMENT;
import static id.sentra.gateway.support.FakeRoutes.SESSION;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class SessionControllerTests extends PagesTest {

	private static final String PAGE = "/pelatihan/" + SESSION;

	private static final String API = "/api/training/sessions/" + SESSION;

	@Test
	void seats_and_the_waiting_list_stand_apart() {
		assertThat(as("petugas").page(PAGE)).contains("1 dari 30 terisi", "Keripik Bu Rini", "Batik Gonggong",
				"Aula Kelurahan", "WIB", "name=\"cari\"");
	}

	@Test
	void a_trainer_of_a_coming_session_reads_only() {
		assertThat(as("pelatih").page(PAGE)).contains("Keripik Bu Rini").doesNotContain("/batal\"", "name=\"cari\"");
	}

	@Test
	void an_sme_is_found_by_what_must_not_stand_in_an_address_and_enrolled_once() {
		String found = Person.body(as("petugas").send(PAGE + "/cari", "cari", "0812 3456 7890").expectStatus().isOk());
		assertThat(found).contains("name=\"umkm\" value=\"" + SME + "\"");
		as("petugas").send(PAGE + "/daftar", "kunci", "kunci-", "umkm", SME)
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=enrolment-CONFIRMED");
		assertThat(services.last().key()).isEqualTo("kunci-" + SME);
		assertThat(services.last().traceparent()).as("the trace that begins with the form")
			.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
	}

	@Test
	void a_refused_enrolment_keeps_what_was_searched() {
		services.refuse("POST " + API + "/enrolments", 409, "already-enrolled", "UMKM ini sudah terdaftar.");
		String page = Person.body(as("petugas").send(PAGE + "/daftar", "kunci", "k", "umkm", SME, "cari", "keripik")
			.expectStatus()
			.isEqualTo(409));
		assertThat(page).contains("UMKM ini sudah terdaftar.", "value=\"keripik\"");
	}

	@Test
	void a_session_that_began_has_a_sheet_and_its_rows_go_out_as_typed() {
		held("SCHEDULED");
		services.give("GET /api/training/certificates", "{\"items\":[],\"next\":null}");
		assertThat(as("pelatih").page(PAGE)).contains("name=\"awal-" + ENROLMENT, "Simpan kehadiran dan nilai");
		as("pelatih")
			.send(PAGE + "/lembar", "peserta", ENROLMENT, "hadir-" + ENROLMENT, "ya", "awal-" + ENROLMENT, "40",
					"akhir-" + ENROLMENT, "85")
			.expectStatus()
			.isSeeOther();
		assertThat(services.sent()).extracting(FakeAnswers.Sent::request)
			.contains("PUT " + API + "/attendance", "PUT " + API + "/scores");
		assertThat(services.last().body()).contains("\"before\":40", "\"after\":85");
	}

	@Test
	void rows_of_the_sheet_that_were_refused_are_told_and_the_rest_is_kept() {
		held("SCHEDULED");
		services.give("GET /api/training/certificates", "{\"items\":[],\"next\":null}");
		services.give("PUT " + API + "/attendance",
				"""
						{"rows":[{"enrolmentId":"%s","written":false,"code":"no-seat","message":"Peserta ini tidak punya kursi."}]}"""
					.formatted(ENROLMENT));
		String page = Person.body(as("pelatih")
			.send(PAGE + "/lembar", "peserta", ENROLMENT, "hadir-" + ENROLMENT, "ya", "awal-" + ENROLMENT, "41")
			.expectStatus()
			.isEqualTo(422));
		assertThat(page).contains("1 baris belum tersimpan", "Peserta ini tidak punya kursi.", "value=\"41\"");
	}

	@Test
	void a_score_that_is_none_is_told_in_its_row_and_nothing_is_written() {
		held("SCHEDULED");
		services.give("GET /api/training/certificates", "{\"items\":[],\"next\":null}");
		String page = Person.body(as("pelatih")
			.send(PAGE + "/lembar", "peserta", ENROLMENT, "hadir-" + ENROLMENT, "ya", "akhir-" + ENROLMENT, "150")
			.expectStatus()
			.isEqualTo(422));
		assertThat(page).contains("id=\"akhir-" + ENROLMENT + "-wrong\">Tulis nilai dari 0 sampai 100.",
				"value=\"150\"");
		assertThat(services.sent()).isEmpty();
	}

	@Test
	void who_came_to_a_session_without_enrolling_is_enrolled_afterwards() {
		held("SCHEDULED");
		assertThat(as("petugas").page(PAGE)).contains("name=\"cari\"", "Daftarkan juga yang datang tanpa mendaftar");
		assertThat(as("pelatih").page(PAGE)).doesNotContain("name=\"cari\"");
	}

	@Test
	void a_completed_session_gives_certificates_under_one_key() {
		held("COMPLETED");
		assertThat(as("petugas").page(PAGE)).contains("Terbitkan sertifikat", "1 sertifikat sudah terbit.");
		as("petugas").send(PAGE + "/sertifikat", "kunci", "kunci-7").expectStatus().isSeeOther();
		assertThat(services.last().key()).isEqualTo("kunci-7");
	}

	@Test
	void a_cancelled_session_needs_a_reason_and_the_version_that_was_seen() {
		services.refuseField("POST " + API + "/cancel", "reason", "Alasan wajib diisi.");
		String page = Person
			.body(as("petugas").send(PAGE + "/batal", "versi", "2", "reason", "").expectStatus().isEqualTo(422));
		assertThat(page).contains("Alasan wajib diisi.", "href=\"#reason\"");
		assertThat(services.last().ifMatch()).isEqualTo("\"2\"");
	}

	@Test
	void participants_of_a_cancelled_session_are_moved_to_another_of_its_course() {
		services.give("GET " + API,
				FakeAnswers.shape("session")
					.replace("\"state\": \"SCHEDULED\"", "\"state\": \"CANCELLED\"")
					.replace("\"cancelReason\": null", "\"cancelReason\": \"Banjir di aula\""));
		services.give("GET " + API + "/enrolments",
				FakeAnswers.shape("enrolments")
					.replaceAll("\"state\": \"[A-Z]+\"", "\"state\": \"CANCELLED\"")
					.replace("\"cancelReason\": null", "\"cancelReason\": \"SESSION_CANCELLED\""));
		services.give("POST " + API + "/enrolments/bulk", FakeAnswers.shape("enrolled-many"));
		assertThat(as("petugas").page(PAGE)).contains("Banjir di aula", "2 peserta kehilangan tempat", "/umkm/" + SME,
				"Foto produk untuk pemula", PAGE + "/pindah");
		as("petugas").send(PAGE + "/pindah", "kunci", "k", "tujuan", SESSION)
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=moved");
		assertThat(services.last().body()).contains(SME);
		services.give("POST " + API + "/enrolments/bulk",
				FakeAnswers.shape("enrolled-many")
					.replace("\"code\": null", "\"code\": \"session-overlaps\"")
					.replace("\"message\": null", "\"message\": \"Usaha sudah punya kursi di Batik.\""));
		assertThat(Person
			.body(as("petugas").send(PAGE + "/pindah", "kunci", "k", "tujuan", SESSION).expectStatus().isEqualTo(422)))
			.contains("1 peserta belum bisa dipindahkan", "Usaha sudah punya kursi di Batik.");
		assertThat(as("pelatih").page(PAGE)).doesNotContain("/pindah");
	}

	@Test
	void a_participant_can_be_taken_out_before_it_begins() {
		assertThat(as("petugas").page(PAGE)).contains(PAGE + "/keluarkan/" + ENROLMENT);
		as("petugas").send(PAGE + "/keluarkan/" + ENROLMENT, "versi", "1").expectStatus().isSeeOther();
		assertThat(services.last().ifMatch()).isEqualTo("\"1\"");
	}

	@Test
	void attendance_that_a_certificate_rests_on_is_read_only() {
		held("COMPLETED");
		services.give("GET " + API + "/enrolments",
				FakeAnswers.shape("enrolments").replace("\"certified\": false", "\"certified\": true"));
		assertThat(as("petugas").page(PAGE)).doesNotContain("name=\"awal-" + ENROLMENT);
	}

	@Test
	void without_the_registry_the_session_stands_and_the_search_says_so() {
		services.away("registry");
		assertThat(Person.body(as("petugas").send(PAGE + "/cari", "cari", "keripik").expectStatus().isOk()))
			.contains("Layanan Pendataan tidak menjawab", "1 dari 30 terisi");
	}

	private static void held(String state) {
		services.give("GET " + API,
				FakeAnswers.shape("session")
					.replace(FakeAnswers.FUTURE.toString(), "2026-01-05")
					.replace("SCHEDULED", state));
	}

}
