package id.sentra.registry.imports.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.sentra.registry.imports.spreadsheet.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What workbooks of offices hold besides texts and numbers. */
class WorkbookKindsTests {

	private static final String[] HEADER = { "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Omzet", "Mulai Usaha" };

	private static final String[] GOOD = { "2172015708850001", "Siti", "Roti Siti", "Bukit Bestari", "5000000",
			"2019" };

	private final Spreadsheets spreadsheets = new Spreadsheets(ColumnNames.load());

	@Test
	void days_in_iso_form_runs_of_text_and_escaped_signs_are_read_and_how_they_are_pronounced_is_not() {
		FileContent file = new Workbooks().texts(
				"<r><t>Ro</t></r><r><t>ti</t></r><rPh sb=\"0\" eb=\"1\"><t>pronounced</t></rPh><phoneticPr fontId=\"1\"/>")
			.sheet("Data", row(1, HEADER)
					+ "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>2172015708850001</t></is></c>"
					+ "<c r=\"B2\" t=\"inlineStr\"><is><t>Siti</t><rPh sb=\"0\" eb=\"1\"><t>shi</t></rPh></is></c>"
					+ "<c r=\"C2\" t=\"s\"><v>0</v></c>"
					+ "<c r=\"D2\" t=\"inlineStr\"><is><t>Bukit_x000D_\nBestari</t></is></c>"
					+ "<c r=\"E2\"><v>1E7</v></c><c r=\"F2\" t=\"d\"><v>2019-08-17T00:00:00</v></c></row>", "")
			.file();
		assertThat(rows(file)).containsExactly(
				List.of("2172015708850001", "Siti", "Roti", "Bukit Bestari", "10000000", "2019-08-17T00:00:00"));
	}

	@Test
	void a_formula_counts_by_its_last_result_and_an_error_is_nothing() {
		FileContent file = new Workbooks()
			.sheet("Data",
					row(1, HEADER) + "<row r=\"2\"><c t=\"str\"><f>A1</f><v>2172015708850001</v></c>"
							+ "<c t=\"e\"><f>B9</f><v>#REF!</v></c><c t=\"e\"><v>#N/A</v></c><c><f>D1</f></c>"
							+ "<c><f>1+1</f><v>2</v></c><c t=\"str\"><f>\"\"</f><v></v></c></row>",
					"")
			.file();
		assertThat(rows(file)).containsExactly(List.of("2172015708850001", "", "", "", "2", ""));
	}

	@Test
	void hidden_rows_are_read_and_counted_and_hidden_sheets_are_named() {
		FileContent file = new Workbooks().sheet("Lama", "hidden", row(1, HEADER) + row(2, GOOD), "")
			.sheet("Daftar", row(1, "Bukit Bestari") + row(2, "Tanjungpinang Barat"), "")
			.sheet("Data", row(1, HEADER) + row(2, GOOD) + row(3, GOOD).replace("<row ", "<row hidden=\"1\" "), "")
			.file();
		Layout layout = this.spreadsheets.examine(file, Map.of());
		assertThat(layout.sheets()).extracting(SheetLayout::name).containsExactly("Data");
		assertThat(layout.unusedSheets()).containsExactly("Lama", "Daftar");
		assertThat(layout.rows()).isEqualTo(2);
		assertThat(layout.hiddenRows()).isEqualTo(1);
	}

