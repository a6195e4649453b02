package id.sentra.gateway.financing;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static org.assertj.core.api.Assertions.assertThat;

class FinancingListControllerTests extends PagesTest {

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
		assertThat(page).contains("Keripik Bu Rini", "/pembiayaan/pinjaman/" + LOAN, ">100</td>", "3 – Kurang lancar",
				"<option value=\"3\" selected=\"selected\">", "<option value=\"21.72.01\" selected=\"selected\">",
				"/pembiayaan/tunggakan/unduh?format=csv&amp;kolektibilitas=3&amp;wilayah=21.72.01", "cursor=n1");
	}

	@Test
	void the_order_is_chosen_in_the_address_and_the_file_has_it_too() {
		assertThat(as("petugas").page("/pembiayaan/tunggakan")).contains("/pembiayaan/tunggakan?urut=owed\"");
		assertThat(services.asked("GET /api/financing/arrears")).doesNotContain("sort=");
		assertThat(as("petugas").page("/pembiayaan/tunggakan?urut=-owed")).contains("aria-sort=\"descending\"",
				"/pembiayaan/tunggakan/unduh?format=csv&amp;urut=-owed", "urut=-owed&amp;cursor=n1");
		assertThat(services.asked("GET /api/financing/arrears")).contains("sort=-owed");
		services.give("GET /api/financing/arrears", FakeAnswers.shape("loans"));
		Person.body(as("petugas").get("/pembiayaan/tunggakan/unduh?format=csv&urut=district").expectStatus().isOk());
		assertThat(services.asked("GET /api/financing/arrears")).contains("sort=district", "limit=500");
	}

	@Test
	void totals_stand_above_the_rows_by_class_and_together() {
		assertThat(as("petugas").page("/pembiayaan/tunggakan?wilayah=21.72.01")).contains("2 – Dalam perhatian khusus",
				"Rp61.500.000", "Rp38.250.000", "Semua", "Rp103.750.000", "Rp811.500");
		assertThat(services.asked("GET /api/financing/arrears/totals")).contains("region=21.72.01");
	}

	@Test
	void the_file_holds_what_the_page_shows() {
		services.give("GET /api/financing/arrears",
				FakeAnswers.shape("loans").replace("\"daysPastDue\": 0", "\"daysPastDue\": 100"));
		String csv = Person.body(as("petugas").get("/pembiayaan/tunggakan/unduh?format=csv&kolektibilitas=3")
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("text/csv;charset=UTF-8"));
		assertThat(services.asked("GET /api/financing/arrears")).contains("collectability=3");
		assertThat(csv.strip().lines()).hasSize(2);
		assertThat(csv).startsWith("\ufeffPerjanjian;")
			.contains("2172/2026/000042;Keripik Bu Rini;", ";8250000;0;100;");
	}

	@Test
	void nobody_in_arrears_is_said_so_and_strangers_are_sent_away() {
		services.give("GET /api/financing/arrears", "{\"items\":[],\"next\":null}");
		services.give("GET /api/financing/arrears/totals",
				"{\"classes\":[],\"loans\":0,\"principal\":0,\"interest\":0}");
		assertThat(as("petugas").page("/pembiayaan/tunggakan")).contains("Tidak ada pinjaman menunggak di sini")
			.doesNotContain("tunggakan/unduh", "Jumlah menurut kolektibilitas");
		as("pemilik").get("/pembiayaan/tunggakan/unduh").expectStatus().isForbidden();
	}

	@Test
	void loans_ever_paid_out_are_the_active_and_the_settled_ones() {
		as("petugas").page("/pembiayaan/daftar?status=DISBURSED&wilayah=21.72.01&tunggakan=ya");
		assertThat(services.asked("GET /api/financing/loans")).contains("status=ACTIVE,SETTLED", "region=21.72.01",
				"inArrears=true", "count=true");
	}

	@Test
	void an_empty_list_of_applications_says_so() {
		services.give("GET /api/financing/applications", "{\"items\":[],\"next\":null}");
		assertThat(as("petugas").page("/pembiayaan/pengajuan?status=REJECTED"))
			.contains("Tidak ada pengajuan dengan status ini");
	}

}
