package id.sentra.gateway.sme;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
	void what_each_service_has_of_it_stands_there_and_leads_to_the_lists() {
		assertThat(as("petugas").page(PAGE)).contains("href=\"/pelatihan/peserta?umkm=" + SME,
				"href=\"/pelatihan/sertifikat?umkm=" + SME, "href=\"/pendampingan?umkm=" + SME,
				"href=\"/pembiayaan/pengajuan?umkm=" + SME, "href=\"/pembiayaan/daftar?umkm=" + SME,
				"href=\"/bazar/pendaftar?umkm=" + SME, "href=\"/kesepakatan?umkm=" + SME);
		assertThat(services.asked("GET /api/financing/loans")).contains("smeId=" + SME, "limit=5", "count=true");
		assertThat(services.asked("GET /api/bazaar/agreements")).contains("sme=" + SME);
		assertThat(as("pengusul").page(PAGE)).contains("/pembiayaan/daftar?umkm=")
			.doesNotContain("/pelatihan/peserta?umkm=", "/kesepakatan?umkm=", "/pendampingan?umkm=");
	}

	@Test
	void a_service_that_is_away_takes_no_other_section_with_it() {
		services.away("training");
		assertThat(as("petugas").page(PAGE)).contains("Layanan Pelatihan tidak menjawab", "/pembiayaan/daftar?umkm=",
				"/kesepakatan?umkm=", "Kesepakatan ditandatangani");
	}

	@Test
	void what_a_service_refuses_of_a_section_is_told_there() {
		services.refuse("GET /api/financing/loans", 403, "role-not-allowed", "Akun Anda tidak boleh melihat pinjaman.");
		assertThat(as("petugas").page(PAGE)).contains("Akun Anda tidak boleh melihat pinjaman.", "/kesepakatan?umkm=");
	}

	@Test
	void stalls_are_shown_without_the_bazaar_that_cannot_be_read() {
		services.refuse("GET /api/bazaar/bazaars/0198b1f0-0000-7000-8000-00000000d001", 404, "not-found", "Tidak ada.");
		assertThat(as("petugas").page(PAGE)).contains("/bazar/pendaftar?umkm=" + SME, "Makanan")
			.doesNotContain("Tidak ada.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/pelatihan/peserta", "/pelatihan/sertifikat", "/pendampingan", "/pembiayaan/pengajuan",
			"/pembiayaan/daftar", "/bazar/pendaftar", "/kesepakatan" })
	void a_list_of_what_is_its_keeps_that_and_leads_back(String list) {
		String page = as("petugas").page(list + "?umkm=" + SME);
		assertThat(page).contains("<a href=\"" + PAGE + "\">Kembali ke usaha</a>", "Satu usaha",
				"name=\"umkm\" value=\"" + SME, "unduh?format=csv&amp;umkm=" + SME);
		assertThat(as("petugas").page(list)).doesNotContain("Kembali ke usaha");
	}

	@Test
	void its_story_goes_on_to_its_registration() {
		services.give("GET /api/registry/smes/" + SME + "/timeline",
				FakeAnswers.shape("sme-timeline").replaceAll("\"next\": *null", "\"next\": \"lama+==\""));
		assertThat(as("petugas").page(PAGE)).contains("href=\"" + PAGE + "/riwayat?cursor=lama%2B%3D%3D\"");
		String older = as("pelatih").page(PAGE + "/riwayat?cursor=lama");
		assertThat(services.asked("GET /api/registry/smes/" + SME + "/timeline")).contains("cursor=lama", "limit=50");
		assertThat(older).contains("Kesepakatan ditandatangani", "Kembali ke yang terbaru", "Yang lebih lama");
	}

	@Test
	void a_business_that_produces_no_more_is_closed_with_a_reason_and_reopened() {
		String route = "POST /api/registry/smes/" + SME;
		String closed = FakeAnswers.shape("sme").replace("REGISTERED", "CLOSED");
		services.give(route + "/close", closed);
		assertThat(as("petugas").page(PAGE)).contains(" action=\"" + PAGE + "/tutup\"", "Tandai tutup",
				"Pemilik membaca alasan ini");
		as("petugas").send(PAGE + "/tutup", "versi", "3", "closing-reason", "Tidak lagi berproduksi")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=sme-CLOSED");
		assertThat(services.last().body()).contains("Tidak lagi berproduksi");
		services.give("GET /api/registry/smes/" + SME, closed);
		assertThat(as("petugas").page(PAGE)).contains("action=\"" + PAGE + "/buka\"")
			.doesNotContain(PAGE + "/tutup", PAGE + "/perbaikan", PAGE + "/konfirmasi");
		as("petugas").send(PAGE + "/buka", "versi", "4", "reason", "Mulai lagi")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=sme-REGISTERED");
		assertThat(services.last().request()).endsWith("/reopen");
		as("pemeriksa").send(PAGE + "/buka", "versi", "4", "reason", "x").expectStatus().isForbidden();
	}

	@Test
	void a_closing_that_is_refused_stands_at_its_own_reason() {
		services.refuseField("POST /api/registry/smes/" + SME + "/close", "reason", "Tulis alasannya.");
		String page = Person.body(
				as("petugas").send(PAGE + "/tutup", "versi", "3", "closing-reason", " ").expectStatus().isEqualTo(422));
		assertThat(page).contains("id=\"closing-reason-wrong\"").doesNotContain("id=\"reason-wrong\"");
	}

	@Test
	void what_the_owner_stopped_is_resumed_as_the_owner_asks() {
		services.give("GET /api/registry/smes/" + SME, FakeAnswers.shape("sme").replace("REGISTERED", "SUSPENDED"));
		assertThat(as("petugas").page(PAGE))
			.contains("Pemilik meminta datanya tidak dipakai", PAGE + "/permintaan-data")
			.doesNotContain(PAGE + "/buka", PAGE + "/legalitas/baru");
		assertThat(as("petugas").page(PAGE + "/dokumen")).contains("Pemilik meminta datanya tidak dipakai")
			.doesNotContain(PAGE + "/dokumen/baru");
	}

	@Test
	void the_way_back_is_open_to_whoever_came() {
		assertThat(as("petugas").page(PAGE)).contains("class=\"back\"><a href=\"/umkm\"");
		assertThat(as("pelatih").page(PAGE)).contains("class=\"back\"><a href=\"/cari\"");
	}

	@Test
	void a_verified_one_is_confirmed_in_the_version_that_was_seen() {
		services.give("GET /api/registry/smes/" + SME, FakeAnswers.shape("sme").replace("REGISTERED", "VERIFIED"));
		assertThat(as("petugas").page(PAGE)).contains("Datanya masih benar");
		as("petugas").send(PAGE + "/konfirmasi", "versi", "3")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=sme-confirmed");
		assertThat(services.last().ifMatch()).isEqualTo("\"3\"");
		services.refuse("POST /api/registry/smes/" + SME + "/confirm", 412, "stale-version",
				"Data ini baru saja diubah orang lain.");
		as("petugas").send(PAGE + "/konfirmasi", "versi", "3").expectStatus().isEqualTo(412);
	}

	@Test
	void it_is_shown_as_it_stood_at_the_end_of_a_day() {
		services.give("GET /api/registry/smes/" + SME + "/before",
				FakeAnswers.shape("sme").replace("Keripik Bu Rini", "Keripik Lama"));
		assertThat(as("pelatih").page(PAGE + "?hari=2026-11-01")).contains("Keripik Lama",
				"Keripik Bu Rini pada 1 November 2026", "Menunggu verifikasi");
		assertThat(services.asked("GET /api/registry/smes/" + SME + "/before")).isEqualTo("time=2026-11-01T17:00:00Z");
		services.refuse("GET /api/registry/smes/" + SME + "/before", 404, "sme-not-registered-then", "Belum ada.");
		String refused = Person.body(as("pelatih").get(PAGE + "?hari=1999-01-01").expectStatus().isEqualTo(422));
		assertThat(refused).contains("Tulis tanggal seperti", "value=\"1999-01-01\"");
		refused = Person.body(as("pelatih").get(PAGE + "?hari=2199-01-01").expectStatus().isEqualTo(422));
		assertThat(refused).contains("Hari itu belum tiba", "value=\"2199-01-01\"");
		refused = Person.body(as("pelatih").get(PAGE + "?hari=2020-01-01").expectStatus().isEqualTo(422));
		assertThat(refused).contains("Pada hari itu usaha ini belum terdaftar", "value=\"2020-01-01\"");
		services.refuse("GET /api/registry/smes/" + SME + "/before", 404, "sme-profile-not-kept", "Tidak disimpan.");
		refused = Person.body(as("pelatih").get(PAGE + "?hari=2020-01-01").expectStatus().isEqualTo(422));
		assertThat(refused).contains("Data usaha ini pada hari itu tidak disimpan");
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
