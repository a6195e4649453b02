package id.sentra.gateway.bazaar;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;

import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static org.assertj.core.api.Assertions.assertThat;

class ResultControllerTests extends PagesTest {

	@Test
	void anybody_sees_who_got_what_and_why_and_how_to_check_it() {
		assertThat(open(200)).contains("Bazar Ramadan Bintan", "Keripik Bu Rini", "A-1-01", "Mendapat pilihan pertama",
				"Daftar tunggu nomor 1", "c0ffee5eed0198b1f00000", "60303ae22b998861");
	}

	@Test
	void where_personal_circumstances_count_it_says_that_the_text_is_for_the_office_and_auditors() {
		assertThat(open(200)).contains("teks undiannya hanya bisa dilihat dinas dan pemeriksa")
			.doesNotContain("/input.txt", "/result.txt");
	}

	@Test
	void elsewhere_it_says_where_the_texts_are() {
		services.give("GET /api/bazaar/public/bazaars/" + BAZAAR,
				FakeAnswers.shape("bazaar-published").replace("\"inputIsPublic\": false", "\"inputIsPublic\": true"));
		assertThat(open(200)).contains("/api/bazaar/public/bazaars/" + BAZAAR + "/input.txt",
				"/api/bazaar/public/bazaars/" + BAZAAR + "/result.txt");
	}

	@Test
	void before_publication_it_says_so_and_asks_for_no_result() {
		services.give("GET /api/bazaar/public/bazaars/" + BAZAAR, FakeAnswers.shape("bazaar"));
		assertThat(open(200)).contains("Hasil belum diumumkan").doesNotContain("Keripik Bu Rini");
	}

	@Test
	void a_bazaar_that_is_not_there_is_not_found() {
		services.refuse("GET /api/bazaar/public/bazaars/" + BAZAAR, 404, "not-found", "Tidak ada.");
		assertThat(open(404)).contains("<html");
	}

	private String open(int status) {
		return Person.body(anybody().get()
			.uri("/hasil-bazar/" + BAZAAR)
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isEqualTo(status));
	}

}
