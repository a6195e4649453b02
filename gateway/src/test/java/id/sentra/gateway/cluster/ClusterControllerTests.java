package id.sentra.gateway.cluster;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.CLUSTER;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class ClusterControllerTests extends PagesTest {

	private static final String PAGE = "/umkm/sentra/" + CLUSTER;

	@Test
	void the_list_shows_each_type_and_what_is_not_assessed() {
		assertThat(as("petugas").page("/umkm/sentra")).contains("Sentra Keripik Kampung Bugis", "Aktif",
				"Sentra Batik Penyengat", "Belum dinilai", "/umkm/sentra/baru");
		assertThat(as("pemeriksa").page("/umkm/sentra")).doesNotContain("/umkm/sentra/baru");
	}

	@Test
	void a_cluster_is_formed_once_and_a_refusal_keeps_what_was_typed() {
		as("petugas")
			.send("/umkm/sentra/baru", "kunci", "k-1", "name", "Sentra Baru", "product", "Roti", "regionCode",
					"21.72.01")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=cluster-formed");
		assertThat(services.last().key()).isEqualTo("k-1");
		services.refuse("POST /api/registry/clusters", 409, "cluster-name-taken", "Nama itu sudah dipakai.");
		assertThat(Person.body(as("petugas").send("/umkm/sentra/baru", "kunci", "k-2", "name", "Sentra Baru")
			.expectStatus()
			.isEqualTo(409))).contains("Nama itu sudah dipakai.", "value=\"Sentra Baru\"", "value=\"k-2\"");
	}

	@Test
	void the_page_says_the_type_why_and_who_leads() {
		assertThat(as("petugas").page(PAGE)).contains("Ciri yang menentukan", "Teknologi lebih baik.", "Ketua",
				"Keripik Gonggong", "Aktif: 3 dari 3", "oleh petugas", "aturan 2026-1");
	}

	@Test
	void members_join_leave_and_lead() {
		String found = Person.body(as("petugas").send(PAGE + "/cari", "cari", "keripik").expectStatus().isOk());
		assertThat(found).contains("Tambah: Keripik Bu Rini");
		for (String[] step : new String[][] { { "anggota", "PUT", "/members/" + SME, "cluster-joined" },
				{ "keluar", "DELETE", "/members/" + SME, "cluster-left" },
				{ "ketua", "PUT", "/leader", "cluster-led" } }) {
			as("petugas").send(PAGE + "/" + step[0], "umkm", SME, "versi", "4")
				.expectStatus()
				.isSeeOther()
				.expectHeader()
				.location(PAGE + "?selesai=" + step[3]);
			assertThat(services.last().request()).isEqualTo(step[1] + " /api/registry/clusters/" + CLUSTER + step[2]);
		}
		assertThat(services.last().ifMatch()).isEqualTo("\"4\"");
		assertThat(services.last().body()).contains(SME);
		services.refuse("PUT /api/registry/clusters/" + CLUSTER + "/members/" + SME, 409, "sme-in-other-cluster",
				"Usaha ini sudah anggota sentra lain.");
		assertThat(Person.body(as("petugas").send(PAGE + "/anggota", "umkm", SME).expectStatus().isEqualTo(409)))
			.contains("sudah anggota sentra lain");
		as("petugas").send(PAGE + "/anggota", "umkm", "bukan-id").expectStatus().isBadRequest();
	}

	@Test
	void an_assessment_answers_every_trait_and_shows_contradictions_beside_what_was_ticked() {
		assertThat(as("petugas").page(PAGE + "/nilai")).contains("Alatnya tua.", "2026-1");
		as("petugas").send(PAGE + "/nilai", "kunci", "k-3", "versi", "4", "trait", "BETTER_TECHNOLOGY")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=cluster-assessed");
		assertThat(services.last().body()).contains("\"BETTER_TECHNOLOGY\":true", "\"ACTIVE_MARKETING\":false",
				"\"OLD_TOOLS\":false");
		assertThat(services.last().key()).isEqualTo("k-3");
		services.refuse("POST /api/registry/clusters/" + CLUSTER + "/assessments", 422, "assessment-contradictory",
				"Dua jawaban saling bertentangan.");
		assertThat(Person.body(
				as("petugas").send(PAGE + "/nilai", "versi", "4", "trait", "OLD_TOOLS").expectStatus().isEqualTo(422)))
			.contains("saling bertentangan", "value=\"OLD_TOOLS\" checked");
	}

	@Test
	void who_may_only_read_changes_nothing() {
		assertThat(as("pemeriksa").page(PAGE)).doesNotContain("/anggota", "/ketua\"><input", "/nilai");
		for (String step : new String[] { "/anggota", "/keluar", "/ketua", "/nilai" }) {
			as("pemeriksa").send(PAGE + step, "umkm", SME).expectStatus().isForbidden();
		}
		as("pemilik").get("/umkm/sentra").expectStatus().isForbidden();
		assertThat(services.sent()).isEmpty();
	}

}
