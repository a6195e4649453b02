package id.sentra.gateway.sme;

import java.util.Collections;

import id.sentra.gateway.support.DeclaredRequests;
import id.sentra.gateway.support.FakeAnswers;
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

	/** As many as a service gives at once: more than a client takes unless told. */
	@Test
	void a_file_holds_whole_pages_of_wide_rows() {
		String list = FakeAnswers.shape("smes");
		String row = list.substring(list.indexOf('{', 1), list.indexOf("\n  }", 1) + 4);
		services.give("GET /api/registry/smes",
				"{\"items\":[" + String.join(",", Collections.nCopies(500, row)) + "],\"next\":null}");
		String file = Person.body(as("petugas").get("/umkm/unduh?format=csv").expectStatus().isOk());
		assertThat(file.lines().filter((line) -> line.contains("Keripik Bu Rini"))).hasSize(500);
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
	void other_pages_and_orders_keep_the_filter() {
		services.give("GET /api/registry/smes", PAGE.formatted("\"abc==\"", "\"xyz\"", 26, 832));
		String page = as("petugas").page("/umkm?status=VERIFIED&urut=name");
		assertThat(page).contains("href=\"/umkm?status=VERIFIED&amp;urut=name&amp;cursor=abc%3D%3D\"",
				"href=\"/umkm?status=VERIFIED&amp;urut=name&amp;cursor=xyz\"",
				"href=\"/umkm?status=VERIFIED&amp;urut=-name\"", "aria-sort=\"ascending\"", "<strong>26–26</strong>",
				"832 usaha", "href=\"/umkm/unduh?format=xlsx&amp;status=VERIFIED&amp;urut=name\"");
		assertThat(services.asked("GET /api/registry/smes")).contains("sort=name", "count=true", "status=VERIFIED");
	}

	@Test
	void a_filter_is_a_chip_that_can_be_taken_off() {
		assertThat(as("petugas").page("/umkm?q=ani,roti&status=VERIFIED&wilayah=21.72.01")).contains(
				"Nama usaha, NIB, atau telepon: ani,roti", "href=\"/umkm?status=VERIFIED&amp;wilayah=21.72.01\"",
				"Kecamatan: ", "Status: ", "href=\"/umkm?q=ani%2Croti&amp;wilayah=21.72.01\"");
	}

	@Test
	void more_than_are_counted_is_said() {
		services.give("GET /api/registry/smes", PAGE.formatted("null", "null", 1, 10_000).replace("true}", "false}"));
		assertThat(as("petugas").page("/umkm")).contains("lebih dari 10.000 usaha").doesNotContain("name=\"semua\"");
	}

	@Test
	void what_is_searched_outside_the_address_has_neither_links_nor_file() {
		String page = Person.body(as("petugas").send("/umkm/cari", "q", "0812 3456 7890").expectStatus().isOk());
		assertThat(page).doesNotContain("/umkm/unduh", "class=\"sort\"", "/tampilan?");
	}

	@Test
	void all_that_match_are_verified_if_they_are_as_many_as_were_told() {
		services.give("GET /api/registry/smes", PAGE.formatted("null", "null", 1, 26));
		String page = Person.body(as("petugas")
			.send("/umkm/verifikasi", "kunci", "kunci-2", "status", "REGISTERED", "q", "a,&%b", "semua", "26")
			.expectStatus()
			.isOk());
		assertThat(page).contains("Verifikasi 26 usaha sekaligus?", "name=\"q\" value=\"a,&amp;%b\"", "name=\"yakin\"");
		assertThat(services.sent()).isEmpty();
		page = Person.body(as("petugas")
			.send("/umkm/verifikasi", "kunci", "kunci-2", "status", "REGISTERED", "q", "a,&%b", "semua", "26", "yakin",
					"ya")
			.expectStatus()
			.isOk());
		assertThat(page).contains("1 terverifikasi");
		assertThat(services.asked("GET /api/registry/smes")).contains("q=a,&%b", "status=REGISTERED", "limit=500",
				"count=true");
		int before = services.sent().size();
		page = Person.body(as("petugas")
			.send("/umkm/verifikasi", "kunci", "kunci-3", "status", "REGISTERED", "semua", "25", "yakin", "ya")
			.expectStatus()
			.isEqualTo(422));
		assertThat(page).contains("Daftarnya berubah sejak Anda buka");
		assertThat(services.sent()).hasSize(before);
	}

	@Test
	void nothing_ticked_is_told() {
		String page = Person.body(as("petugas").send("/umkm/verifikasi", "kunci", "kunci-4", "status", "REGISTERED")
			.expectStatus()
			.isEqualTo(422));
		assertThat(page).contains("Pilih dulu usaha yang akan diverifikasi.", "Status: ");
	}

	@Test
	void a_view_is_saved_shown_renamed_and_deleted() {
		Person officer = as("petugas");
		officer.send("/tampilan", "daftar", "/umkm", "isi", "status=VERIFIED&wilayah=21.72.01", "nama", "Kota Barat")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/umkm?status=VERIFIED&wilayah=21.72.01&selesai=view-saved");
		assertThat(officer.page("/umkm"))
			.contains("href=\"/umkm?status=VERIFIED&amp;wilayah=21.72.01\">Kota Barat</a>");
		assertThat(officer.page("/umkm?status=VERIFIED&wilayah=21.72.01"))
			.containsPattern("aria-current=\"page\"[^>]*>Kota Barat</a>");
		assertThat(as("pemeriksa").page("/umkm")).doesNotContain("Kota Barat");
		String own = officer.page("/tampilan?daftar=/umkm");
		String id = own.replaceAll("(?s).*/tampilan/(\\d+)/hapus.*", "$1");
		as("pemeriksa").send("/tampilan/" + id + "/hapus", "daftar", "/umkm").expectStatus().isSeeOther();
		assertThat(officer.page("/umkm")).contains("Kota Barat");
		officer.send("/tampilan/" + id + "/hapus", "daftar", "/umkm").expectStatus().isSeeOther();
		assertThat(officer.page("/umkm")).doesNotContain("Kota Barat");
	}

	@Test
	void a_view_without_a_name_or_too_many_of_them_are_refused() {
		Person admin = as("admin");
		assertThat(Person.body(admin.send("/tampilan", "daftar", "/umkm", "isi", "status=VERIFIED", "nama", " ")
			.expectStatus()
			.isEqualTo(422))).contains("Beri nama", "value=\"status=VERIFIED\"");
		for (int i = 0; i < 12; i++) {
			admin
				.send("/tampilan", "daftar", "/umkm", "isi", "q=" + (char) ('a' + i), "nama",
						"Tampilan " + (char) ('a' + i))
				.expectStatus()
				.isSeeOther();
		}
		assertThat(Person.body(admin.send("/tampilan", "daftar", "/umkm", "isi", "q=z", "nama", "Satu lagi")
			.expectStatus()
			.isEqualTo(409))).contains("sudah menyimpan 12 tampilan");
		admin.send("/tampilan", "daftar", "/umkm", "isi", "q=z", "nama", "Tampilan a").expectStatus().isSeeOther();
		for (String odd : new String[] { "q=%zz", "q={x}", "q=a b", "q=0812%203456%207890", "q=a\r\nSet-Cookie:x" }) {
			admin.send("/tampilan", "daftar", "/umkm", "isi", odd, "nama", "Tampilan a").expectStatus().isBadRequest();
		}
		admin.send("/tampilan", "daftar", "//jahat.example", "isi", "", "nama", "x").expectStatus().isBadRequest();
	}

	private static final String PAGE = """
			{"items":[%s],"next":%%s,"previous":%%s,"first":%%d,"total":{"rows":%%d,"exact":true}}"""
		.formatted(FakeAnswers.shape("sme").strip());

}
