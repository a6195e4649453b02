package id.sentra.gateway.portal;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static id.sentra.gateway.support.FakeRoutes.STALL_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

class MyStallControllerTests extends PagesTest {

	private static final String APPLY = "/saya/lapak/bazar/" + BAZAAR;

	private static final String PAGE = "/saya/lapak/" + STALL_APPLICATION;

	private static final String API = "/api/bazaar/applications/" + STALL_APPLICATION;

	@BeforeEach
	void open() {
		services.give("GET /api/bazaar/bazaars",
				FakeAnswers.shape("bazaars").replace("APPLICATIONS_CLOSED", "ANNOUNCED"));
	}

	@Test
	void bazaars_that_are_open_are_offered_unless_one_applied() {
		assertThat(as("pemilik").page("/saya/lapak")).contains("Menunggu jawaban").doesNotContain(APPLY);
		services.give("GET /api/bazaar/applications", "{\"items\":[],\"next\":null}");
		assertThat(as("pemilik").page("/saya/lapak")).contains(APPLY, "Daftar sampai");
	}

	@Test
	void trade_then_wishes_then_a_look_then_it_is_sent_once() {
		assertThat(as("pemilik").page(APPLY)).contains("Langkah 1 dari 3", "Makanan", "Kerajinan");
		assertThat(answer("pertanyaan", "trade", "trade", "Makanan")).contains("Langkah 2 dari 3", "A-1-02 (listrik)");
		assertThat(answer("pertanyaan", "wishes", "trade", "Makanan", "wish1", "A-1-02", "wish2", "A-1-03"))
			.contains("Langkah 3 dari 3", "A-1-02, A-1-03");
		assertThat(services.sent()).isEmpty();
		as("pemilik")
			.send(APPLY, "pertanyaan", "check", "kunci", "kunci-1", "trade", "Makanan", "wish1", "A-1-02", "anyStall",
					"ya")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=stall-applied");
		assertThat(services.last().key()).isEqualTo("kunci-1");
		assertThat(services.last().body()).contains("\"wishes\":[\"A-1-02\"]", "\"anyStall\":true");
	}

	@Test
	void no_wish_at_all_is_asked_again() {
		assertThat(answer("pertanyaan", "wishes", "trade", "Makanan")).contains("Langkah 2 dari 3",
				"Jawab dulu pertanyaan ini.");
	}

	@Test
	void a_refused_application_shows_why_and_keeps_the_wishes() {
		services.refuse("POST /api/bazaar/bazaars/" + BAZAAR + "/applications", 409, "sme-not-verified",
				"Usaha Anda belum terverifikasi.");
		assertThat(Person
			.body(as("pemilik").send(APPLY, "pertanyaan", "check", "kunci", "k", "trade", "Makanan", "wish1", "A-1-02")
				.expectStatus()
				.isEqualTo(409)))
			.contains("Usaha Anda belum terverifikasi.", "value=\"A-1-02\" selected");
	}

	@Test
	void a_stall_that_was_given_is_taken_in_the_version_that_was_seen() {
		assertThat(as("pemilik").page(PAGE)).contains("A-1-01", "Mendapat pilihan pertama", "Jawab paling lambat",
				"Terima lapak");
		as("pemilik").send(PAGE + "/terima", "versi", "3").expectStatus().isSeeOther();
		assertThat(services.last().request()).isEqualTo("POST " + API + "/accept");
		assertThat(services.last().ifMatch()).isEqualTo("\"3\"");
	}

	@Test
	void what_was_sold_is_shown_day_by_day_and_which_days_the_dinas_has_confirmed() {
		services.give("GET " + API, FakeAnswers.shape("stall-application").replace("ALLOCATED", "ACCEPTED"));
		assertThat(as("pemilik").page(PAGE)).contains("Sudah dilaporkan: Rp26.250.000", "Menunggu dinas",
				"Sudah dikonfirmasi dinas", "Kirim hari yang sama sekali lagi");
		services.give("GET " + API + "/sales", "{\"days\":[],\"total\":0}");
		assertThat(as("pemilik").page(PAGE)).contains("Kirim laporan").doesNotContain("Sudah dilaporkan");
	}

	@Test
	void sales_are_reported_once_and_a_refusal_keeps_the_amount() {
		services.give("GET " + API, FakeAnswers.shape("stall-application").replace("ALLOCATED", "ACCEPTED"));
		assertThat(as("pemilik").page(PAGE)).contains("Laporkan penjualan", "Lepas lapak");
		services.refuse("POST " + API + "/sales", 422, "day-in-future", "Hari itu belum tiba.");
		String page = Person.body(
				as("pemilik").send(PAGE + "/penjualan", "kunci", "kunci-1", "day", "2026-12-18", "amount", "1.250.000")
					.expectStatus()
					.isEqualTo(422));
		assertThat(page).contains("Hari itu belum tiba.", "value=\"1.250.000\"");
		assertThat(services.last().key()).isEqualTo("kunci-1");
	}

	private String answer(String... fields) {
		return Person.body(as("pemilik").send(APPLY, fields).expectStatus().isOk());
	}

}
