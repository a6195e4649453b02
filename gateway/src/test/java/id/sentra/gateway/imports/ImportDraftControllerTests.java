package id.sentra.gateway.imports;

import java.util.List;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

/** An import step by step: columns, preview, run, rejected rows corrected. */
class ImportDraftControllerTests extends PagesTest {

	private static final String AT = "/impor/" + IMPORT;

	private static final String API = "/api/registry/imports/" + IMPORT;

	@Test
	void sheets_and_columns_are_shown_with_what_they_are_known_by_and_what_is_left_out() {
		assertThat(as("petugas").page(AT + "/kolom")).contains("umkm.xlsx", "Baca lembar ini (120 baris)",
				"Judul kolom di baris 3; 2 baris di atasnya adalah judul lembar.", "Arsip", "tersembunyi",
				"Tidak ada judul kolom di lembar ini", "pilihan terakhir dinas Anda", "isi kolom",
				"judul yang sama ada dua kali", "Kolom yang tidak diambil: No HP, No. HP, Keterangan",
				"name=\"sheets[0].fields[0]\"");
	}

	@Test
	void what_columns_hold_is_said_and_the_preview_follows() {
		as("petugas")
			.send(AT + "/kolom", "lembar", "0", "sheets[0].fields[0]", "nik", "sheets[0].fields[1]", "ownerName",
					"sheets[0].fields[2]", "businessName", "sheets[0].fields[3]", "district", "sheets[0].fields[4]",
					"yearlySales", "sheets[0].fields[5]", "phone", "sheets[0].fields[6]", "-", "sheets[0].fields[7]",
					"-", "sheets[1].fields[0]", "nik")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(AT + "/pratinjau");
		assertThat(services.last().body()).isEqualTo(
				"{\"sheets\":[{\"sheet\":0,\"fields\":[\"nik\",\"ownerName\",\"businessName\",\"district\",\"yearlySales\","
						+ "\"phone\",\"\",\"\"]}]}");
	}

	@Test
	void a_refusal_stands_at_its_column_and_what_was_chosen_is_kept() {
		services.refuseField("PUT " + API + "/columns", "sheets[0].fields[5]", "Judul kolom ini ada dua kali.");
		String page = Person.body(as("petugas").send(AT + "/kolom", "lembar", "0", "sheets[0].fields[7]", "product")
			.expectStatus()
			.isEqualTo(422));
		assertThat(page).contains("Judul kolom ini ada dua kali.", "id=\"sheets[0].fields[5]-wrong\"",
				"value=\"product\" selected=\"selected\"");
		assertThat(services.last().body()).contains("[\"\",\"\",\"\",\"\",\"\",null,null,\"product\"]");
	}

	@Test
	void the_preview_tells_what_would_happen_to_each_row() {
		assertThat(as("petugas").page(AT + "/pratinjau"))
			.contains("?hasil=CLEARED", ">80<", ">12<", "Kecamatan itu tidak ada",
					"Baris jumlah, tidak dibaca: Barat 121", "Baris tanda tangan, tidak dibaca: Barat 123, Barat 124",
					"Lembar yang tidak dipakai", "Arsip", "Produk", "Roti", "Kue", "<em>kosong</em>", "laki-laki",
					"perempuan", "/umkm/0198b1f0-0000-7000-8000-0000000000aa", "Jalankan impor 117 baris",
					"cursor=abc%3D%3D")
			.doesNotContain("hx-get", "??");
		as("petugas").page(AT + "/pratinjau?hasil=CLEARED");
		assertThat(services.asked("GET " + API + "/preview")).contains("clears=true");
	}

	@Test
	void a_preview_that_is_being_made_is_followed_also_without_javascript() {
		services.give("GET " + API + "/draft", FakeAnswers.shape("import-draft-waiting"));
		assertThat(as("petugas").page(AT + "/pratinjau")).contains("50 dari 120 baris diperiksa",
				"hx-trigger=\"every 1s\"", "http-equiv=\"refresh\"");
		assertThat(as("petugas").page(AT + "/pratinjau/kemajuan")).contains("50 dari 120").doesNotContain("<html");
		services.give("GET " + API + "/draft", FakeAnswers.shape("import-draft-failed"));
		assertThat(as("petugas").page(AT + "/pratinjau")).contains("Berkas itu rusak atau tidak lengkap.")
			.doesNotContain("/jalankan");
	}

