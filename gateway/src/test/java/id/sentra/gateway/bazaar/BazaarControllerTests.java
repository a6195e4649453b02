package id.sentra.gateway.bazaar;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.AGREEMENT;
import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static org.assertj.core.api.Assertions.assertThat;

class BazaarControllerTests extends PagesTest {

	private static final String PAGE = "/bazar/" + BAZAAR;

	private static final String API = "/api/bazaar/bazaars/" + BAZAAR;

	@Test
	void the_layout_shows_zones_rows_and_taken_stalls_and_the_applicants() {
		assertThat(as("penyelenggara").page(PAGE)).contains("Zona A", "A-2-06", "stall TAKEN", "11 kosong dari 12",
				"Keripik Bu Rini", "A-1-01, A-1-02", "Bagikan lapak");
	}

	@Test
	void an_officer_reads_and_is_offered_no_step() {
		assertThat(as("petugas").page(PAGE)).contains("Zona A").doesNotContain("/langkah/", "/pratinjau");
		as("petugas").send(PAGE + "/langkah/ALLOCATE", "versi", "4").expectStatus().isForbidden();
	}

	@Test
	void the_next_step_goes_out_with_the_version_that_was_seen() {
		as("penyelenggara").send(PAGE + "/langkah/ALLOCATE", "versi", "4").expectStatus().isSeeOther();
		assertThat(services.last().request()).isEqualTo("POST " + API + "/allocate");
		assertThat(services.last().ifMatch()).isEqualTo("\"4\"");
		as("penyelenggara").send(PAGE + "/langkah/APA", "versi", "4").expectStatus().isNotFound();
	}

	@Test
	void a_preview_is_shown_while_applications_are_open_and_keeps_nothing() {
		services.give("GET " + API, FakeAnswers.shape("bazaar").replace("APPLICATIONS_CLOSED", "ANNOUNCED"));
		assertThat(as("penyelenggara").page(PAGE)).contains("Lihat perkiraan hasil");
		String page = Person.body(as("penyelenggara").send(PAGE + "/pratinjau", "versi", "4").expectStatus().isOk());
		assertThat(page).contains("Pilihan pertama", "undian lain");
		assertThat(services.sent()).hasSize(1);
	}

	@Test
	void a_refused_step_is_told_on_the_page() {
		services.refuse("POST " + API + "/publish", 403, "role-not-allowed",
				"Hanya penyelenggara yang boleh mengumumkan.");
		assertThat(Person
			.body(as("penyelenggara").send(PAGE + "/langkah/PUBLISH", "versi", "4").expectStatus().isForbidden()))
			.contains("Hanya penyelenggara yang boleh mengumumkan.", "Zona A");
	}

	@Test
	void agreements_of_the_region_are_read_with_all_their_terms() {
		assertThat(as("petugas").page("/kesepakatan?status=SIGNED&wilayah=21.72.01"))
			.contains("Toko Oleh-oleh Penyengat", "Titip jual", "/kesepakatan/" + AGREEMENT);
		assertThat(as("petugas").page("/kesepakatan/" + AGREEMENT)).contains("15%", "Tiap tanggal 5", "Hukum Indonesia")
			.doesNotContain("tanda-tangan");
	}

}
