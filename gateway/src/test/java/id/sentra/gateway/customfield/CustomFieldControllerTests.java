package id.sentra.gateway.customfield;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.FIELD;
import static id.sentra.gateway.support.FakeRoutes.OWN_SME;
import static id.sentra.gateway.support.FakeRoutes.RETIRED_FIELD;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class CustomFieldControllerTests extends PagesTest {

	private static final String FIELDS = "/umkm/isian";

	private static final String LIST = "/umkm/isian/daftar?isian=";

	@Test
	void all_see_the_fields_and_an_administrator_changes_those_of_the_office() {
		String page = as("petugas").page(FIELDS);
		assertThat(page)
			.contains("Masa produksi", "Musiman", "(tidak dipakai lagi)", "NPWP", "Bawaan untuk semua dinas.",
					"Omzet daring", "href=\"" + LIST + "masa-produksi\"")
			.doesNotContain("/ubah", "/hentikan");
		assertThat(as("admin").page(FIELDS + "?wilayah=21.72")).contains(FIELDS + "/" + FIELD + "/ubah",
				FIELDS + "/" + FIELD + "/hentikan", FIELDS + "/" + RETIRED_FIELD + "/pakai", FIELDS + "/baru");
	}

	@Test
	void a_field_is_changed_with_its_options_and_what_becomes_of_its_values() {
		assertThat(as("admin").page(FIELDS + "/" + FIELD + "/ubah")).contains("value=\"Masa produksi\"",
				"name=\"option-harian\"", "value=\"Mingguan\"", "name=\"versi\" value=\"3\"");
		as("admin")
			.send(FIELDS + "/" + FIELD + "/ubah", "versi", "3", "regionCode", "21.72", "name", "Masa produksi",
					"nameEn", "Production", "kind", "CHOICE", "readers", "OFFICER", "option-harian", "Tiap hari",
					"option-en-harian", "Daily", "option-mingguan", "Mingguan", "retired-mingguan", "ya",
					"option-musiman", "Musiman", "new-1", "Bulanan", "values", "CONVERT")
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().request()).isEqualTo("PUT /api/registry/custom-fields/" + FIELD);
		assertThat(services.last().body()).contains("{\"key\":\"harian\",\"label\":\"Tiap hari\"", "\"Bulanan\"",
				"\"values\":\"CONVERT\"");
		services.refuseField("PUT /api/registry/custom-fields/" + FIELD, "name", "Sudah ada isian dengan nama itu.");
		assertThat(Person
			.body(as("admin").send(FIELDS + "/" + FIELD + "/ubah", "versi", "3", "name", "Ganda", "new-2", "Lain")
				.expectStatus()
				.isEqualTo(422)))
			.contains("href=\"#name\"", "Sudah ada isian dengan nama itu.", "value=\"Ganda\"", "value=\"Lain\"");
	}

	@Test
	void a_field_is_retired_and_used_again() {
		as("admin").send(FIELDS + "/" + FIELD + "/hentikan", "versi", "3").expectStatus().isSeeOther();
		assertThat(services.last().request()).isEqualTo("POST /api/registry/custom-fields/" + FIELD + "/retire");
		assertThat(services.last().ifMatch()).isEqualTo("\"3\"");
		as("admin").send(FIELDS + "/" + RETIRED_FIELD + "/pakai", "versi", "2").expectStatus().isSeeOther();
		assertThat(services.last().request())
			.isEqualTo("POST /api/registry/custom-fields/" + RETIRED_FIELD + "/reinstate");
	}

	@Test
	void what_an_sme_has_stands_on_its_page_also_in_retired_fields_and_options() {
		assertThat(as("petugas").page("/umkm/" + SME)).contains("Masa produksi", "Musiman", "************7000",
				"Rp1.500.000", "(tidak ditanyakan lagi)", "Wajib diisi:", "Mesin jahit",
				"href=\"/umkm/" + SME + "/isian\"");
		assertThat(as("pemeriksa").page("/umkm/" + SME)).doesNotContain("href=\"/umkm/" + SME + "/isian\"");
	}

	@Test
	void fields_are_filled_in_and_what_is_refused_stands_at_its_field() {
		String page = as("petugas").page("/umkm/" + SME + "/isian");
		assertThat(page)
			.contains("name=\"values.npwp\"", "value=\"0092542943407000\"", "Masa produksi (wajib)",
					"value=\"musiman\" selected", "name=\"versi\" value=\"7\"")
			.doesNotContain("Omzet daring");
		as("petugas").send("/umkm/" + SME + "/isian", "versi", "7", "values.npwp", "", "values.masa-produksi", "harian")
			.expectHeader()
			.location("/umkm/" + SME + "?selesai=customfield-saved");
		assertThat(services.last().body()).contains("\"npwp\":\"\"", "\"masa-produksi\":\"harian\"");
		services.refuseField("PUT /api/registry/smes/" + SME + "/custom-fields", "values.npwp", "NPWP 16 angka.");
		assertThat(Person.body(as("petugas").send("/umkm/" + SME + "/isian", "versi", "7", "values.npwp", "123")
			.expectStatus()
			.isEqualTo(422))).contains("href=\"#values.npwp\"", "NPWP 16 angka.", "value=\"123\"");
	}

	@Test
	void the_form_of_a_new_sme_asks_them_too_and_registers_nothing_that_they_refuse() {
		assertThat(
				Person.body(as("petugas").send("/umkm/baru/pemilik", "nik", "2172015708850001").expectStatus().isOk()))
			.contains("name=\"values.npwp\"", "Masa produksi (wajib)", "name=\"values.masa-produksi\"")
			.doesNotContain("Omzet daring");
		as("petugas").send("/umkm/baru", "kunci", "k-1", "businessName", "Roti", "values.masa-produksi", "harian")
			.expectHeader()
			.location("/umkm/" + OWN_SME + "?selesai=sme-registered");
		assertThat(services.last().request()).isEqualTo("PUT /api/registry/smes/" + OWN_SME + "/custom-fields");
		assertThat(services.last().ifMatch()).isEqualTo("\"0\"");
		services.refuse("PUT /api/registry/smes/" + OWN_SME + "/custom-fields", 422, "invalid-fields",
				"Isian berubah.");
		as("petugas").send("/umkm/baru", "kunci", "k-2", "businessName", "Roti", "values.masa-produksi", "harian")
			.expectHeader()
			.location("/umkm/" + OWN_SME + "?selesai=sme-registered-alone");
		int sent = services.sent().size();
		services.refuseField("POST /api/registry/custom-fields/check", "values.masa-produksi", "Wajib diisi, ya.");
		assertThat(Person.body(as("petugas").send("/umkm/baru", "businessName", "Roti Baru", "values.npwp", "12")
			.expectStatus()
			.isEqualTo(422)))
			.contains("href=\"#values.masa-produksi\"", "Wajib diisi, ya.", "value=\"Roti Baru\"", "value=\"12\"");
		assertThat(services.sent()).hasSize(sent + 1);
	}

	@Test
	void businesses_are_listed_by_a_field_also_a_retired_one_and_taken_away_as_a_file() {
		assertThat(as("pemeriksa").page(LIST + "masa-produksi&isi=mingguan")).contains("Keripik Bu Rini", "Mingguan",
				"Isi: Mingguan", "1 usaha");
		assertThat(services.asked("GET /api/registry/custom-fields/" + FIELD + "/values")).contains("value=mingguan");
		assertThat(as("petugas").page(LIST + "masa-produksi&kosong=ya")).contains("Keripik Bu Rini");
		assertThat(as("petugas").page(LIST + "omzet-daring&dari=1000")).contains("Rp1.500.000", "Omzet daring *",
				"Dari: 1000");
		assertThat(Person
			.body(as("petugas").get(FIELDS + "/daftar/unduh?isian=masa-produksi&format=csv").expectStatus().isOk()))
			.contains("Mingguan", "Keripik Bu Rini");
		assertThat(Person.body(as("petugas").get("/umkm/unduh?format=csv").expectStatus().isOk()))
			.contains("Masa produksi", "Omzet daring *", "Mingguan")
			.doesNotContain("NPWP");
	}

	@Test
	void a_saved_view_of_a_field_there_is_not_opens_empty_with_a_chip_to_remove_and_gives_no_file() {
		String page = Person.body(as("petugas").get(LIST + "tidak-ada").expectStatus().isNotFound());
		assertThat(page).contains("Isian: tidak-ada", "class=\"chip\"").doesNotContain("Keripik Bu Rini");
		as("petugas").get(FIELDS + "/daftar/unduh?isian=tidak-ada").expectStatus().isNotFound();
	}

	@Test
	void an_owner_reads_what_is_meant_for_owners() {
		assertThat(as("pemilik").page("/saya/usaha")).contains("Masa produksi", "Musiman", "Dicatat oleh dinas.")
			.doesNotContain("values.masa-produksi");
	}

}
