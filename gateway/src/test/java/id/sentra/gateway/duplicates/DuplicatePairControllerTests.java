package id.sentra.gateway.duplicates;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import static id.sentra.gateway.support.FakeRoutes.SECOND_SME;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class DuplicatePairControllerTests extends PagesTest {

	private static final String PAIR = "/umkm/ganda/" + SME + "/" + SECOND_SME;

	@Autowired
	private DatabaseClient database;

	@Test
	void the_work_list_tells_each_pair_and_why() {
		assertThat(as("petugas").page("/umkm/ganda")).contains("Kripik Ibu Rini", "Nomor teleponnya sama.", PAIR,
				"/umkm/ganda/cari", "urut=", "/umkm/ganda/unduh");
		assertThat(as("pemeriksa").page("/umkm/ganda?umkm=" + SME)).contains("Kripik Ibu Rini", "href=\"/umkm/" + SME)
			.doesNotContain("/umkm/ganda/cari");
		assertThat(as("petugas").page("/umkm/" + SME)).contains("/umkm/ganda?umkm=" + SME);
		as("pemilik").get("/umkm/ganda").expectStatus().isForbidden();
	}

	@Test
	void the_two_stand_side_by_side_with_what_differs_marked() {
		String page = as("petugas").page("/umkm/ganda?umkm=" + SME).replaceAll("\\s+", " ").replace("> <", "><");
		assertThat(page).contains(
				"<tr class=\"differs\"><th scope=\"row\">Pemilik</th><td>Rini Astuti</td><td>Rini Astutik",
				"<tr><th scope=\"row\">Produk</th><td>Keripik</td><td>Keripik</td></tr>",
				"<td>Tanjungpinang Timur, Bukit Bestari</td><td>Bukit Bestari",
				"<td>Impor berkas</td><td>Pemilik, lewat web", "Nama usahanya mirip. Nomor teleponnya sama.",
				"Bandingkan dan putuskan");
	}

	@Test
	void pairs_alike_by_the_same_signs_stand_under_one_heading() {
		String one = FakeAnswers.shape("doubles").replaceFirst("(?s).*?\\[", "").replaceFirst("(?s)\\][^\\]]*$", "");
		services.give("GET /api/registry/smes/" + SME + "/doubles",
				"[" + one + "," + one + "," + one.replace("\"score\": 75", "\"score\": 40") + "]");
		String page = as("petugas").page("/umkm/ganda?umkm=" + SME);
		assertThat(page).containsOnlyOnce("75 poin").containsOnlyOnce("40 poin");
		assertThat(page.split("<article", -1)).hasSize(4);
	}

	@Test
	void a_search_goes_on_by_itself_with_its_progress_until_nothing_is_left() {
		String page = Person.body(as("petugas").send("/umkm/ganda/cari").expectStatus().isOk());
		assertThat(page).contains("500 UMKM diperiksa, 12.992 lagi; 3 pasangan", "hx-trigger=\"load, submit\"",
				"name=\"diperiksa\" value=\"500\"");
		services.give("POST /api/registry/doubles/search", "{\"searched\":12,\"found\":1,\"more\":false,\"left\":0}");
		assertThat(Person.body(as("petugas").send("/umkm/ganda/cari", "diperiksa", "13480", "ditemukan", "40")))
			.contains("13.492 UMKM diperiksa, 0 lagi; 41 pasangan")
			.doesNotContain("hx-trigger");
		as("pemeriksa").send("/umkm/ganda/cari").expectStatus().isForbidden();
	}

	@Test
	void two_are_compared_side_by_side_and_masked() {
		assertThat(as("petugas").page(PAIR))
			.contains("Keripik Bu Rini", "Kripik Ibu Rini", "Rini Astutik", "2172************", "Nama usahanya mirip.",
					"name=\"versi-" + SECOND_SME + "\" value=\"5\"")
			.doesNotContain("2172014107800001", "+6281234567890");
		assertThat(as("pemeriksa").page(PAIR)).doesNotContain("/gabung", "/bukan");
	}

	@Test
	void one_is_merged_into_the_other_and_its_account_goes_with_it() {
		this.database.sql("update account set sme_id = null where sme_id = cast('" + SECOND_SME + "' as uuid)")
			.then()
			.block();
		services.give("POST /api/registry/smes/" + SME + "/merge",
				"{\"id\":\"" + SME + "\",\"mergedInto\":\"" + SECOND_SME + "\"}");
		services.give("GET /api/registry/smes/" + SME + "/survivor",
				"{\"id\":\"" + SME + "\",\"survivor\":\"" + SECOND_SME + "\"}");
		try {
			as("petugas").send(PAIR + "/gabung", "simpan", SECOND_SME, "versi-" + SME, "3", "versi-" + SECOND_SME, "5")
				.expectStatus()
				.isSeeOther()
				.expectHeader()
				.location("/umkm/" + SECOND_SME + "?selesai=double-merged");
			assertThat(services.last().ifMatch()).isEqualTo("\"3\"");
			assertThat(services.last().body()).contains(SECOND_SME);
			assertThat(smeOf("pemilik")).isEqualTo(SECOND_SME);
		}
		finally {
			this.database.sql("update account set sme_id = cast('" + SME + "' as uuid) where username = 'pemilik'")
				.then()
				.block();
		}
	}

	@Test
	void what_the_registry_refuses_stands_beside_the_two() {
		services.refuse("POST /api/registry/smes/" + SECOND_SME + "/merge", 409, "sme-in-cluster",
				"Keluarkan dulu dari sentra.");
		assertThat(Person.body(as("petugas").send(PAIR + "/gabung", "simpan", SME, "versi-" + SECOND_SME, "5")
			.expectStatus()
			.isEqualTo(409))).contains("Keluarkan dulu dari sentra.", "value=\"" + SME + "\" checked");
		assertThat(Person.body(as("petugas").send(PAIR + "/gabung").expectStatus().isEqualTo(422)))
			.contains("Pilih usaha yang dipertahankan.");
		assertThat(smeOf("pemilik")).isEqualTo(SME);
	}

	@Test
	void the_list_is_gone_through_pair_by_pair_until_its_end() {
		services.give("GET /api/registry/doubles",
				FakeAnswers.shape("doubles").replace("\"next\": null", "\"next\": \"n=2\""));
		assertThat(as("petugas").page("/umkm/ganda")).contains("href=\"/umkm/ganda/berikutnya\"");
		String first = PAIR + "?berurutan=ya&wilayah=21.72.01&lanjut=n%3D2";
		as("petugas").get("/umkm/ganda/berikutnya?wilayah=21.72.01")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(first);
		assertThat(services.asked("GET /api/registry/doubles")).contains("limit=1");
		assertThat(as("petugas").page(first.replace("%3D", "=")))
			.contains("name=\"lanjut\" value=\"n=2\"",
					"href=\"/umkm/ganda/berikutnya?wilayah=21.72.01&amp;cursor=n%3D2\"", "data-key=\"n\"", "data-keys")
			.doesNotContain("??");
		services.give("POST /api/registry/doubles/dismiss", "");
		as("petugas").send(PAIR + "/bukan", "berurutan", "ya", "wilayah", "21.72.01", "lanjut", "n=2")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/umkm/ganda/berikutnya?wilayah=21.72.01&cursor=n%3D2&selesai=double-dismissed");
		as("petugas").send(PAIR + "/bukan", "berurutan", "ya", "wilayah", "", "lanjut", "")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/umkm/ganda?selesai=double-dismissed");
		as("petugas").send(PAIR + "/bukan", "berurutan", "ya", "wilayah", "21.72.01", "lanjut", "")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/umkm/ganda?wilayah=21.72.01&selesai=double-dismissed");
		assertThat(as("petugas").page(PAIR + "?berurutan=ya&wilayah=21.72.01"))
			.contains("href=\"/umkm/ganda?wilayah=21.72.01\"", "/umkm/ganda?wilayah=21.72.01&amp;selesai=double-last");
		services.give("GET /api/registry/doubles", "{\"items\":[],\"next\":null}");
		as("petugas").get("/umkm/ganda/berikutnya?wilayah=21.72.01")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/umkm/ganda?wilayah=21.72.01&selesai=double-last");
		as("petugas").get("/umkm/ganda/berikutnya")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/umkm/ganda?selesai=double-last");
	}

	@Test
	void what_differs_is_marked_and_chosen_field_by_field() {
		String page = as("petugas").page(PAIR).replaceAll("\\s+", " ").replace("> <", "><");
		assertThat(page).contains("<tr class=\"differs\"><th scope=\"row\">Pemilik</th>",
				"form=\"gabung\" name=\"ambil-OWNER_NAME\" value=\"" + SME + "\"", "ambil-BUSINESS_NAME", "(berbeda)");
		assertThat(as("pemeriksa").page(PAIR)).contains("(berbeda)").doesNotContain("ambil-");
		services.give("POST /api/registry/smes/" + SME + "/merge",
				"{\"id\":\"" + SME + "\",\"mergedInto\":\"" + SECOND_SME + "\"}");
		as("petugas")
			.send(PAIR + "/gabung", "simpan", SECOND_SME, "versi-" + SME, "3", "versi-" + SECOND_SME, "7",
					"ambil-OWNER_NAME", SME, "ambil-PHONE", SECOND_SME)
			.expectStatus()
			.isSeeOther();
		assertThat(services.sent()
			.stream()
			.filter((sent) -> sent.request().endsWith("/merge"))
			.map((sent) -> sent.body())
			.toList()).last().asString().contains("\"intoVersion\":7", "\"take\":[\"OWNER_NAME\"]");
	}

	@Test
	void they_are_told_apart() {
		services.give("POST /api/registry/doubles/dismiss", "");
		as("petugas").send(PAIR + "/bukan")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/umkm/ganda?selesai=double-dismissed");
		assertThat(services.last().body()).contains(SME, SECOND_SME);
		as("pemeriksa").send(PAIR + "/bukan").expectStatus().isForbidden();
		as("pemeriksa").send(PAIR + "/gabung", "simpan", SME).expectStatus().isForbidden();
	}

	private String smeOf(String username) {
		return String.valueOf(this.database.sql("select sme_id from account where username = :username")
			.bind("username", username)
			.map((row) -> row.get("sme_id", java.util.UUID.class))
			.one()
			.block());
	}

}
