package id.sentra.gateway.training;

import java.time.YearMonth;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.SESSION;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class CalendarControllerTests extends PagesTest {

	private static final String MONTH = "/pelatihan?bulan=" + YearMonth.from(FakeAnswers.FUTURE);

	@Test
	void an_officer_sees_the_month_with_its_sessions_and_may_schedule() {
		assertThat(as("petugas").page(MONTH)).contains("Foto produk untuk pemula", "09.00", "/pelatihan/" + SESSION,
				"href=\"/pelatihan/baru\"");
	}

	@Test
	void a_trainer_sees_it_and_is_not_offered_to_schedule() {
		assertThat(as("pelatih").page(MONTH)).contains("Foto produk untuk pemula")
			.doesNotContain("href=\"/pelatihan/baru\"");
	}

	@Test
	void an_empty_month_says_so() {
		services.give("GET /api/training/sessions", "{\"items\":[],\"next\":null}");
		assertThat(as("petugas").page(MONTH)).contains("Tidak ada pelatihan bulan ini");
	}

	@Test
	void the_list_behind_the_figure_of_trained_smes_links_to_each() {
		assertThat(as("petugas").page("/pelatihan/terlatih?wilayah=21.72.01")).contains("Keripik Bu Rini",
				"href=\"/umkm/" + SME + "\"");
	}

}
