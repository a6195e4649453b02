package id.sentra.gateway.financing;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static org.assertj.core.api.Assertions.assertThat;

class FinancingControllerTests extends PagesTest {

	@Test
	void a_maker_sees_what_waits_for_a_proposal_and_an_approver_what_waits_for_approval() {
		assertThat(as("pengusul").page("/pembiayaan"))
			.contains("Menunggu usulan", "Keripik Bu Rini", "/pembiayaan/pengajuan/" + APPLICATION, "Rp10.000.000")
			.doesNotContain("<h2>Menunggu persetujuan");
		assertThat(as("penyetuju").page("/pembiayaan")).contains("<h2>Menunggu persetujuan")
			.doesNotContain("<h2>Menunggu usulan");
	}

	@Test
	void names_that_are_not_to_be_had_do_not_stop_the_list() {
		services.give("GET /api/financing/applications",
				FakeAnswers.shape("applications").replace("\"Keripik Bu Rini\"", "null"));
		assertThat(as("pengusul").page("/pembiayaan")).contains("Usaha tanpa nama di sini", "Rp10.000.000");
	}

	@Test
	void loans_ever_paid_out_are_the_active_and_the_settled_ones() {
		String page = as("petugas").page("/pembiayaan/daftar?status=DISBURSED&wilayah=21.72.01");
		assertThat(page.split("/pembiayaan/pinjaman/" + LOAN, -1)).hasSize(3);
	}

	@Test
	void settled_loans_come_after_the_last_page_of_active_ones() {
		services.give("GET /api/financing/loans",
				FakeAnswers.shape("loans").replace("\"next\": null", "\"next\": \"n1\""));
		assertThat(as("petugas").page("/pembiayaan/daftar?status=DISBURSED")).contains("cursor=n1\"");
		assertThat(as("petugas").page("/pembiayaan/daftar?status=DISBURSED&cursor=settled."))
			.contains("cursor=settled.n1");
	}

	@Test
	void an_empty_list_of_applications_says_so() {
		services.give("GET /api/financing/applications", "{\"items\":[],\"next\":null}");
		assertThat(as("petugas").page("/pembiayaan/pengajuan?status=REJECTED"))
			.contains("Tidak ada pengajuan dengan status ini");
	}

}
