package id.sentra.gateway.financing;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static org.assertj.core.api.Assertions.assertThat;

class ArrearsControllerTests extends PagesTest {

	private static final String ASKED = "kolektibilitas=3&wilayah=21.72.01";

	@BeforeEach
	void late() {
		services.give("GET /api/financing/arrears",
				FakeAnswers.shape("loans")
					.replace("\"daysPastDue\": 0", "\"daysPastDue\": 100")
					.replace("\"collectability\": 1", "\"collectability\": 3")
					.replace("\"next\": null", "\"next\": \"n1\""));
	}

	@Test
	void the_filter_is_in_the_address_and_goes_on_with_page_and_file() {
		String page = as("petugas").page("/pembiayaan/tunggakan?" + ASKED);
		assertThat(page).contains("Keripik Bu Rini", "/pembiayaan/pinjaman/" + LOAN, "100 hari", "3 – Kurang lancar",
				"<option value=\"3\" selected=\"selected\">", "<option value=\"21.72.01\" selected=\"selected\">",
				"/pembiayaan/tunggakan.csv?kolektibilitas=3&amp;wilayah=21.72.01", "cursor=n1");
	}

	@Test
	void the_order_is_chosen_in_the_address_and_the_file_has_it_too() {
		assertThat(as("petugas").page("/pembiayaan/tunggakan"))
			.contains("<option value=\"hari\" selected=\"selected\">");
		assertThat(services.asked("GET /api/financing/arrears")).contains("sort=daysPastDue");
		assertThat(as("petugas").page("/pembiayaan/tunggakan?urut=pokok")).contains(
				"<option value=\"pokok\" selected=\"selected\">", "/pembiayaan/tunggakan.csv?urut=pokok",
				"urut=pokok&amp;cursor=n1");
		assertThat(services.asked("GET /api/financing/arrears")).contains("sort=owed");
		as("petugas").get("/pembiayaan/tunggakan.csv?urut=kecamatan&cursor=n1").expectStatus().isOk();
		assertThat(services.asked("GET /api/financing/arrears")).contains("sort=region", "cursor=n1");
		as("petugas").get("/pembiayaan/tunggakan?urut=x").expectStatus().isOk();
	}

	@Test
	void totals_stand_above_the_rows_by_class_and_together() {
		assertThat(as("petugas").page("/pembiayaan/tunggakan?wilayah=21.72.01")).contains("2 – Dalam perhatian khusus",
				"Rp61.500.000", "Rp38.250.000", "Semua", "Rp103.750.000", "Rp811.500");
		assertThat(services.asked("GET /api/financing/arrears/totals")).contains("region=21.72.01");
	}

	@Test
	void the_file_holds_what_the_page_shows() {
		String csv = Person.body(as("petugas").get("/pembiayaan/tunggakan.csv?" + ASKED)
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("text/csv;charset=UTF-8"));
		assertThat(csv.strip().lines()).hasSize(2);
		assertThat(csv).startsWith("\ufeffPerjanjian;")
			.contains("2172/2026/000042;Keripik Bu Rini;", ";8250000;0;100;3 – Kurang lancar");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(1)", "\uff1dHYPERLINK(1)" })
	void a_name_that_would_be_a_formula_is_only_text(String formula) {
		services.give("GET /api/financing/arrears", FakeAnswers.shape("loans").replace("Keripik Bu Rini", formula));
		assertThat(Person.body(as("petugas").get("/pembiayaan/tunggakan.csv"))).contains(";'" + formula + ";");
	}

	@Test
	void nobody_in_arrears_is_said_so_and_strangers_are_sent_away() {
		services.give("GET /api/financing/arrears", "{\"items\":[],\"next\":null}");
		services.give("GET /api/financing/arrears/totals",
				"{\"classes\":[],\"loans\":0,\"principal\":0,\"interest\":0}");
		assertThat(as("petugas").page("/pembiayaan/tunggakan")).contains("Tidak ada pinjaman menunggak di sini")
			.doesNotContain("tunggakan.csv", "Jumlah menurut kolektibilitas");
		as("pemilik").get("/pembiayaan/tunggakan.csv").expectStatus().isForbidden();
	}

}