	@Test
	void sheets_may_order_their_columns_as_they_like_and_one_that_lacks_some_is_named() {
		String turned = row(3, "Nama Usaha", "Kecamatan", "NIK", "Omzet", "Nama Pemilik")
				+ row(4, "Kue Ani", "Bukit Bestari", "2172015708850002", "1", "Ani");
		FileContent file = new Workbooks().sheet("Satu", row(1, HEADER) + row(2, GOOD), "")
			.sheet("Dua", turned, "")
			.file();
		Layout layout = this.spreadsheets.examine(file, Map.of());
		try (Sheet sheet = this.spreadsheets.open(file, layout); Stream<SheetRow> rows = sheet.rows()) {
			assertThat(rows.filter(layout::isContent)
				.map((row) -> layout.of(row).cell(row, Field.NIK).text() + " " + SheetRow.sheetOf(row.position()) + " "
						+ SheetRow.numberOf(row.position())))
				.containsExactly("2172015708850001 0 2", "2172015708850002 1 4");
		}
		FileContent lacking = new Workbooks().sheet("Satu", row(1, HEADER) + row(2, GOOD), "")
			.sheet("Dua", turned.replace("Kecamatan", "Kecmtn"), "")
			.file();
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> this.spreadsheets.examine(lacking, Map.of()))
			.satisfies(
					(ex) -> assertThat(ex.code() + ex.arguments()).isEqualTo("sheet-columns-missing[Kecamatan, Dua]"));
	}

	@Test
	void a_merged_range_ends_where_it_ends_and_makes_no_rows() {
		FileContent file = new Workbooks()
			.sheet("Data",
					row(1, HEADER) + row(2, GOOD)
							+ row(3, "2172015708850002", "Ani", "Kue Ani").replace("</row>",
									"<c r=\"E3\"><v>7</v></c></row>")
							+ "<row r=\"4\"><c r=\"H4\"><v>9</v></c></row>"
							+ row(5, "2172015708850003", "Budi", "Kue Budi", "", "8"),
					"<mergeCells><mergeCell ref=\"D2:D4\"/><mergeCell ref=\"F2:G3\"/></mergeCells>")
			.file();
		assertThat(rows(file)).containsExactly(List.of(GOOD),
				List.of("2172015708850002", "Ani", "Kue Ani", "Bukit Bestari", "7", "2019"),
				List.of("2172015708850003", "Budi", "Kue Budi", "", "8", ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Omzet per Tahun (dalam ribuan)       | 1000
			Omzet (Rp ribu)                      | 1000
			Omzet dalam jutaan rupiah            | 1000000
			Omzet per Tahun (Rp 000)             | 1000
			Omzet per Tahun (x Rp1.000)          | 1000
			Omzet (dalam miliar)                 | 1000000000
			Omzet per Tahun (Rp)                 | 1
			Omzet (2025)                         | 1
			Omzet (per tahun)                    | 1
			Omzet (per bulan)                    | -
			Omzet (USD)                          | -
			Omzet (ribu USD)                     | -
			Omzet (ribuan, juta)                 | -
			""")
	void a_heading_gives_its_amounts_a_unit_or_is_not_understood(String heading, String unit) {
		ColumnNames names = ColumnNames.load();
		assertThat(names.field(heading))
			.isEqualTo((unit != null) ? java.util.Optional.of(Field.YEARLY_SALES) : java.util.Optional.empty());
		if (unit != null) {
			assertThat(AmountHeading.of(heading).unit()).isEqualByComparingTo(unit);
		}
	}

	@Test
	void columns_that_nothing_is_read_from_are_named_and_their_numbering_is_not() {
		FileContent file = Files.csv(
				"No;NIK;Nama Pemilik;Nama Usaha;Kecamatan;Omzet;No HP;No WA;Omzet (per bulan);Keterangan;",
				"1;2172015708850001;Siti;Roti Siti;Bukit Bestari;5000000;0811770123;0811770124;1;baik;");
		assertThat(this.spreadsheets.examine(file, Map.of()).unusedColumns()).containsExactly("No WA",
				"Omzet (per bulan)", "Keterangan");
	}

	@Test
	void a_file_as_google_writes_it_is_read() {
		FileContent file = Files.csv("NIK,Nama Pemilik,Nama Usaha,Kecamatan,Omzet",
				"2172015708850001,\"Siti, S.E.\",\"Roti \"\"Siti\"\"\",Bukit Bestari,\"5,000,000\"");
		assertThat(this.spreadsheets.examine(file, Map.of()).rows()).isEqualTo(1);
	}

	@Test
	void an_open_document_is_read_as_a_workbook_is() {
		FileContent file = Workbooks.ods(
				"<style:style style:name=\"ta9\"><style:table-properties table:display=\"false\"/></style:style>",
				"<table:table table:name=\"Lama\" table:style-name=\"ta9\">" + ods(HEADER) + ods(GOOD)
						+ "</table:table>" + "<table:table table:name=\"Data\"><table:table-header-rows>" + ods(HEADER)
						+ "</table:table-header-rows>"
						+ """
								<table:table-row><table:table-cell office:value-type="string"><text:p>2172015708850001</text:p>
								<office:annotation><text:p>a note</text:p></office:annotation></table:table-cell>
								<table:table-cell office:value-type="string"><text:p>Siti<text:s/>Aminah</text:p></table:table-cell>
								<table:table-cell office:value-type="string"><text:p>Roti</text:p></table:table-cell>
								<table:table-cell table:number-rows-spanned="3" office:value-type="string"><text:p>Bukit Bestari</text:p></table:table-cell>
								<table:table-cell office:value-type="currency" office:value="5000000"><text:p>Rp5.000.000</text:p></table:table-cell>
								<table:table-cell office:value-type="date" office:date-value="2019-08-17"><text:p>17/08/19</text:p></table:table-cell>
								</table:table-row>
								<table:table-row table:number-rows-repeated="2" table:visibility="filter">
								<table:table-cell office:value-type="string"><text:p>2172015708850002</text:p></table:table-cell>
								<table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>Ani</text:p></table:table-cell>
								<table:covered-table-cell/>
								<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>
								<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>
								</table:table-row>
								<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
								</table:table>""");
		Layout layout = this.spreadsheets.examine(file, Map.of());
		assertThat(layout.unusedSheets()).containsExactly("Lama");
		assertThat(layout.hiddenRows()).isEqualTo(2);
		List<String> again = List.of("2172015708850002", "Ani", "Ani", "Bukit Bestari", "7", "");
		assertThat(rows(file)).containsExactly(
				List.of("2172015708850001", "Siti Aminah", "Roti", "Bukit Bestari", "5000000", "2019-08-17"), again,
				again);
	}

	@Test
	void sheets_of_an_open_document_are_each_found_also_those_that_hold_others() {
		String nested = ods(GOOD).replace("</table:table-row>", "<table:table-cell><table:table table:name=\"Dalam\">"
				+ ods("a") + "</table:table></table:table-cell></table:table-row>");
		FileContent file = Workbooks.ods("",
				"<table:table table:name=\"A\">" + ods(HEADER) + nested + ods("x").repeat(20)
						+ "</table:table><table:table table:name=\"Rekap\">" + ods("x")
						+ "</table:table><table:table table:name=\"B\">" + ods(HEADER) + ods(GOOD) + "</table:table>");
		Layout layout = this.spreadsheets.examine(file, Map.of());
		assertThat(layout.sheets()).extracting(SheetLayout::name).containsExactly("A", "B");
		assertThat(layout.unusedSheets()).containsExactly("Rekap");
		assertThat(layout.sheets().get(1).rows()).isEqualTo(1);
	}

	@Test
	void a_packed_file_of_another_kind_is_told_so() {
		FileContent letter = Files.bytes(Workbooks.zip(Map.of("word/document.xml", "<document/>")));
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> this.spreadsheets.examine(letter, Map.of()))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("file-type-unknown"));
	}

	private static String ods(String... texts) {
		StringBuilder row = new StringBuilder("<table:table-row>");
		for (String text : texts) {
			row.append("<table:table-cell office:value-type=\"string\"><text:p>")
				.append(text)
				.append("</text:p></table:table-cell>");
		}
		return row + "</table:table-row>";
	}

	/** The first six cells of each row of content. */
	private List<List<String>> rows(FileContent file) {
		Layout layout = this.spreadsheets.examine(file, Map.of());
		try (Sheet sheet = this.spreadsheets.open(file, layout); Stream<SheetRow> rows = sheet.rows()) {
			return rows.filter(layout::isContent)
				.map((row) -> Stream.of(0, 1, 2, 3, 4, 5).map((column) -> row.cell(column).text()).toList())
				.toList();
		}
	}

}
