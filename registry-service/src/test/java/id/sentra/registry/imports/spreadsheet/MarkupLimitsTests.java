package id.sentra.registry.imports.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class MarkupLimitsTests {

	private final Spreadsheets spreadsheets = new Spreadsheets(ColumnNames.load());

	@ParameterizedTest
	@ValueSource(strings = { "<c r=\"ZZZZZZ9\"><v>1</v></c>", "<c s=\"1\" r = 'ABCD9'/>", "<c a='>' r=\"ABCD9\"/>",
			"MANY <c><v>1</v></c>", "MANY <x:c/>", "LONG <c t=\"inlineStr\"><is><t>", "LONG <c a=\"" })
	void a_few_kilobytes_that_would_fill_the_memory_are_refused(String cells) {
		String row = cells;
		if (cells.startsWith("MANY ")) {
			row = cells.substring(5).repeat(20_000);
		}
		else if (cells.startsWith("LONG ")) {
			row = cells.substring(5) + "x".repeat(2 << 20) + "\"/>";
		}
		FileContent bomb = Files.altered(good(), "</sheetData>", "<row r=\"9\">" + row + "</row></sheetData>");
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> this.spreadsheets.examine(bomb, Map.of()))
			.extracting(UnreadableFile::code)
			.isEqualTo("workbook-too-large");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lembar.bin", "worksheets/sheet1.XML", "worksheets/sheet1" })
	void a_sheet_is_watched_whatever_its_part_is_called(String name) {
		String row = "<row r=\"9\">" + "<c><v>1</v></c>".repeat(20_000) + "</row></sheetData>";
		FileContent good = Files.renamed(good(), "worksheets/sheet1.xml", name);
		assertThat(this.spreadsheets.examine(good, Map.of()).rows()).isEqualTo(1);
		FileContent bomb = Files.renamed(Files.altered(good(), "</sheetData>", row), "worksheets/sheet1.xml", name);
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> this.spreadsheets.examine(bomb, Map.of()))
			.extracting(UnreadableFile::code)
			.isEqualTo("workbook-too-large");
	}

	@Test
	void a_picture_in_a_workbook_is_none_of_our_business() {
		byte[] picture = new byte[3 << 20];
		picture[0] = (byte) 0x89;
		FileContent workbook = Files.with(good(), "xl/media/image1.png", picture);
		assertThat(this.spreadsheets.examine(workbook, Map.of()).rows()).isEqualTo(1);
	}

	/** Each part is within its own bound; what counts is what they unpack to together. */
	@Test
	void parts_that_are_small_each_and_too_much_together_are_refused_while_they_are_unpacked() {
		byte[] part = "<a>1</a>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
		FileContent workbook = good();
		for (String name : List.of("xl/worksheets/a.xml", "xl/worksheets/b.xml", "docProps/c.xml", "xl/media/d.png")) {
			workbook = Files.with(workbook, name, part);
		}
		FileContent whole = workbook;
		WorkbookSize.check(whole, 5 * part.length);
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> WorkbookSize.check(whole, 3 * part.length))
			.matches((refused) -> refused.code().equals("workbook-unpacks-too-large"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sharedStrings.xml", "worksheets/s.xml" })
	void shared_texts_are_counted_whatever_their_part_is_called(String name) {
		Workbooks texts = new Workbooks().texts("<t>x</t>")
			.sheet("Data", Workbooks.row(1, "NIK").replace("</row>", "<c t=\"s\"><v>0</v></c></row>"), "");
		FileContent workbook = Files.renamed(texts.file(), "sharedStrings.xml", name);
		for (String text : List.of("<si/>".repeat(1_000_001),
				("<si><t>" + "x".repeat(32_000) + "</t></si>").repeat(1_100))) {
			refused(Files.renamed(workbook, "<si><t>x</t></si>", text));
		}
	}

	@Test
	void relations_without_number_are_refused_also_among_the_sheets() {
		byte[] relations = "<Relationship/>".repeat(1_000_001).getBytes(StandardCharsets.UTF_8);
		refused(Files.with(good(), "xl/worksheets/_rels/buku.xml.RELS", relations));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<c t=\"inlineStr\"><is>TEXT<t>x</t></is></c>",
			"<c t=\"inlineStr\"><is><r>TEXT</r><r><t>x</t></r></is></c>", "<c t=\"str\"><v>TEXT<t>x</t></v></c>" })
	void a_cell_has_as_much_text_as_excel_lets_it_have_and_no_more(String cell) {
		String most = ("<t>" + "x".repeat(4681) + "</t>").repeat(7);
		String row = Workbooks.row(1, Files.HEADER.split(";")) + Workbooks.row(2, Files.row(1).split(";"));
		String longest = cell.replace("TEXT", most).replace("<t>x</t>", "");
		assertThat(examined(row + "<row r=\"3\"><c/>" + longest + "</row>").rows()).isEqualTo(2);
		refused(workbook(row + "<row r=\"3\"><c/>" + cell.replace("TEXT", most) + "</row>"));
		assertThat(examined(row + "<row r=\"3\"><c/>" + longest.repeat(8) + "</row>").rows()).isEqualTo(2);
		refused(workbook(row + "<row r=\"3\"><c/>" + longest.repeat(9) + "</row>"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "office:value-type=\"string\">PIECES<text:p>x</text:p>",
			"office:value-type=\"string\"><text:p>MANY</text:p>", "office:value-type=\"float\" office:value=\"LONG\">",
			"office:value-type=\"date\" office:date-value=\"LONG\">",
			"office:value-type=\"string\" table:number-columns-repeated=\"200\"><text:p>REPEATED</text:p>" })
	void a_cell_of_an_open_document_has_no_more_text_either(String cell) {
		String filled = cell.replace("PIECES", ("<text:p>" + "x".repeat(4680) + "</text:p>").repeat(7))
			.replace("MANY", "<text:s/>".repeat(32_768))
			.replace("LONG", "1".repeat(32_768))
			.replace("REPEATED", "x".repeat(2_000));
		refused(Workbooks.ods("", "<table:table table:name=\"Data\"><table:table-row><table:table-cell " + filled
				+ "</table:table-cell></table:table-row></table:table>"));
	}

	@Test
	void a_part_stands_for_one_sheet() {
		FileContent twice = Files.renamed(sheets(2).file(), "rId2", "rId1");
		assertThat(this.spreadsheets.examine(sheets(2).file(), Map.of()).sheets()).hasSize(2);
		refused("file-unreadable", twice);
	}

	@Test
	void a_workbook_with_more_sheets_than_a_regency_needs_is_refused() {
		String table = "<table:table table:name=\"Data\"/>";
		assertThat(this.spreadsheets.examine(sheets(100).file(), Map.of()).sheets()).hasSize(100);
		refused("workbook-too-many-sheets", sheets(101).file());
		refused("file-without-header", Workbooks.ods("", table.repeat(100)));
		refused("workbook-too-many-sheets", Workbooks.ods("", table.repeat(101)));
	}

	@Test
	void texts_without_number_are_refused_and_rows_without_number_are_not() {
		byte[] texts = "<si/>".repeat(1000).getBytes(StandardCharsets.UTF_8);
		byte[] row = ("<row r=\"1\">" + "<c r=\"XFD1\"/>".repeat(100) + "</row>").getBytes(StandardCharsets.UTF_8);
		MarkupLimits shared = new MarkupLimits(5_000, 100);
		MarkupLimits sheet = new MarkupLimits(Long.MAX_VALUE, 100);
		assertThatNoException().isThrownBy(() -> watch(shared, texts, 5));
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> watch(shared, texts, 1));
		assertThatNoException().isThrownBy(() -> watch(sheet, row, 1000));
	}

	private void refused(FileContent content) {
		refused("workbook-too-large", content);
	}

	private void refused(String code, FileContent content) {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> this.spreadsheets.examine(content, Map.of()))
			.extracting(UnreadableFile::code)
			.isEqualTo(code);
	}

	private Layout examined(String rows) {
		return this.spreadsheets.examine(workbook(rows), Map.of());
	}

	private static FileContent workbook(String rows) {
		return new Workbooks().sheet("Data", rows, "").file();
	}

	private static Workbooks sheets(int count) {
		Workbooks workbook = new Workbooks();
		for (int i = 1; i <= count; i++) {
			workbook.sheet("Lembar " + i,
					Workbooks.row(1, Files.HEADER.split(";")) + Workbooks.row(2, Files.row(i).split(";")), "");
		}
		return workbook;
	}

	private static void watch(MarkupLimits limits, byte[] bytes, int times) {
		for (int time = 0; time < times; time++) {
			limits.watch(bytes, bytes.length);
		}
	}

	private static FileContent good() {
		return Files.xlsx((sheet) -> {
			Files.put(sheet, 0, Files.HEADER);
			Files.put(sheet, 1, Files.row(1));
		});
	}

}
