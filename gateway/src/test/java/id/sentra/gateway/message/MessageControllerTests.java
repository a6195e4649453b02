package id.sentra.gateway.message;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.MESSAGE;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class MessageControllerTests extends PagesTest {

	private static final String PAGE = "/pesan/" + MESSAGE;

	private static final String ROUTE = "/api/registry/messages/" + MESSAGE;

	@Test
	void what_the_home_counts_is_the_list_it_opens() {
		services.give("GET /api/registry/messages",
				FakeAnswers.shape("messages").replaceAll("\"rows\": 1", "\"rows\": 4711"));
		assertThat(as("petugas").page("/")).contains("href=\"/pesan?status=PENDING\"", ">4.711<");
		assertThat(services.asked("GET /api/registry/messages")).contains("state=PENDING", "count=true");
		assertThat(as("petugas").page("/pesan?status=PENDING")).contains("4.711 pesan", "href=\"" + PAGE + "\"",
				"Usaha diverifikasi");
		assertThat(services.asked("GET /api/registry/messages")).contains("state=PENDING");
		assertThat(Person.body(as("pemeriksa").get("/pesan/unduh?format=csv").expectStatus().isOk()))
			.contains("Keripik Bu Rini")
			.doesNotContain("Yth.", "62812");
	}

	@Test
	void a_message_is_sent_by_one_tap_and_that_is_taken_back() {
		assertThat(as("petugas").page(PAGE)).contains("Yth. Rini", PAGE + "/kirim", "Nomor telepon dibuka")
			.doesNotContain("6281277800001", PAGE + "/buka");
		assertThat(as("pemeriksa").page(PAGE)).contains("Yth. Rini").doesNotContain("/kirim", "/terkirim");
		assertThat(as("petugas").page(PAGE + "/kirim"))
			.contains("href=\"https://wa.me/6281277800001?text=Yth.%20Rini%2C%20data", "dicatat", PAGE + "/terkirim");
		as("petugas").send(PAGE + "/terkirim", "versi", "1").expectHeader().location(PAGE + "?selesai=message-sent");
		assertThat(services.last().request()).isEqualTo("POST " + ROUTE + "/sent");
		services.give("GET " + ROUTE, FakeAnswers.shape("message").replace("\"PENDING\"", "\"LAPSED\""));
		assertThat(as("petugas").page(PAGE)).contains(PAGE + "/terkirim").doesNotContain("/kirim\"", "/gagal");
		services.give("GET " + ROUTE, FakeAnswers.shape("message").replace("\"PENDING\"", "\"SENT_BY_HAND\""));
		assertThat(as("petugas").page(PAGE)).contains(PAGE + "/buka").doesNotContain("/kirim", "/terkirim", "/gagal");
		as("petugas").send(PAGE + "/buka", "versi", "2").expectHeader().location(PAGE + "?selesai=message-reopened");
	}

	@Test
	void why_it_could_not_be_sent_is_asked_at_its_field() {
		as("petugas").send(PAGE + "/gagal", "versi", "1", "reason", "WRONG_NUMBER")
			.expectHeader()
			.location(PAGE + "?selesai=message-failed");
		assertThat(services.last().body()).isEqualTo("{\"reason\":\"WRONG_NUMBER\"}");
		services.refuseField("POST " + ROUTE + "/failure", "reason", "Wajib diisi.");
		assertThat(Person.body(as("petugas").send(PAGE + "/gagal", "versi", "1").expectStatus().isEqualTo(422)))
			.contains("href=\"#reason\"", "Wajib diisi.");
	}

	@Test
	void one_without_a_number_leads_to_its_profile_and_at_night_one_is_warned() {
		services.give("GET " + ROUTE + "/recipient",
				FakeAnswers.shape("message-recipient")
					.replace("\"+6281277800001\"", "null")
					.replace("\"quiet\": false", "\"quiet\": true"));
		assertThat(as("petugas").page(PAGE + "/kirim")).contains("/umkm/" + SME + "/ubah", "pukul 20.00")
			.doesNotContain("wa.me");
	}

	@Test
	void an_owner_reads_and_says_what_he_wants() {
		assertThat(as("petugas").page("/umkm/" + SME)).contains("href=\"/umkm/" + SME + "/pesan\"");
		assertThat(as("petugas").page("/umkm/" + SME + "/pesan")).contains("Yth. Rini", "href=\"" + PAGE + "\"");
		assertThat(as("pemilik").page("/saya/pesan")).contains("Yth. Rini", "value=\"ya\" checked",
				"value=\"ID\" checked");
		as("pemilik").send("/saya/pesan", "allowed", "tidak", "language", "EN")
			.expectHeader()
			.location("/saya/pesan?selesai=message-preference");
		assertThat(services.last().body()).isEqualTo("{\"allowed\":false,\"language\":\"EN\"}");
	}

	@Test
	void what_an_owner_told_an_officer_is_noted_at_any_time() {
		String page = "/umkm/" + SME + "/pesan";
		assertThat(as("petugas").page(page)).contains("minta tidak dikirimi pesan lagi");
		assertThat(as("pemeriksa").page(page)).doesNotContain("<form method=\"post\" action=\"" + page);
		as("petugas").send(page, "allowed", "tidak").expectHeader().location(page + "?selesai=message-preference");
		assertThat(services.last().body()).isEqualTo("{\"allowed\":false,\"language\":\"ID\"}");
		services.give("GET /api/registry/smes/" + SME + "/message-preference",
				"{\"allowed\": false, \"language\": \"EN\"}");
		assertThat(as("petugas").page(page)).contains("value=\"ya\"", "bersedia dikirimi pesan lagi");
	}

}
