package id.sentra.gateway.portal;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.AGREEMENT;
import static id.sentra.gateway.support.FakeRoutes.ENROLMENT;
import static id.sentra.gateway.support.FakeRoutes.SESSION;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class PortalControllerTests extends PagesTest {

	@Test
	void the_home_says_where_the_business_stands_and_what_comes_next() {
		assertThat(as("pemilik").page("/saya")).contains("Keripik Bu Rini", "sedang diperiksa dinas",
				"Anda mendapat lapak A-1-01", "Rp10.000.000", "Foto produk untuk pemula");
	}

	@Test
	void a_service_that_is_away_is_named_and_the_rest_stands() {
		services.away("financing");
		assertThat(as("pemilik").page("/saya")).contains("Layanan Pembiayaan tidak menjawab", "Keripik Bu Rini",
				"Anda mendapat lapak A-1-01");
	}

	@Test
	void an_account_without_a_business_is_told_what_to_do() {
		assertThat(as("tanpausaha").page("/saya")).contains("belum terhubung dengan usaha Anda");
		as("tanpausaha").get("/saya/pembiayaan").expectStatus().isForbidden();
	}

	@Test
	void an_owner_corrects_the_own_business_and_the_rest_of_it_stays() {
		assertThat(as("pemilik").page("/saya/usaha")).contains("value=\"Keripik Bu Rini\"", "+62812****890")
			.doesNotContain("2172014107800001", "+6281234567890");
		as("pemilik")
			.send("/saya/usaha", "versi", "3", "businessName", "Keripik Rini Jaya", "product", "Keripik", "phone", "",
					"yearlySales", "200.000.000", "street", "")
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().ifMatch()).isEqualTo("\"3\"");
		assertThat(services.last().body()).contains("Keripik Rini Jaya", "\"yearlySales\":200000000",
				"\"phone\":\"+6281234567890\"", "\"nik\":\"2172014107800001\"");
	}

	@Test
	void an_owner_reads_why_he_has_to_correct_and_corrects_it() {
		services.give("GET /api/registry/smes/" + SME,
				FakeAnswers.shape("sme").replace("REGISTERED", "CORRECTION_REQUESTED"));
		services.give("GET /api/registry/smes/" + SME + "/timeline", """
				{"items":[{"at":"2026-11-20T01:00:00Z","type":"sme-correction-requested",
				"facts":{"reason":"NIB belum ditulis."},"by":null}],"next":null}""");
		assertThat(as("pemilik").page("/saya")).contains("NIB belum ditulis.", "/saya/usaha");
		assertThat(as("pemilik").page("/saya/usaha")).contains("NIB belum ditulis.", "name=\"nib\"");
		as("pemilik").send("/saya/usaha", "versi", "3", "businessName", "Keripik", "yearlySales", "1,5")
			.expectStatus()
			.isEqualTo(422);
		as("pemilik")
			.send("/saya/usaha", "versi", "3", "businessName", "Keripik", "yearlySales", "60000000", "nib",
					"9120001234567")
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().body()).contains("\"nib\":\"9120001234567\"", "\"capital\":15000000");
	}

	@Test
	void a_refused_correction_keeps_what_was_typed() {
		services.refuseField("PUT /api/registry/smes/" + SME, "phone", "Nomor telepon tidak dikenal.");
		String page = Person
			.body(as("pemilik").send("/saya/usaha", "versi", "3", "businessName", "Keripik Rini Jaya", "phone", "12")
				.expectStatus()
				.isEqualTo(422));
		assertThat(page).contains("Nomor telepon tidak dikenal.", "value=\"Keripik Rini Jaya\"", "value=\"12\"",
				"href=\"#phone\"");
	}

	@Test
	void an_owner_joins_a_session_and_gives_it_up() {
		services.give("GET /api/training/enrolments", "{\"items\":[],\"next\":null}");
		assertThat(as("pemilik").page("/saya/pelatihan")).contains("Foto produk untuk pemula",
				"/saya/pelatihan/" + SESSION + "/daftar", "2172-2026-000123");
		as("pemilik").send("/saya/pelatihan/" + SESSION + "/daftar", "kunci", "kunci-1").expectStatus().isSeeOther();
		assertThat(services.last().key()).isEqualTo("kunci-1");
		as("pemilik").send("/saya/pelatihan/" + ENROLMENT + "/batal", "versi", "1").expectStatus().isSeeOther();
		assertThat(services.last().ifMatch()).isEqualTo("\"1\"");
	}

	@Test
	void an_owner_is_told_why_a_place_is_lost_and_offered_another_session() {
		services.give("GET /api/training/enrolments",
				FakeAnswers.shape("enrolments")
					.replace(SESSION, "0198b1f0-0000-7000-8000-00000000b009")
					.replaceAll("\"state\": \"[A-Z]+\"", "\"state\": \"CANCELLED\"")
					.replace("\"cancelReason\": null", "\"cancelReason\": \"SESSION_CANCELLED\""));
		services.give("GET /api/training/sessions/0198b1f0-0000-7000-8000-00000000b009",
				FakeAnswers.shape("session").replace("\"cancelReason\": null", "\"cancelReason\": \"Banjir di aula\""));
		assertThat(as("pemilik").page("/saya/pelatihan")).contains("Tempat yang batal", "Pelatihan ini dibatalkan.",
				"Banjir di aula", "Ikut ", "/saya/pelatihan/" + SESSION + "/daftar");
		services.give("GET /api/training/sessions", "{\"items\":[],\"next\":null}");
		assertThat(as("pemilik").page("/saya/pelatihan")).contains("Jadwal penggantinya belum ada.");
	}

	@Test
	void a_full_session_is_told_in_the_services_words() {
		services.refuse("POST /api/training/sessions/" + SESSION + "/enrolments", 409, "sme-not-verified",
				"Usaha Anda belum terverifikasi.");
		assertThat(Person.body(as("pemilik").send("/saya/pelatihan/" + SESSION + "/daftar", "kunci", "k")
			.expectStatus()
			.isEqualTo(409))).contains("Usaha Anda belum terverifikasi.");
	}

	@Test
	void an_owner_signs_the_version_that_was_read() {
		String page = "/saya/kesepakatan/" + AGREEMENT;
		assertThat(as("pemilik").page(page)).contains("Tanda tangani", "2c26b46b68ffc68f", "15%");
		as("pemilik").send(page + "/tanda-tangan", "versi", "2", "hash", "2c26").expectStatus().isSeeOther();
		assertThat(services.last().body()).contains("2c26");
		services.give("GET /api/bazaar/agreements/" + AGREEMENT, FakeAnswers.shape("agreement")
			.replace("\"smeSignedAt\": null", "\"smeSignedAt\": \"2026-11-19T02:00:00Z\""));
		assertThat(as("pemilik").page(page)).doesNotContain("tanda-tangan");
	}

}
