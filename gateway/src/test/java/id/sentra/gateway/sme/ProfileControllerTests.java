package id.sentra.gateway.sme;

import java.util.ArrayList;
import java.util.List;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static id.sentra.gateway.support.FakeRoutes.OWN_SME;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class ProfileControllerTests extends PagesTest {

	private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

	private static final String NIK = "2172014107800001";

	private static final String EDIT = "/umkm/" + SME + "/ubah";

	@Test
	void before_a_new_one_the_owners_businesses_are_shown() {
		services.give("POST /api/registry/smes/of-owner", FakeAnswers.shape("smes"));
		String known = Person.body(as("petugas").send("/umkm/baru/pemilik", "nik", NIK).expectStatus().isOk());
		assertThat(known).contains("Keripik Bu Rini", "/umkm/" + SME, "Daftarkan usaha lain milik orang ini")
			.doesNotContain("name=\"businessName\"");
		assertThat(services.last().body()).contains(NIK);
		String form = Person
			.body(as("petugas").send("/umkm/baru/pemilik", "nik", NIK, "lanjut", NIK).expectStatus().isOk());
		assertThat(form).contains("name=\"businessName\"", "value=\"" + NIK + "\"");
	}

	@Test
	void an_owner_nobody_knows_leads_straight_to_the_form() {
		String form = Person.body(as("petugas").send("/umkm/baru/pemilik", "nik", NIK).expectStatus().isOk());
		assertThat(form)
			.contains("name=\"businessName\"", "Tanjungpinang Kota", "name=\"kbliEdition\"", "name=\"since\"",
					"name=\"lowIncomeHousehold\"", "name=\"nib\"")
			.doesNotContain("name=\"reason\"");
	}

	@Test
	void a_wrong_nik_is_told_at_its_field() {
		services.refuseField("POST /api/registry/smes/of-owner", "nik", "NIK harus 16 angka sesuai KTP.");
		assertThat(Person.body(as("petugas").send("/umkm/baru/pemilik", "nik", "12").expectStatus().isEqualTo(422)))
			.contains("id=\"nik-wrong\"", "value=\"12\"");
	}

	@Test
	void who_has_many_regencies_chooses_one() {
		assertThat(as("admin").page("/umkm/baru")).contains("name=\"regency\"", "21.72");
		assertThat(Person.body(as("admin").send("/umkm/baru/pemilik", "nik", NIK).expectStatus().isEqualTo(422)))
			.contains("id=\"regency-wrong\"");
		assertThat(as("petugas").page("/umkm/baru")).doesNotContain("name=\"regency\"");
	}

	@Test
	void all_that_is_typed_is_registered_once() {
		as("petugas")
			.send("/umkm/baru", "kunci", "k-1", "nik", NIK, "ownerName", "Rini Astuti", "gender", "FEMALE", "phone",
					"0812-3456-7890", "email", "rini@contoh.id", "lowIncomeHousehold", "ya", "businessName",
					"Keripik Bu Rini", "product", "Keripik", "nib", "1234567890123", "kbliCode", "10794", "kbliEdition",
					"2020", "regionCode", "21.72.01", "villageCode", "21.72.01.1002", "street", "Jalan Merdeka 5",
					"since", "2019-05-01", "yearlySales", "60.000.000", "capital", "5.000.000")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/umkm/" + OWN_SME + "?selesai=sme-registered");
		assertThat(services.last().request()).isEqualTo("POST /api/registry/smes");
		assertThat(services.last().key()).isEqualTo("k-1");
		assertThat(services.last().body()).contains("\"nik\":\"" + NIK + "\"", "\"ownerName\":\"Rini Astuti\"",
				"\"gender\":\"FEMALE\"", "\"phone\":\"0812-3456-7890\"", "\"email\":\"rini@contoh.id\"",
				"\"lowIncomeHousehold\":true", "\"nib\":\"1234567890123\"", "\"kbliCode\":\"10794\"",
				"\"kbliEdition\":\"2020\"", "\"villageCode\":\"21.72.01.1002\"", "\"since\":\"2019-05-01\"",
				"\"yearlySales\":60000000", "\"capital\":5000000");
	}

	@Test
	void a_refused_one_keeps_what_was_typed() {
		services.refuse("POST /api/registry/smes", 409, "sme-already-registered", "Usaha ini sudah terdaftar.");
		String page = Person.body(as("petugas").send("/umkm/baru", "nik", NIK, "businessName", "Keripik Bu Rini")
			.expectStatus()
			.isEqualTo(409));
		assertThat(page).contains("sudah terdaftar", "value=\"Keripik Bu Rini\"", "value=\"" + NIK + "\"");
		assertThat(Person.body(
				as("petugas").send("/umkm/baru", "since", "kapan", "yearlySales", "1,5").expectStatus().isEqualTo(422)))
			.contains("id=\"since-wrong\"", "id=\"yearlySales-wrong\"");
	}

	@Test
	void an_sme_is_changed_in_the_version_that_was_seen_and_open_fields_are_emptied() {
		assertThat(as("petugas").page(EDIT)).contains("value=\"" + NIK + "\"", "value=\"+6281234567890\"",
				"value=\"Jalan Merdeka 5\"", "name=\"reason\"", "name=\"versi\" value=\"3\"");
		as("petugas")
			.send(EDIT, "versi", "3", "nik", NIK, "ownerName", "Rini Astuti", "businessName", "Keripik Rini", "street",
					"", "regionCode", "21.72.02", "reason", "Usaha pindah.")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/umkm/" + SME + "?selesai=sme-changed");
		assertThat(services.last().ifMatch()).isEqualTo("\"3\"");
		assertThat(services.last().body()).contains("\"reason\":\"Usaha pindah.\"", "\"regionCode\":\"21.72.02\"")
			.doesNotContain("street", "phone");
	}

	@Test
	void who_changes_the_nik_on_the_way_is_shown_that_ones_businesses() {
		services.give("POST /api/registry/smes/of-owner", FakeAnswers.shape("smes"));
		assertThat(Person.body(as("petugas").send("/umkm/baru/pemilik", "nik", NIK, "lanjut", "2172014107800002")
			.expectStatus()
			.isOk())).contains("Daftarkan usaha lain milik orang ini").doesNotContain("name=\"businessName\"");
	}

	@Test
	void what_was_typed_stands_while_the_registry_is_away() {
		services.away("registry");
		String form = Person.body(as("petugas")
			.send("/umkm/baru", "nik", NIK, "businessName", "Keripik Bu Rini", "regionCode", "21.72.01", "villageCode",
					"21.72.01.1002")
			.expectStatus()
			.is5xxServerError());
		assertThat(form).contains("value=\"Keripik Bu Rini\"", "value=\"21.72.01.1002\" selected");
		assertThat(Person.body(as("petugas").send(EDIT, "versi", "3", "nik", NIK, "businessName", "Keripik Rini")
			.expectStatus()
			.is5xxServerError())).contains("value=\"Keripik Rini\"", "name=\"versi\" value=\"3\"", "action=\"" + EDIT);
	}

	@Test
	void a_change_that_was_sent_twice_is_done_and_a_stale_one_is_not() {
		services.refuse("PUT /api/registry/smes/" + SME, 412, "stale-version", "Data ini baru saja diubah orang lain.");
		Form stored = ProfileForm.of(JSON.readValue(FakeAnswers.shape("sme"), Sme.class),
				JSON.readValue(FakeAnswers.shape("sme-personal"), Personal.class));
		List<String> fields = new ArrayList<>(List.of("versi", "2", "reason", "KTP diperlihatkan."));
		stored.values().toSingleValueMap().forEach((name, value) -> fields.addAll(List.of(name, value)));
		fields.set(fields.indexOf("+6281234567890"), "0812-3456-7890");
		as("petugas").send(EDIT, fields.toArray(String[]::new)).expectStatus().isSeeOther();
	}

	@Test
	void a_stale_change_keeps_what_was_typed() {
		services.refuse("PUT /api/registry/smes/" + SME, 412, "stale-version", "Data ini baru saja diubah orang lain.");
		assertThat(Person.body(as("petugas").send(EDIT, "versi", "2", "nik", NIK, "businessName", "Lain")
			.expectStatus()
			.isEqualTo(412))).contains("value=\"Lain\"");
	}

	@Test
	void other_businesses_of_the_owner_are_a_step_away() {
		services.give("GET /api/registry/smes/" + SME + "/same-owner", FakeAnswers.shape("smes"));
		assertThat(as("petugas").page("/umkm/" + SME)).contains("Usaha lain pemilik ini", EDIT);
		assertThat(as("pengusul").page("/umkm/" + SME)).doesNotContain("Usaha lain pemilik ini", EDIT);
	}

}
