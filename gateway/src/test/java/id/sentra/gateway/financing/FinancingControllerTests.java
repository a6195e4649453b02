package id.sentra.gateway.financing;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
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

}
