package id.sentra.gateway.sme;

import id.sentra.gateway.support.DeclaredRequests;
import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class SmeListControllerTests extends PagesTest {

	@Test
	void what_is_searched_stands_in_the_address() {
		as("petugas").send("/umkm/cari", "q", "keripik pisang", "status", "VERIFIED", "wilayah", "21.72.01")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/umkm?q=keripik%20pisang&status=VERIFIED&wilayah=21.72.01");
	}

	@Test
	void a_telephone_number_never_stands_in_an_address() {
		String page = Person.body(as("petugas").send("/umkm/cari", "q", "0812 3456 7890").expectStatus().isOk());
		assertThat(page).contains("Keripik Bu Rini");
		assertThat(services.last().request()).isEqualTo("POST /api/registry/smes/search");
		assertThat(services.last().body()).contains("0812 3456 7890");
	}

	@Test
	void ticked_rows_are_verified_each_in_its_version_under_one_key() {
		String page = Person
			.body(as("petugas").send("/umkm/verifikasi", "kunci", "kunci-1", "umkm", SME + ":3").expectStatus().isOk());
		assertThat(page).contains("1 terverifikasi, 0 sudah sebelumnya, 1 tidak bisa",
				"Data ini baru saja diubah orang lain.", "Keripik Bu Rini");
		assertThat(services.last().key()).isEqualTo("kunci-1");
		assertThat(services.last().body()).contains(SME, "3");
	}

	@Test
	@Tag(DeclaredRequests.NONSENSE)
	void a_refused_search_is_told_on_the_page() {
		services.refuse("GET /api/registry/smes", 422, "bad-status", "Status tidak dikenal.");
		String page = Person.body(as("petugas").get("/umkm?status=APA").expectStatus().isEqualTo(422));
		assertThat(page).contains("Status tidak dikenal.", "name=\"q\"");
	}

	@Test
	void an_empty_list_offers_the_one_next_step() {
		services.give("GET /api/registry/smes", "{\"items\":[],\"next\":null}");
		assertThat(as("petugas").page("/umkm?q=tidakada")).contains("Tidak ada UMKM yang cocok", "Tampilkan semua");
	}

	@Test
	void more_rows_keep_the_filter() {
		services.give("GET /api/registry/smes",
				id.sentra.gateway.support.FakeAnswers.shape("smes").replace("\"next\": null", "\"next\": \"abc==\""));
		assertThat(as("petugas").page("/umkm?status=VERIFIED"))
			.contains("href=\"/umkm?status=VERIFIED&amp;cursor=abc%3D%3D\"");
	}

}
