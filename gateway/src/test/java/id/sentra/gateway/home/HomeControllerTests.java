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
	void what_is_due_to_be_verified_again_is_as_many_as_its_list() {
		services.give("GET /api/registry/verifications-due",
				FakeAnswers.shape("smes-due").replaceAll("\"rows\": 1", "\"rows\": 4711"));
		assertThat(as("petugas").page("/")).contains("href=\"/umkm/verifikasi-ulang\"", ">4.711<");
		assertThat(services.asked("GET /api/registry/verifications-due")).contains("count=true");
		assertThat(as("petugas").page("/umkm/verifikasi-ulang")).contains("4.711 usaha");
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
		services.give("GET /api/bazaar/bazaars", PAGE.formatted(3));
		String list = "/bazar?status=" + status + "&giliran=ya";
		assertThat(as("penyelenggara").page("/")).contains(told, ">3<", "href=\"" + list.replace("&", "&amp;") + "\"");
		assertThat(as("penyelenggara").page(list)).contains("3 bazar");
		assertThat(services.asked("GET /api/bazaar/bazaars")).contains("status=" + status, "due=true", "count=true");
		services.give("GET /api/bazaar/bazaars", PAGE.formatted(0));
		assertThat(as("penyelenggara").page("/")).doesNotContain(told);
	}

	@Test
	void documents_that_end_are_counted_as_their_list_counts_them() {
		services.give("GET /api/registry/documents", PAGE.formatted(17));
		assertThat(as("petugas").page("/")).contains(">17<", "hampir habis masa berlakunya",
				"href=\"/umkm/dokumen?masa=DAYS_30\"");
		String counted = services.asked("GET /api/registry/documents");
		assertThat(as("petugas").page("/umkm/dokumen?masa=DAYS_30")).contains("17 dokumen");
		assertThat(counted).contains("within=DAYS_30", "count=true");
		assertThat(services.asked("GET /api/registry/documents")).contains("within=DAYS_30", "count=true");
	}

	@Test
	void overdue_cases_are_counted_as_their_list_counts_them() {
		services.give("GET /api/registry/legality-cases", PAGE.formatted(23));
		assertThat(as("petugas").page("/")).contains(">23<", "pengurusan izin lewat batas waktu",
				"href=\"/umkm/legalitas?lewat=ya\"");
		assertThat(services.asked("GET /api/registry/legality-cases")).contains("overdue=true", "count=true");
		assertThat(as("petugas").page("/umkm/legalitas?lewat=ya")).contains("23 pengurusan");
		assertThat(services.asked("GET /api/registry/legality-cases")).contains("overdue=true", "count=true");
	}

	@Test
	void what_is_counted_is_what_its_list_says() {
		services.give("GET /api/training/mentorings", PAGE.formatted(41));
		assertThat(as("pendamping").page("/")).contains(">41<");
		assertThat(as("pendamping").page("/pendampingan?status=OPEN&sepi=30")).contains("41 pendampingan");
		assertThat(services.asked("GET /api/training/mentorings")).contains("state=PLANNED,ACTIVE", "quietDays=30");
		services.give("GET /api/bazaar/unconfirmed-sales", PAGE.formatted(10_000).replace("true", "false"));
		assertThat(as("penyelenggara").page("/")).contains("10.000+");
		assertThat(as("penyelenggara").page("/bazar/penjualan")).contains("lebih dari 10.000 laporan");
	}

	private static final String PAGE = """
			{"items":[],"next":null,"previous":null,"first":null,"total":{"rows":%d,"exact":true}}""";

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
				"/api/registry/documents", "/api/registry/counter-visits", "/api/registry/legality-cases",
				"/api/registry/messages", "/api/registry/verifications-due", "/api/bazaar/partner-codes",
				"/api/bazaar/unconfirmed-sales" }) {
			services.give("GET " + list, PAGE.formatted(0));
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
