package id.sentra.gateway.financing;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BudgetControllerTests extends PagesTest {

	private static final String LIST = "/pembiayaan/anggaran";

	private static final String ONE = LIST + "/DANA-BERGULIR/21.72";

	@Test
	void approved_paid_out_and_free_are_shown_with_the_decisions() {
		assertThat(as("petugas").page(LIST))
			.contains("Dana bergulir dinas", "Kota Tanjung Pinang", "Rp2.500.000.000", "Rp45.000.000",
					"Rp1.210.000.000", "Rp1.245.000.000", ONE)
			.doesNotContain("<form class=\"inside\"");
		assertThat(as("pemeriksa").page(ONE)).contains("SK Wali Kota 12/2026", "SK Wali Kota 3/2026", "15 Januari 2026")
			.doesNotContain("Simpan anggaran");
	}

	@Test
	void an_administrator_changes_it_by_a_decision_in_the_version_that_was_seen() {
		assertThat(as("admin").page(ONE)).contains("Simpan anggaran", "name=\"versi\" value=\"3\"");
		as("admin")
			.send(ONE, "versi", "3", "amount", "Rp3.000.000.000", "legalBasis", "SK 20/2026", "decidedOn", "2026-11-20")
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().ifMatch()).isEqualTo("\"3\"");
		assertThat(services.last().body()).contains("\"amount\":3000000000", "SK 20/2026", "2026-11-20");
		as("petugas").send(ONE, "versi", "3", "amount", "1").expectStatus().isForbidden();
	}

	@Test
	void what_is_refused_comes_back_with_what_was_typed() {
		services.refuseField("PUT /api/financing/programmes/DANA-BERGULIR/budgets/21.72", "legalBasis", "Wajib diisi.");
		assertThat(Person.body(as("admin").send(ONE, "versi", "3", "amount", "5").expectStatus().isEqualTo(422)))
			.contains("href=\"#legalBasis\"", "Wajib diisi.", "value=\"5\"");
		services.refuse("POST /api/financing/programmes/DANA-BERGULIR/budgets", 409, "budget-exists", "Sudah ada.");
		assertThat(Person.body(as("admin")
			.send(LIST, "programmeCode", "DANA-BERGULIR", "region", "21.72", "kunci", "k", "amount", "7", "legalBasis",
					"SK", "decidedOn", "2026-11-20")
			.expectStatus()
			.isEqualTo(409))).contains("Sudah ada.", "value=\"7\"");
		assertThat(services.last().key()).isEqualTo("k");
	}

}
