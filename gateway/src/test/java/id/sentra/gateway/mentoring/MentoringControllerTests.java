package id.sentra.gateway.mentoring;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.MENTOR;
import static id.sentra.gateway.support.FakeRoutes.MENTORING;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static id.sentra.gateway.support.FakeRoutes.VISIT;
import static id.sentra.gateway.support.Person.body;
import static org.assertj.core.api.Assertions.assertThat;

class MentoringControllerTests extends PagesTest {

	private static final String PAGE = "/pendampingan/" + MENTORING;

	@Test
	void an_officer_finds_an_sme_and_gives_it_a_mentor_once() {
		assertThat(as("petugas").page("/pendampingan")).contains("Keripik Bu Rini", "1/2", "Beri pendamping");
		assertThat(body(as("petugas").send("/pendampingan/cari", "cari", "keripik"))).contains("baru?umkm=" + SME);
		as("petugas")
			.send("/pendampingan/baru?umkm=" + SME, "kunci", "k-9", "mentorId", MENTOR, "from", "2026-12-01", "until",
					"2027-05-31", "kind-1", "MARKET", "goal-1", "Tiga toko", "kind-2", "DIGITAL", "goal-2", "")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=mentoring-PLANNED");
		assertThat(services.last().key()).isEqualTo("k-9");
		assertThat(services.last().body()).contains("\"smeId\":\"" + SME, "\"kind\":\"MARKET\"")
			.doesNotContain("DIGITAL");
		services.refuse("POST /api/training/mentorings", 409, "mentor-has-enough", "Sari sudah mendampingi 15 usaha.");
		assertThat(body(as("petugas")
			.send("/pendampingan/baru?umkm=" + SME, "kunci", "k-8", "mentorId", MENTOR, "goal-1", "Tiga toko")
			.expectStatus()
			.isEqualTo(409))).contains("sudah mendampingi 15 usaha", "value=\"Tiga toko\"");
	}

	@Test
	void a_mentor_records_a_visit_with_a_key_and_what_was_typed_stays_when_it_is_refused() {
		as("pendamping")
			.send(PAGE + "/kunjungan", "kunci", "k-1", "day", "2026-11-20", "startedAt", "09:30", "minutes", "45",
					"place", "ONLINE", "done", "Foto produk", "goal-2", "ya")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=visit-recorded");
		assertThat(services.last().key()).isEqualTo("k-1");
		assertThat(services.last().body()).contains("\"startedAt\":\"2026-11-20T09:30", "\"goalsMet\":[2]",
				"\"minutes\":45");
		services.refuse("POST /api/training/mentorings/" + MENTORING + "/visits", 409, "visit-recorded-already",
				"Pada waktu itu sudah ada catatan kunjungan.");
		assertThat(body(as("pendamping")
			.send(PAGE + "/kunjungan", "kunci", "k-2", "day", "2026-11-20", "done", "Foto produk", "goal-2", "ya")
			.expectStatus()
			.isEqualTo(409)))
			.contains("sudah ada catatan", "Foto produk</textarea>", "value=\"k-2\"", "data-typed=\"refused\"");
		as("pemeriksa").send(PAGE + "/kunjungan", "kunci", "k-3").expectStatus().isForbidden();
	}

	@Test
	void a_visit_is_corrected_from_its_own_words_and_a_corrected_one_no_more() {
		assertThat(as("pendamping").page(PAGE)).contains("Perbaiki catatan", "Sudah diperbaiki", "09.00 WIB");
		assertThat(as("pendamping").page(PAGE + "/kunjungan/" + VISIT)).contains("value=\"2026-11-18\"",
				"Menata dapur dan mencatat resep</textarea>");
		as("pendamping").get(PAGE + "/kunjungan/" + VISIT.substring(0, VISIT.length() - 1) + "2")
			.expectStatus()
			.isNotFound();
		as("pendamping").send(PAGE + "/kunjungan/" + VISIT, "kunci", "k-4", "day", "2026-11-18", "startedAt", "10:00")
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().request())
			.isEqualTo("POST /api/training/mentoring-visits/" + VISIT + "/corrections");
	}

	@Test
	void the_dinas_changes_the_mentor_and_ends_in_the_version_that_was_seen_and_others_cannot() {
		as("petugas").send(PAGE + "/pendamping", "versi", "3", "mentorId", MENTOR).expectStatus().isSeeOther();
		assertThat(services.last().ifMatch()).isEqualTo("\"3\"");
		as("petugas").send(PAGE + "/akhiri", "versi", "3", "reasonCode", "OTHER").expectStatus().isSeeOther();
		assertThat(services.last().body()).contains("OTHER");
		assertThat(as("pendamping").page(PAGE)).doesNotContain("/akhiri", "/pendamping\"");
		assertThat(as("pemeriksa").page(PAGE)).doesNotContain("/akhiri", "/kunjungan\"");
		as("pendamping").send(PAGE + "/akhiri", "versi", "3").expectStatus().isForbidden();
	}

	@Test
	void a_mentors_home_shows_the_own_smes_and_an_owner_the_own_mentor() {
		assertThat(as("pendamping").page("/")).contains("Usaha dampingan saya", "Keripik Bu Rini",
				"/pendampingan?status=OPEN&amp;sepi=30");
		assertThat(as("petugas").page("/")).doesNotContain("Usaha dampingan saya");
		assertThat(as("pemilik").page("/saya/pendampingan"))
			.contains("Sari Wulandari mendampingi usaha Anda", "Resep baku dan dapur bersih", "Mencoba kemasan baru")
			.doesNotContain("Dicatat");
		services.give("GET /api/training/mentorings", "{\"items\":[],\"next\":null}");
		assertThat(as("pemilik").page("/saya/pendampingan")).contains("Belum ada pendamping");
	}

	@Test
	void whoever_decides_about_a_loan_sees_whether_the_borrower_is_mentored() {
		for (String page : new String[] { "/pembiayaan/pengajuan/" + APPLICATION, "/pembiayaan/pinjaman/" + LOAN }) {
			assertThat(as("pengusul").page(page)).contains("Didampingi (M-17), kunjungan terakhir 18 November 2026");
		}
		services.give("GET /api/financing/smes/" + SME + "/mentoring",
				FakeAnswers.shape("sme-mentored").replace("\"mentored\": true", "\"mentored\": false"));
		assertThat(as("pengusul").page("/pembiayaan/pinjaman/" + LOAN)).contains("Tidak sedang didampingi");
	}

}