	@Test
	void a_draft_runs_or_is_discarded() {
		assertThat(as("petugas").page(AT + "/pratinjau")).contains("name=\"pratinjau\" value=\"2\"");
		as("petugas").send(AT + "/jalankan", "pratinjau", "2").expectStatus().isSeeOther().expectHeader().location(AT);
		assertThat(services.asked("POST " + API + "/run")).contains("preview=2");
		services.give("DELETE " + API + "/draft", "");
		as("petugas").send(AT + "/buang")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/impor?selesai=import-discarded");
		services.refuse("POST " + API + "/run", 409, "import-not-previewed", "Pratinjau belum selesai.");
		assertThat(Person.body(as("petugas").send(AT + "/jalankan").expectStatus().isEqualTo(409)))
			.contains("Pratinjau belum selesai.");
	}

	@Test
	void whoever_comes_back_to_a_draft_that_was_run_is_led_to_its_import() {
		FakeServices.shared().importState("RUNNING", 10, 5, 0);
		for (String gone : List.of("GET " + API + "/draft", "DELETE " + API + "/draft")) {
			services.refuse(gone, 404, "import-not-found", "Impor itu tidak ada.");
		}
		for (String page : List.of("/kolom", "/pratinjau")) {
			as("petugas").get(AT + page).expectStatus().isSeeOther().expectHeader().location(AT);
		}
		for (String act : List.of("/kolom", "/buang")) {
			as("petugas").send(AT + act).expectStatus().isSeeOther().expectHeader().location(AT);
		}
		assertThat(as("petugas").page(AT + "/pratinjau/kemajuan")).contains("href=\"" + AT + "\"")
			.doesNotContain("hx-get", "<html");
	}

	@Test
	void a_row_that_is_corrected_twice_is_told_in_the_list() {
		services.refuse("GET " + API + "/rejections/6", 404, "import-row-not-found", "Baris itu sudah diperbaiki.");
		services.refuse("POST " + API + "/rejections/6/correction", 404, "import-row-not-found",
				"Baris itu sudah diperbaiki.");
		as("petugas").send(AT + "/ditolak/6", "fields.district", "Bukit Bestari")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(AT + "/ditolak?selesai=import-row-gone");
		as("petugas").get(AT + "/ditolak/6").expectStatus().isSeeOther();
		assertThat(as("petugas").page(AT + "/ditolak?selesai=import-row-gone")).contains("sudah diperbaiki sebelumnya");
	}

	@Test
	void earlier_imports_are_listed() {
		assertThat(as("petugas").page("/impor")).contains("umkm.xlsx", "rini", "13.492", "Belum dijalankan", "Selesai",
				"href=\"/impor/baru\"", "href=\"" + AT + "\"");
		assertThat(as("petugas").page("/impor?status=DRAFT")).contains("/impor");
	}

	@Test
	void a_rejected_row_is_corrected_or_comes_back_with_its_reason_at_the_field() {
		assertThat(as("petugas").page(AT + "/ditolak/6")).contains("name=\"fields.district\"", "value=\"Atlantis\"",
				"id=\"fields.district-wrong\"", "Kecamatan itu tidak ada");
		as("petugas").send(AT + "/ditolak/6", "fields.district", "Bukit Bestari")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(AT + "/ditolak?selesai=import-row-corrected");
		assertThat(services.last().body()).isEqualTo("{\"fields\":{\"district\":\"Bukit Bestari\"}}");
		services.give("POST " + API + "/rejections/6/correction", FakeAnswers.shape("import-correction"));
		assertThat(Person
			.body(as("petugas").send(AT + "/ditolak/6", "fields.district", "Atlantida").expectStatus().isEqualTo(422)))
			.contains("value=\"Atlantida\"", "Kecamatan itu tidak ada");
	}

}
