package id.sentra.gateway.page;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.SESSION;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class PageAddressesTests extends PagesTest {

	@Test
	void a_page_that_was_opened_names_no_other_address() {
		assertThat(as("petugas").page("/umkm/" + SME)).doesNotContain("page-address")
			.contains("href=\"/umkm/" + SME + "?lang=en\"");
	}

	@Test
	void a_page_that_answers_a_form_is_opened_again_where_its_page_is() {
		services.refuseField("POST /api/registry/smes/" + SME + "/request-correction", "reason", "Wajib diisi.");
		services.refuseField("POST /api/training/sessions", "title", "Wajib diisi.");
		answer("/umkm/" + SME + "/perbaikan", "/umkm/" + SME);
		answer("/umkm/cari", "/umkm");
		answer("/pelatihan/" + SESSION + "/cari", "/pelatihan/" + SESSION);
		answer("/pelatihan/baru", "/pelatihan/baru");
	}

	private void answer(String form, String page) {
		assertThat(Person.body(as("petugas").send(form, "q", "0812 3456 7890", "cari", "keripik", "versi", "1")))
			.contains("name=\"page-address\" content=\"" + page + "\"", "href=\"" + page + "?lang=en\"");
	}

}
