package id.sentra.gateway.home;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static org.assertj.core.api.Assertions.assertThat;

class HomeControllerTests extends PagesTest {

	@Test
	void an_officer_sees_what_waits_and_where_to_go() {
		assertThat(as("petugas").page("/"))
			.contains("Perlu tindakan Anda", "UMKM menunggu verifikasi", "href=\"/umkm?status=REGISTERED\"",
					"href=\"/impor\"", "href=\"/program\"")
			.doesNotContain("menunggu persetujuan");
	}

	@Test
	void the_bell_tells_the_same_now_and_names_a_service_that_is_away() {
		assertThat(as("petugas").page("/perlu")).contains("UMKM menunggu verifikasi").doesNotContain("<html");
		services.give("GET /api/registry/summary",
				"{\"toVerify\":0,\"inCorrection\":0,\"doubles\":0,\"unassessedClusters\":0}");
		assertThat(as("petugas").page("/perlu")).doesNotContain("UMKM menunggu verifikasi");
		services.away("registry");
		assertThat(as("petugas").page("/perlu")).contains("Layanan Pendataan tidak menjawab")
			.doesNotContain("Tidak ada yang");
	}

	@Test
	void what_the_registry_counts_is_told_in_full() {
		services.give("GET /api/registry/summary",
				"{\"toVerify\":12288,\"inCorrection\":31,\"doubles\":7,\"unassessedClusters\":2}");
		assertThat(as("petugas").page("/"))
			.contains(">12.288<", ">31<", "href=\"/umkm/ganda\"", "href=\"/umkm/sentra?tipe=UNASSESSED\"")
			.doesNotContain("25+");
	}

	@Test
	void what_financing_counts_is_told_in_full() {
		services.give("GET /api/financing/summary",
				"{\"applications\":{\"SCORED\":1204,\"APPROVED\":31},\"loans\":{\"contracted\":58}}");
		assertThat(as("pengusul").page("/")).contains(">1.204<", ">31<", ">58<").doesNotContain("25+");
		assertThat(as("penyetuju").page("/")).doesNotContain("/pembiayaan/pengajuan?status=PROPOSED");
	}

	@Test
	void an_approver_sees_proposals_and_no_page_of_others() {
		assertThat(as("penyetuju").page("/"))
			.contains("usulan menunggu persetujuan", "href=\"/pembiayaan/pengajuan?status=PROPOSED\"")
			.doesNotContain("href=\"/umkm\"", "href=\"/impor\"");
	}

	@Test
	void an_approver_sees_all_that_another_proposed() {
		services.give("GET /api/financing/refunds", "{\"items\":[" + FakeAnswers.shape("refund") + "],\"next\":null}");
		services.give("GET /api/financing/reversals",
				"{\"items\":[" + FakeAnswers.shape("reversal") + "],\"next\":null}");
		assertThat(as("penyetuju").page("/")).contains("alihan menunggu persetujuan",
				"pengembalian menunggu persetujuan", "pembatalan menunggu persetujuan");
	}

	@Test
	void an_officer_sees_requests_to_answer_and_codes_to_send() {
		assertThat(as("petugas").page("/")).contains("permintaan data pribadi belum dijawab", "href=\"/data-pribadi\"",
				"kode pembeli belum dikirim", "href=\"/kesepakatan/kode\"");
	}

	@Test
	void an_organiser_sees_bazaars_that_wait() {
		assertThat(as("penyelenggara").page("/")).contains("bazar menunggu pembagian lapak")
			.doesNotContain("href=\"/pembiayaan\"");
	}

	@ParameterizedTest
	@CsvSource({ "PLANNED, rencana bazar belum diumumkan", "ANNOUNCED, bazar lewat batas pendaftaran",
			"ALLOCATED, bazar menunggu pengumuman hasil", "PUBLISHED, bazar sudah berakhir" })
	void an_organiser_is_told_of_a_step_once_its_time_has_come(String status, String told) {
		String bazaars = FakeAnswers.shape("bazaars").replace("APPLICATIONS_CLOSED", status);
		services.give("GET /api/bazaar/bazaars",
				bazaars.replace(FakeAnswers.FUTURE.toString(), "2026-01-02").replace("2026-12-20", "2026-01-20"));
		assertThat(as("penyelenggara").page("/")).contains(told, "href=\"/bazar/" + BAZAAR + "\"");
		services.give("GET /api/bazaar/bazaars", bazaars.replace("2026-12-20", "2099-12-20"));
		if (status.equals("ANNOUNCED") || status.equals("PUBLISHED")) {
			assertThat(as("penyelenggara").page("/")).doesNotContain(told);
		}
	}

	@Test
	void a_trainer_is_told_of_the_own_sessions_only() {
		services.give("GET /api/training/sessions",
				FakeAnswers.shape("sessions").replace(FakeAnswers.FUTURE.toString(), "2026-01-05"));
		assertThat(as("pelatih").page("/")).contains("pelatihan Anda menunggu kehadiran dan nilai",
				"href=\"/pelatihan?bulan=2026-01\"");
		services.give("GET /api/training/trainers", FakeAnswers.shape("trainers").replace("pelatih", "orang-lain"));
		assertThat(as("pelatih").page("/")).doesNotContain("pelatihan Anda menunggu");
	}

	@Test
	void nothing_waiting_is_said() {
		services.give("GET /api/registry/summary",
				"{\"toVerify\":0,\"inCorrection\":0,\"doubles\":0,\"unassessedClusters\":0}");
		for (String list : new String[] { "/api/training/sessions", "/api/registry/data-requests",
				"/api/bazaar/partner-codes", "/api/bazaar/unconfirmed-sales" }) {
			services.give("GET " + list, "{\"items\":[],\"next\":null}");
		}
		assertThat(as("petugas").page("/")).contains("Tidak ada yang menunggu Anda");
	}

	@Test
	void a_service_that_is_away_is_named_and_the_rest_stands() {
		services.away("training");
		assertThat(as("petugas").page("/")).contains("Layanan Pelatihan tidak menjawab", "UMKM menunggu verifikasi");
	}

	@Test
	void an_owner_goes_to_the_own_home() {
		as("pemilik").get("/").expectStatus().isSeeOther().expectHeader().location("/saya");
	}

}
