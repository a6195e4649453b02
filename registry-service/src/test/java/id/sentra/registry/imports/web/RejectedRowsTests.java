package id.sentra.registry.imports.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.Answers;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.imports.spreadsheet.Cell;
import id.sentra.registry.imports.spreadsheet.ColumnNames;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Files;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.Sheet;
import id.sentra.registry.imports.spreadsheet.SheetLayout;
import id.sentra.registry.imports.spreadsheet.SheetRow;
import id.sentra.registry.imports.spreadsheet.Spreadsheets;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.registry.imports.spreadsheet.Files.HEADER;
import static id.sentra.registry.imports.spreadsheet.Files.csv;
import static id.sentra.registry.imports.spreadsheet.Files.nik;
import static id.sentra.registry.imports.spreadsheet.Files.row;
import static org.assertj.core.api.Assertions.assertThat;

/** Rejected rows come back as they were, and are taken in corrected. */
@RegistryTest
class RejectedRowsTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	private final Spreadsheets spreadsheets = new Spreadsheets(ColumnNames.load());

	private Database database;

	private WebTestClient officer;

	private ImportWizard wizard;

	@BeforeEach
	void officer() {
		this.database = new Database(this.transactions, this.databaseClient);
		this.database.run("delete from import_job where status = 'DRAFT'");
		this.officer = this.client.mutate().defaultHeaders(TestTokens.as("petugas", "21.72", Role.OFFICER)).build();
		this.wizard = new ImportWizard(this.client, TestTokens.as("petugas", "21.72", Role.OFFICER));
	}

	@Test
	void they_come_back_as_the_same_workbook_and_are_rejected_again_until_corrected() {
		JsonNode first = imported(Files.workbook((book) -> {
			Worksheet west = book.newWorksheet("Barat");
			Files.put(west, 0, "DATA UMKM");
			Files.put(west, 1, HEADER + ";Ket");
			Files.put(west, 2, row(310_000));
			Files.put(west, 3, row(310_001).replace("Tanjungpinang Barat", "Atlantis") + ";penting");
			Worksheet east = book.newWorksheet("Timur");
			Files.put(east, 0, HEADER);
			Files.put(east, 1,
					row(310_002).replace("Tanjungpinang Barat", "Tanjungpinang Timur").replace("Kemboja", ""));
			Files.put(east, 4, row(310_003).replace(nik(310_003), ""));
			east.value(4, 1, 2172015708850010L);
		}));
		assertThat(first.get("rejected").asInt()).isEqualTo(2);
		FileContent back = workbook(first);
		Layout layout = this.spreadsheets.examine(back, Map.of());
		assertThat(layout.sheets()).extracting(SheetLayout::name).containsExactly("Barat", "Timur");
		assertThat(layout.rows()).as("as many as were rejected").isEqualTo(2);
		assertThat(layout.unusedColumns()).as("the columns that are ours are passed over").containsExactly("Ket");
		List<SheetRow> rows = rows(back, layout);
		assertThat(rows.get(0).cells()).extracting(Cell::text)
			.contains("Atlantis", "penting", "4")
			.anySatisfy((text) -> assertThat(text).startsWith("Kecamatan: Kecamatan itu tidak ada"));
		assertThat(rows.get(1).cell(1)).isEqualTo(new Cell("2172015708850010", true, false));
		assertThat(rows.get(1).cells()).extracting(Cell::text).contains("5");
		JsonNode again = imported(back);
		assertThat(again.get("rejected").asInt()).isEqualTo(2);
		assertThat(Answers.text(this.officer.get().uri(ImportWizard.at(again) + "/rejections").exchange()))
			.contains("nik-as-number", "district-invalid");
	}

	@Test
	void one_is_corrected_in_the_browser_and_goes_through_the_same_rules() {
		JsonNode done = imported(csv(HEADER, row(311_000),
				row(311_001).replace("Tanjungpinang Barat", "Atlantis").replace(";Roti;", ";Kue;"),
				row(311_002).replace(nik(311_002), "2,17201E+15")));
		JsonNode rejections = JSON
			.readTree(Answers.text(this.officer.get().uri(ImportWizard.at(done) + "/rejections").exchange()));
		int place = rejections.get("items").get(0).get("place").asInt();
		String at = ImportWizard.at(done) + "/rejections/" + place;
		JsonNode row = JSON.readTree(Answers.text(this.officer.get().uri(at).exchange()));
		assertThat(row.get("row").asInt()).isEqualTo(3);
		assertThat(row.toString())
			.contains("{\"field\":\"district\",\"heading\":\"Kecamatan\",\"text\":\"Atlantis\",\"reasons\":[{");
		JsonNode wrong = JSON.readTree(Answers.text(correct(at, Map.of("district", "Sekupang"))));
		assertThat(wrong.get("taken").asBoolean()).isFalse();
		assertThat(JSON.readTree(Answers.text(this.officer.get().uri(at).exchange())).toString()).contains("Sekupang");
		JsonNode right = JSON.readTree(Answers.text(correct(at, Map.of("district", "Tanjungpinang Barat"))));
		assertThat(right.get("taken").asBoolean()).isTrue();
		problem(correct(at, Map.of("district", "Tanjungpinang Barat")), 404, "import-row-not-found");
		JsonNode now = this.wizard.whenDone(done);
		assertThat(now.get("accepted").asInt()).isEqualTo(2);
		assertThat(now.get("rejected").asInt()).isEqualTo(1);
		assertThat(now.get("processed").asInt()).isEqualTo(3);
		assertThat(this.database.texts("select product from sme where business_name = 'Usaha 311001'"))
			.containsExactly("Kue");
		assertThat(this.database
			.number("select count(*) from sme_history where import_id = '" + done.get("id").asString() + "'"))
			.isEqualTo(2);
	}

	@Test
	void a_correction_reaches_no_sme_of_another_regency_whoever_corrects() {
		imported(csv(HEADER, row(315_000)));
		this.database
			.run("update sme set region_code = '21.71.01', village_code = null where business_name = 'Usaha 315000'");
		WebTestClient country = this.client.mutate().defaultHeaders(TestTokens.as("pusat", "*", Role.ADMIN)).build();
		ImportWizard national = new ImportWizard(this.client, TestTokens.as("pusat", "*", Role.ADMIN));
		JsonNode done = national.ran(national.previewed(national.uploaded(
				csv(HEADER, row(315_000).replace("Tanjungpinang Barat", "Atlantis").replace(";Roti;", ";Kue;")),
				"21.72")));
		JsonNode answer = JSON.readTree(Answers.text(country.post()
			.uri(ImportWizard.at(done) + "/rejections/2/correction")
			.bodyValue(Map.of("fields", Map.of("district", "Tanjungpinang Barat")))
			.exchange()));
		assertThat(answer.get("taken").asBoolean()).isFalse();
		assertThat(answer.toString()).contains("registered-elsewhere");
		assertThat(this.database
			.texts("select region_code || ' ' || product from sme where business_name = 'Usaha 315000'"))
			.containsExactly("21.71.01 Roti");
	}

	@Test
	void a_number_that_may_have_lost_digits_is_not_mended_by_sending_it_again() {
		JsonNode done = imported(Files.xlsx((sheet) -> {
			Files.put(sheet, 0, HEADER);
			Files.put(sheet, 1, row(312_000).replace(nik(312_000), ""));
			sheet.value(1, 1, 2172015708850020L);
			sheet.value(1, 13, 43_694);
		}));
		String at = ImportWizard.at(done) + "/rejections/2";
		JsonNode same = JSON.readTree(Answers.text(correct(at, Map.of("nik", "2172015708850020"))));
		assertThat(same.get("taken").asBoolean()).isFalse();
		assertThat(same.toString()).contains("nik-as-number");
		JsonNode typed = JSON.readTree(Answers.text(correct(at, Map.of("nik", nik(312_000)))));
		assertThat(typed.get("taken").asBoolean()).isTrue();
		assertThat(this.database.texts("select since::text from sme where business_name = 'Usaha 312000'"))
			.containsExactly("2019-08-17");
	}

	@Test
	void what_stood_in_them_is_for_their_sender_and_for_three_days() {
		JsonNode done = imported(csv(HEADER, row(313_000),
				row(313_001).replace("Pemilik 313001", "Rahasia").replace("Tanjungpinang Barat", "Atlantis")));
		String id = done.get("id").asString();
		assertThat(this.database
			.texts("select encode(cells, 'escape') from import_rejection where import_id = '" + id + "'")
			.toString()).doesNotContain("Rahasia", "Atlantis");
		WebTestClient colleague = this.client.mutate()
			.defaultHeaders(TestTokens.as("rekan", "21.72", Role.OFFICER))
			.build();
		assertThat(Answers.text(colleague.get().uri(ImportWizard.at(done) + "/rejections").exchange()))
			.contains("\"place\":null");
		problem(colleague.get().uri(ImportWizard.at(done) + "/rejections/3").exchange(), 404, "import-not-found");
		problem(colleague.get().uri(ImportWizard.at(done) + "/rejections.xlsx").exchange(), 404, "import-not-found");
		this.database.run("update import_rejection set cells = null where import_id = '" + id + "'");
		problem(this.officer.get().uri(ImportWizard.at(done) + "/rejections.xlsx").exchange(), 404,
				"import-rows-forgotten");
		assertThat(Answers.text(this.officer.get().uri(ImportWizard.at(done) + "/rejections").exchange()))
			.contains("\"place\":null");
	}

	@Test
	void earlier_imports_are_listed_the_newest_first_and_drafts_to_their_sender_only() {
		JsonNode done = imported(csv(HEADER, row(314_000)));
		JsonNode draft = this.wizard.uploaded(csv(HEADER, row(314_001)));
		JsonNode page = list(this.officer, "?limit=2&count=true");
		assertThat(page.get("items").get(0).get("id")).isEqualTo(draft.get("id"));
		assertThat(page.get("items").get(0).get("status").asString()).isEqualTo("DRAFT");
		assertThat(page.get("items").get(1).get("id")).isEqualTo(done.get("id"));
		assertThat(page.get("items").get(1).get("submittedBy").asString()).isEqualTo("petugas");
		WebTestClient colleague = this.client.mutate()
			.defaultHeaders(TestTokens.as("rekan", "21.72", Role.OFFICER))
			.build();
		assertThat(list(colleague, "?limit=1").get("items").get(0).get("id")).isEqualTo(done.get("id"));
		assertThat(list(colleague, "?status=DRAFT").get("items").size()).isZero();
		WebTestClient batam = this.client.mutate()
			.defaultHeaders(TestTokens.as("petugas-batam", "21.71", Role.OFFICER))
			.build();
		assertThat(list(batam, "").toString()).doesNotContain(done.get("id").asString());
		WebTestClient country = this.client.mutate().defaultHeaders(TestTokens.as("pusat", "*", Role.ADMIN)).build();
		assertThat(list(country, "").toString()).contains(done.get("id").asString());
	}

	@Test
	void a_draft_stands_in_the_list_by_when_it_was_run() {
		JsonNode draft = this.wizard.previewed(this.wizard.uploaded(csv(HEADER, row(316_000))));
		JsonNode later = imported(csv(HEADER, row(316_001)));
		this.wizard.ran(draft);
		JsonNode page = list(this.officer, "?limit=2");
		assertThat(page.get("items").get(0).get("id")).isEqualTo(draft.get("id"));
		assertThat(page.get("items").get(1).get("id")).isEqualTo(later.get("id"));
	}

	private static JsonNode list(WebTestClient who, String query) {
		return JSON.readTree(Answers.text(who.get().uri("/api/registry/imports" + query).exchange()));
	}

	private JsonNode imported(FileContent content) {
		JsonNode draft = this.wizard.uploaded(content);
		return this.wizard.ran(this.wizard.previewed(draft));
	}

	private WebTestClient.ResponseSpec correct(String at, Map<String, String> fields) {
		return this.officer.post()
			.uri(at + "/correction")
			.bodyValue(Map.of("fields", new HashMap<>(fields)))
			.exchange();
	}

	private FileContent workbook(JsonNode done) {
		byte[] bytes = this.officer.get()
			.uri(ImportWizard.at(done) + "/rejections.xlsx")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		return Files.bytes(Arrays.copyOf(bytes, bytes.length));
	}

	private List<SheetRow> rows(FileContent file, Layout layout) {
		try (Sheet sheet = this.spreadsheets.open(file, layout); Stream<SheetRow> all = sheet.rows()) {
			return all.filter(layout::isContent).toList();
		}
	}

}
