package id.sentra.gateway.bazaar.web;

import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static org.assertj.core.api.Assertions.assertThat;

class BazaarPlanControllerTests extends PagesTest {

	@Test
	void a_bazaar_is_planned_once_with_its_layout() {
		plan("A: 6 listrik, 6").expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/bazar/" + BAZAAR + "?selesai=bazaar-PLANNED");
		assertThat(services.last().key()).isEqualTo("kunci-1");
		assertThat(services.last().body()).contains("\"applyUntil\":\"2030-02-01T16:59:00Z\"",
				"{\"code\":\"A\",\"rows\":[{\"stalls\":6,\"facilities\":[\"listrik\"]}", "{\"trade\":\"Kerajinan\"}");
	}

	@Test
	void a_layout_nobody_can_read_is_told_and_nothing_is_sent() {
		assertThat(Person.body(plan("enam lapak").expectStatus().isEqualTo(422))).contains("Tulis denah seperti contoh",
				"href=\"#zones\"", "enam lapak", "value=\"Lapangan Pamedan\"");
		assertThat(services.sent()).isEmpty();
	}

	@Test
	void a_refusal_of_the_service_keeps_what_was_typed() {
		services.refuseField("POST /api/bazaar/bazaars", "endsOn", "Hari terakhir sebelum hari pertama.");
		assertThat(Person.body(plan("A: 6").expectStatus().isEqualTo(422)))
			.contains("Hari terakhir sebelum hari pertama.", "value=\"Lapangan Pamedan\"");
	}

	@Test
	void another_like_it_has_all_but_the_days() {
		assertThat(as("penyelenggara").page("/bazar/baru?seperti=" + BAZAAR))
			.contains("value=\"Lapangan Pamedan\"", "A: 6 listrik, 6", "Kerajinan")
			.doesNotContain("2026-12-18");
	}

	private WebTestClient.ResponseSpec plan(String zones) {
		return as("penyelenggara").send("/bazar/baru", "kunci", "kunci-1", "name", "Bazar Lebaran", "regionCode",
				"21.72.04", "venueName", "Lapangan Pamedan", "startsOn", "2030-02-10", "endsOn", "2030-02-12",
				"applyUntil", "2030-02-01", "answerDays", "3", "mostStalls", "1", "zones", zones, "trades",
				"Makanan\nKerajinan");
	}

}
