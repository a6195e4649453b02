package id.sentra.registry.imports.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Answers;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.imports.spreadsheet.Files;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.registry.imports.spreadsheet.Files.HEADER;
import static id.sentra.registry.imports.spreadsheet.Files.csv;
import static id.sentra.registry.imports.spreadsheet.Files.nik;
import static id.sentra.registry.imports.spreadsheet.Files.row;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class ImportWizardTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	private Database database;

	private ImportWizard wizard;

	@BeforeEach
	void officer() {
		this.database = new Database(this.transactions, this.databaseClient);
		this.database.run("delete from import_job where status = 'DRAFT'");
		this.database.run("delete from import_heading");
		this.wizard = new ImportWizard(this.client, TestTokens.as("petugas", "21.72", Role.OFFICER));
	}

	@Test
	void a_workbook_is_imported_step_by_step() {
		JsonNode draft = this.wizard.uploaded(Files.workbook((book) -> {
			Worksheet data = book.newWorksheet("Barat");
			data.value(0, 0, "DATA UMKM 2026");
			Files.put(data, 1, HEADER);
			Files.put(data, 2, row(300_000));
			Files.put(data, 3, row(300_001).replace("Tanjungpinang Barat", "Atlantis"));
			Files.put(data, 4, row(300_002));
			Files.put(data, 5, ";;JUMLAH");
			Worksheet hidden = book.newWorksheet("Arsip");
			hidden.setVisibilityState(VisibilityState.HIDDEN);
			Files.put(hidden, 0, HEADER);
			Files.put(hidden, 1, row(300_003));
		}));
		JsonNode sheets = draft.get("sheets");
		assertThat(sheets.get(0).get("read").asBoolean()).isTrue();
		assertThat(sheets.get(0).get("titleRows").asInt()).isEqualTo(1);
		assertThat(sheets.get(1).get("name").asString()).isEqualTo("Arsip");
		assertThat(sheets.get(1).get("hidden").asBoolean()).isTrue();
		assertThat(sheets.get(1).get("read").asBoolean()).isFalse();
		assertThat(sheets.get(0).get("columns").get(1).get("field").asString()).isEqualTo("nik");
		assertThat(sheets.get(0).get("columns").get(1).get("by").asString()).isEqualTo("NAME");
		problem(this.wizard.run(draft), 409, "import-not-previewed");
		JsonNode previewed = this.wizard.previewed(draft);
		assertThat(previewed.get("rows").asInt()).isEqualTo(3);
		assertThat(fresh(previewed)).isEqualTo(2);
		assertThat(previewed.get("counts").get("rejected").asInt()).isEqualTo(1);
		assertThat(previewed.get("counts").get("kinds").get(0).get("code").asString()).isEqualTo("district-invalid");
		assertThat(previewed.get("counts").get("sums").get(0).get("row").asInt()).isEqualTo(6);
		JsonNode rejected = this.wizard.rows(previewed, "?outcome=REJECTED");
		assertThat(rejected.size()).isEqualTo(1);
		assertThat(rejected.get(0).get("row").asInt()).isEqualTo(4);
		assertThat(rejected.get(0).get("sheet").asString()).isEqualTo("Barat");
		JsonNode done = this.wizard.ran(draft);
		assertThat(done.get("accepted").asInt()).isEqualTo(2);
		assertThat(done.get("rejected").asInt()).isEqualTo(1);
		problem(this.wizard.get(draft, "/draft"), 404, "import-not-found");
		assertThat(this.database
			.number("select count(*) from import_preview where import_id = '" + draft.get("id").asString() + "'"))
			.isZero();
	}

	@Test
	void what_the_preview_says_the_run_does() {
		this.wizard
			.ran(this.wizard.previewed(this.wizard.uploaded(csv(HEADER, row(301_000), row(301_001), row(301_002)))));
		this.database
			.run("update sme set region_code = '21.71.01', village_code = null where business_name = 'Usaha 301002'");
		List<String> lines = new ArrayList<>(List.of(HEADER));
		lines.add(row(301_000));
		lines.add(row(301_001).replace("Jalan Uji 301001", "(Kosongkan)")
			.replace(";Roti;", ";-;")
			.replace(";60000000;", ";70000000;"));
		lines.add(row(301_002));
		lines.add(row(301_003));
		lines.add(row(301_003));
		lines.add(row(301_003).replace(";Roti;", ";Kue;"));
		lines.add(row(301_004).replace(nik(301_004), nik(301_000)).replace("Usaha 301004", "Warung Lain"));
		lines.add(row(301_005).replace(nik(301_005), "123"));
		JsonNode previewed = this.wizard.previewed(this.wizard.uploaded(csv(lines.toArray(String[]::new))));
		JsonNode counts = previewed.get("counts");
		assertThat(fresh(previewed)).isEqualTo(2);
		assertThat(counts.get("changed").asInt()).isEqualTo(2);
		assertThat(counts.get("cleared").asInt()).isEqualTo(1);
		assertThat(counts.get("unchanged").asInt()).isEqualTo(2);
		assertThat(counts.get("rejected").asInt()).isEqualTo(2);
		JsonNode cleared = this.wizard.rows(previewed, "?clears=true");
		assertThat(cleared.size()).isEqualTo(1);
		assertThat(cleared.get(0).get("changes").toString())
			.contains("\"field\":\"street\",\"before\":\"\u2022\u2022\u2022\",\"after\":null",
					"\"before\":\"60000000\",\"after\":\"70000000\"")
			.doesNotContain("Jalan Uji", "product");
		JsonNode doubtful = this.wizard.rows(previewed, "?outcome=DOUBTFUL");
		assertThat(doubtful.toString()).contains("\"name\":\"Warung Lain\"").doesNotContain("\"similar\":null");
		assertThat(this.wizard.rows(previewed, "?outcome=REJECTED").toString()).contains("registered-elsewhere",
				"nik-invalid");
		JsonNode done = this.wizard.ran(previewed);
		assertThat(done.get("accepted").asInt()).isEqualTo(2);
		assertThat(done.get("updated").asInt()).isEqualTo(2);
		assertThat(done.get("unchanged").asInt()).isEqualTo(2);
		assertThat(done.get("rejected").asInt()).isEqualTo(2);
	}

	@Test
	void a_row_whose_sme_changed_since_the_preview_is_held() {
		this.wizard.ran(this.wizard.previewed(this.wizard.uploaded(csv(HEADER, row(302_000), row(302_001)))));
		JsonNode previewed = this.wizard.previewed(this.wizard.uploaded(csv(HEADER,
				row(302_000).replace(";Roti;", ";Kue;"), row(302_001).replace(";Roti;", ";Kue;"), row(302_002))));
		JsonNode other = this.wizard.previewed(this.wizard.uploaded(
				csv(HEADER, row(302_000).replace(";Roti;", ";Tempe;"), row(302_002).replace(";Roti;", ";Tahu;"))));
		assertThat(this.wizard.ran(other).get("rejected").asInt()).isZero();
		JsonNode done = this.wizard.ran(previewed);
		assertThat(done.get("updated").asInt()).isEqualTo(1);
		assertThat(done.get("rejected").asInt()).isEqualTo(2);
		assertThat(Answers.text(this.wizard.get(previewed, "/rejections"))).contains("changed-since-preview");
		assertThat(
				this.database.texts("select product from sme where business_name in ('Usaha 302000', 'Usaha 302002')"))
			.containsExactlyInAnyOrder("Tempe", "Tahu");
	}

	@Test
	void what_the_office_said_of_a_heading_holds_the_next_time_in_whatever_order() {
		JsonNode first = this.wizard.uploaded(csv("Kolom A;Kolom B;Kolom C;Kolom D;Omzet;No HP;Ket",
				nik(303_000) + ";Siti;Toko Kolom;Tanjungpinang Barat;60000000;081277700001;x"));
		Map<Integer, List<String>> said = Map.of(0,
				List.of("nik", "ownerName", "businessName", "district", "yearlySales", "", ""));
		assertThat(this.wizard.proposed(first).get(0)).containsExactly("nik", "", "", "district", "yearlySales",
				"phone", "");
		this.wizard.ran(this.wizard.previewed(first, said));
		JsonNode second = this.wizard.uploaded(csv("No HP;Kolom D;Kolom C;Kolom B;Omzet;KOLOM A;Ket",
				"081277700001;Tanjungpinang Barat;Toko Kolom;Siti;60000000;" + nik(303_000) + ";x"));
		assertThat(this.wizard.proposed(second).get(0)).containsExactly("", "district", "businessName", "ownerName",
				"yearlySales", "nik", "");
		assertThat(second.get("sheets").get(0).get("columns").get(0).get("by").asString()).isEqualTo("LAST");
		assertThat(this.wizard.previewed(second).get("counts").get("unchanged").asInt()).isEqualTo(1);
		JsonNode elsewhere = new ImportWizard(this.client, TestTokens.as("batam", "21.71", Role.OFFICER)).uploaded(
				csv("No HP;Kolom D;Kolom C;Kolom B;Omzet;KOLOM A", "081277700001;Sekupang;T;S;6;" + nik(303_001)));
		assertThat(this.wizard.proposed(elsewhere).get(0)).containsExactly("phone", "district", "", "", "yearlySales",
				"nik");
		this.database.run("update import_heading set field = 'RETIRED' where heading = 'kolomb'");
		assertThat(this.wizard
			.proposed(this.wizard
				.draft(this.wizard.uploaded(csv("Kolom B;Kolom A;Omzet", "Siti;" + nik(303_000) + ";6"))))
			.get(0)).containsExactly("", "nik", "yearlySales");
	}

	@Test
	void doubled_targets_and_doubled_headings_stop_the_step() {
		JsonNode draft = this.wizard.uploaded(csv("NIK;Nama Pemilik;Nama Usaha;Kecamatan;Omzet;No HP;No. HP",
				nik(304_000) + ";Siti;Toko Dua;Tanjungpinang Barat;60000000;081277700001;081277700002"));
		List<String> proposed = this.wizard.proposed(draft).get(0);
		assertThat(proposed).containsExactly("nik", "ownerName", "businessName", "district", "yearlySales", null, null);
		assertThat(problem(this.wizard.setColumns(draft, Map.of(0, proposed)), 422, "invalid-fields"))
			.contains("sheets[0].fields[5]", "sheets[0].fields[6]");
		List<String> taken = Arrays.asList("nik", "ownerName", "businessName", "district", "yearlySales", "phone",
				"phone");
		assertThat(problem(this.wizard.setColumns(draft, Map.of(0, taken)), 422, "invalid-fields"))
			.contains("sheets[0].fields[6]")
			.doesNotContain("sheets[0].fields[5]");
		List<String> lacking = Arrays.asList("nik", "ownerName", "", "district", "yearlySales", "phone", "");
		problem(this.wizard.setColumns(draft, Map.of(0, lacking)), 422, "columns-missing");
		problem(this.wizard.setColumns(draft, Map.of(0, List.of("nik"))), 422, "columns-unreadable");
		problem(this.wizard.setColumns(draft, Map.of(7, taken)), 422, "columns-unreadable");
		problem(this.wizard.setColumns(draft, Map.of()), 422, "invalid-fields");
		assertThat(this.wizard.draft(draft).get("preview").asString()).isEqualTo("NONE");
		List<String> decided = Arrays.asList("nik", "ownerName", "businessName", "district", "yearlySales", "",
				"phone");
		assertThat(this.wizard.previewed(draft, Map.of(0, decided)).get("counts").get("fresh").asInt()).isEqualTo(1);
	}

	@Test
	void a_draft_is_its_senders_bounded_and_forgotten_after_a_day() {
		JsonNode draft = this.wizard.uploaded(csv(HEADER, row(305_000)));
		ImportWizard colleague = new ImportWizard(this.client, TestTokens.as("rekan", "21.72", Role.OFFICER));
		problem(colleague.get(draft, "/draft"), 404, "import-not-found");
		problem(colleague.get(draft, ""), 404, "import-not-found");
		problem(colleague.run(draft), 404, "import-not-found");
		problem(colleague.cancel(draft), 404, "import-not-found");
		problem(this.wizard.cancel(draft), 409, "import-not-begun");
		problem(colleague.discard(draft), 404, "import-not-found");
		for (int i = 1; i < 5; i++) {
			this.wizard.uploaded(csv(HEADER, row(305_000 + i)));
		}
		problem(this.wizard.upload(csv(HEADER, row(305_009)), "x.csv"), 422, "import-drafts-too-many");
		this.wizard.discard(draft).expectStatus().isNoContent();
		problem(this.wizard.discard(draft), 404, "import-not-found");
		this.wizard.uploaded(csv(HEADER, row(305_009)));
		assertThat(this.database.texts("select encode(content, 'escape') from import_file_part").toString())
			.doesNotContain("Pemilik");
	}

	@Test
	void a_draft_that_is_run_twice_at_once_runs_once() {
		JsonNode previewed = this.wizard.previewed(this.wizard.uploaded(csv(HEADER, row(306_000), row(306_001))));
		List<CompletableFuture<Void>> confirms = IntStream.range(0, 2)
			.mapToObj((i) -> CompletableFuture.runAsync(() -> this.wizard.run(previewed).expectStatus().isAccepted()))
			.toList();
		confirms.forEach(CompletableFuture::join);
		assertThat(this.wizard.ran(previewed).get("accepted").asInt()).isEqualTo(2);
		assertThat(this.wizard.ran(previewed).get("accepted").asInt()).isEqualTo(2);
		assertThat(this.database.number(Scope.system(),
				"select count(*) from sme_history where import_id = '" + previewed.get("id").asString() + "'"))
			.isEqualTo(2);
	}

	@Test
	void a_draft_that_cannot_be_read_holds_up_no_other() {
		String broken = this.wizard.uploaded(csv(HEADER, row(306_600))).get("id").asString();
		this.database.run("update import_draft set survey = '\\x00', columns = '\\x00', preview = 'WAITING', "
				+ "asked_at = now() - interval '1 hour' where import_id = '" + broken + "'");
		JsonNode other = this.wizard.previewed(this.wizard.uploaded(csv(HEADER, row(306_601))));
		assertThat(other.get("preview").asString()).isEqualTo("READY");
		assertThat(this.database.texts("select failure_code from import_draft where import_id = '" + broken + "'"))
			.containsExactly("file-unreadable");
	}

	@Test
	void why_there_is_no_preview_is_told_with_its_numbers() {
		JsonNode draft = this.wizard.previewed(this.wizard.uploaded(csv(HEADER, row(306_700))));
		this.database
			.run("update import_draft set preview = 'FAILED', counts = null, failure_code = 'file-too-many-rows', "
					+ "failure_numbers = '{1048576}' where import_id = '" + draft.get("id").asString() + "'");
		assertThat(this.wizard.draft(draft).get("failure").asString()).contains("1.048.576");
	}

	@Test
	void what_runs_is_the_preview_that_was_seen() {
		JsonNode seen = this.wizard.previewed(this.wizard.uploaded(csv(HEADER, row(306_500))));
		JsonNode changed = this.wizard.previewed(seen);
		problem(this.wizard.runAsSeen(seen), 409, "import-preview-outdated");
		this.wizard.runAsSeen(changed).expectStatus().isAccepted();
		assertThat(this.wizard.whenDone(changed).get("accepted").asInt()).isEqualTo(1);
		this.wizard.runAsSeen(seen).expectStatus().isAccepted();
		problem(this.wizard.setColumns(seen, this.wizard.proposed(seen)), 404, "import-not-found");
	}

	@Test
	void a_row_that_repeats_beyond_a_chunk_is_previewed_as_it_will_run() {
		List<String> lines = new ArrayList<>(IntStream.range(307_000, 308_200).mapToObj(Files::row).toList());
		lines.add(row(307_003).replace(";Roti;", ";Kue;"));
		lines.add(row(307_003).replace(";Roti;", ";Kue;"));
		lines.add(0, HEADER);
		JsonNode previewed = this.wizard.previewed(this.wizard.uploaded(csv(lines.toArray(String[]::new))));
		assertThat(previewed.get("counts").get("changed").asInt()).isEqualTo(1);
		assertThat(previewed.get("counts").get("unchanged").asInt()).isEqualTo(1);
		JsonNode done = this.wizard.ran(previewed);
		assertThat(done.get("updated").asInt()).isEqualTo(1);
		assertThat(done.get("unchanged").asInt()).isEqualTo(1);
		assertThat(done.get("rejected").asInt()).isZero();
	}

	@Test
	void a_row_after_a_held_one_is_held_beyond_a_chunk() {
		this.wizard.ran(this.wizard.previewed(this.wizard.uploaded(csv(HEADER, row(308_500)))));
		List<String> lines = new ArrayList<>(List.of(HEADER, row(308_500).replace(";Roti;", ";Kue;")));
		IntStream.range(308_501, 309_101).mapToObj(Files::row).forEach(lines::add);
		lines.add(row(308_500).replace(";Roti;", ";Tempe;"));
		JsonNode previewed = this.wizard.previewed(this.wizard.uploaded(csv(lines.toArray(String[]::new))));
		assertThat(previewed.get("counts").get("changed").asInt()).isEqualTo(2);
		this.wizard
			.ran(this.wizard.previewed(this.wizard.uploaded(csv(HEADER, row(308_500).replace(";Roti;", ";Tahu;")))));
		JsonNode done = this.wizard.ran(previewed);
		assertThat(done.get("rejected").asInt()).isEqualTo(2);
		assertThat(done.get("updated").asInt()).isZero();
		assertThat(this.database.texts("select product from sme where business_name = 'Usaha 308500'"))
			.containsExactly("Tahu");
	}

	/** New ones, whether doubtful or not. */
	private static int fresh(JsonNode previewed) {
		return previewed.get("counts").get("fresh").asInt() + previewed.get("counts").get("doubtful").asInt();
	}

}
