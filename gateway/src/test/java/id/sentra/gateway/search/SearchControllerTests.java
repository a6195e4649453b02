package id.sentra.gateway.search;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchControllerTests extends PagesTest {

	@Test
	void every_page_of_the_staff_has_it_and_owners_have_none() {
		assertThat(as("pengusul").page("/")).contains("action=\"/cari\"");
		assertThat(as("pelatih").page("/pelatihan")).contains("action=\"/cari\"");
		assertThat(as("pemilik").page("/saya")).doesNotContain("action=\"/cari\"");
	}

	@Test
	void a_name_is_looked_for_in_a_body_and_kept_in_the_address_of_the_page() {
		as("petugas").send("/cari", "q", "keripik & rini")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/cari?q=keripik%20%26%20rini");
		assertThat(as("petugas").page("/cari?q=keripik")).contains("Keripik Bu Rini", "Rini Astuti");
		assertThat(services.last().request()).isEqualTo("POST /api/registry/smes/search");
		assertThat(services.last().body()).contains("\"q\":\"keripik\"", "\"limit\":5", "\"count\":true");
		assertThat(services.asked("GET /api/financing/loans")).isEmpty();
	}

	@Test
	void what_may_be_personal_stands_in_no_address() {
		assertThat(Person.body(as("petugas").send("/cari", "q", "0812-3456-7890").expectStatus().isOk()))
			.contains("Keripik Bu Rini");
		assertThat(services.last().body()).contains("0812-3456-7890");
		int asked = services.sent().size();
		assertThat(Person.body(as("petugas").get("/cari?q=081234567890").expectStatus().isEqualTo(422)))
			.contains("di kotak pencarian ini")
			.doesNotContain("081234567890", "Keripik");
		assertThat(services.sent()).hasSize(asked);
	}

	@Test
	void a_nik_finds_its_owners_businesses_for_who_decides() {
		services.give("POST /api/registry/smes/of-owner", id.sentra.gateway.support.FakeAnswers.shape("smes"));
		assertThat(Person.body(as("petugas").send("/cari", "q", "2172 0141 0780 0001").expectStatus().isOk()))
			.contains("Usaha pemilik NIK ini", "Keripik Bu Rini");
		assertThat(services.last().body()).contains("2172014107800001");
		assertThat(Person.body(as("pemeriksa").send("/cari", "q", "2172014107800001").expectStatus().isOk()))
			.contains("Tidak ada yang cocok")
			.doesNotContain("Keripik");
	}

	@Test
	void a_number_is_looked_for_where_it_is_known_and_its_reader_may_look() {
		String loan = Person.body(as("pengusul").send("/cari", "q", "pk-2026-000042").expectStatus().isOk());
		assertThat(services.asked("GET /api/financing/loans")).isEqualTo("number=PK-2026-000042");
		assertThat(loan).contains("/pembiayaan/pinjaman/");
		String certificate = Person.body(as("pelatih").send("/cari", "q", "2172-2026-000123").expectStatus().isOk());
		assertThat(services.asked("GET /api/training/certificates")).isEqualTo("number=2172-2026-000123");
		assertThat(certificate).contains("Sertifikat", "/pelatihan/");
		assertThat(Person.body(as("penyelenggara").send("/cari", "q", "PK-2026-000042").expectStatus().isOk()))
			.doesNotContain("/pembiayaan/pinjaman/");
	}

	@Test
	void a_refusal_is_told_and_no_text_that_cannot_be_read_is_one() {
		String search = "POST /api/registry/smes/search";
		services.refuse(search, 403, "role-not-allowed", "Akun Anda belum boleh mencari usaha.");
		assertThat(as("petugas").page("/cari?q=keripik")).contains("Akun Anda belum boleh mencari usaha.")
			.doesNotContain("Tidak ada yang cocok", "tidak menjawab");
		services.refuse(search, 422, "invalid-fields", "Ada isian yang salah.");
		assertThat(as("petugas").page("/cari?q=keripik")).contains("Tidak ada yang cocok")
			.doesNotContain("Ada isian yang salah.");
	}

	@Test
	void what_can_be_looked_for_is_said_by_role() {
		assertThat(as("petugas").page("/cari")).contains("NIK lengkap.", "Nomor pinjaman.", "Nomor sertifikat.")
			.doesNotContain("NIK hanya dicari");
		assertThat(as("pelatih").page("/cari"))
			.contains("NIK hanya dicari oleh petugas dan admin.", "Nomor sertifikat.")
			.doesNotContain("NIK lengkap.", "Nomor pinjaman.");
	}

	@Test
	void who_is_away_is_named_and_others_are_told() {
		services.away("registry");
		assertThat(Person.body(as("petugas").send("/cari", "q", "PK-2026-000042").expectStatus().isOk()))
			.contains("layanan Pendataan tidak menjawab", "/pembiayaan/pinjaman/");
	}

}
