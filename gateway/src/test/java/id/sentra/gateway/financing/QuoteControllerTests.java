package id.sentra.gateway.financing;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class QuoteControllerTests extends PagesTest {

	private static final String ASKED = "/simulasi?amount=10.000.000&months=12&rate=3&method=EQUAL_PRINCIPAL";

	@Test
	void anybody_works_out_a_loan() {
		assertThat(open("/simulasi", 200)).contains("name=\"amount\"").doesNotContain("??");
		assertThat(open(ASKED, 200)).contains("Rp858.333", "Rp162.500", "Rp10.162.500", "value=\"10.000.000\"");
	}

	@Test
	void a_rate_has_decimals_as_people_write_them() {
		assertThat(open(ASKED.replace("rate=3", "rate=6,25"), 200)).contains("Rp858.333", "value=\"6,25\"");
		assertThat(open(ASKED.replace("rate=3", "rate=enam"), 422)).contains("value=\"enam\"", "Tulis persen");
	}

	@Test
	void a_refusal_keeps_what_was_typed() {
		services.refuse("GET /api/financing/quotes", 422, "bad-term", "Jangka waktu paling lama 360 bulan.");
		assertThat(open(ASKED, 422)).contains("Jangka waktu paling lama 360 bulan.", "value=\"10.000.000\"");
	}

	@Test
	void a_service_that_is_away_is_named_beside_the_form() {
		services.away("financing");
		assertThat(open(ASKED, 503)).contains("Layanan Pembiayaan", "value=\"10.000.000\"");
	}

	private String open(String path, int status) {
		return Person
			.body(anybody().get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isEqualTo(status));
	}

}
