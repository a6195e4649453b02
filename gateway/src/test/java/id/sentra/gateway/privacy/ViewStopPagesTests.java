package id.sentra.gateway.privacy;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.SME;
import static id.sentra.gateway.support.FakeRoutes.VIEW_STOP;
import static org.assertj.core.api.Assertions.assertThat;

class ViewStopPagesTests extends PagesTest {

	private static final String LIST = "/data-pribadi/penghentian";

	private static final String RELEASE = "POST /api/registry/personal-view-stops/" + VIEW_STOP + "/release";

	@Test
	void who_looked_too_often_is_told_whom_to_ask() {
		services.refuse("GET /api/registry/smes/" + SME + "/personal", 429, "personal-views-stopped",
				"Anda sudah melihat data pribadi 20 kali.");
		assertThat(Person.body(as("petugas").get("/umkm/" + SME + "/data-pribadi").expectStatus().isEqualTo(429)))
			.contains("Anda sudah melihat data pribadi 20 kali.", "Minta admin")
			.doesNotContain(LIST, "??");
		assertThat(Person.body(as("admin").get("/umkm/" + SME + "/data-pribadi").expectStatus().isEqualTo(429)))
			.contains("href=\"" + LIST + "\"");
	}

	@Test
	void an_administrator_finds_it_among_what_waits_and_releases_it_with_a_reason() {
		assertThat(as("admin").page("/")).contains(LIST, "akun yang tidak boleh melihat data pribadi");
		assertThat(as("petugas").page("/")).doesNotContain(LIST);
		assertThat(as("admin").page(LIST)).contains("petugas-dua", "20 kali dalam 10 menit", LIST + "/" + VIEW_STOP);
		assertThat(as("admin").page(LIST + "/" + VIEW_STOP)).contains("name=\"reason\"", "Izinkan lagi");
		as("admin").send(LIST + "/" + VIEW_STOP + "/buka", "kunci", "k-1", "reason", "Mendata ulang satu sentra")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(LIST + "?selesai=view-stop");
		assertThat(services.last().key()).isEqualTo("k-1");
		assertThat(services.last().body()).contains("Mendata ulang satu sentra");
		services.refuseField(RELEASE, "reason", "Wajib diisi.");
		assertThat(Person
			.body(as("admin").send(LIST + "/" + VIEW_STOP + "/buka", "kunci", "k-2").expectStatus().isEqualTo(422)))
			.contains("Wajib diisi.");
	}

	@Test
	void an_auditor_sees_it_and_releases_nothing() {
		assertThat(as("pemeriksa").page(LIST + "/" + VIEW_STOP)).contains("petugas-dua").doesNotContain("/buka");
		as("pemeriksa").send(LIST + "/" + VIEW_STOP + "/buka", "kunci", "k", "reason", "x")
			.expectStatus()
			.isForbidden();
		as("petugas").get(LIST).expectStatus().isForbidden();
	}

}
