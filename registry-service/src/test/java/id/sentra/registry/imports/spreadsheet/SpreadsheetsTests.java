package id.sentra.registry.imports.spreadsheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static id.sentra.registry.imports.spreadsheet.Files.HEADER;
import static id.sentra.registry.imports.spreadsheet.Files.csv;
import static id.sentra.registry.imports.spreadsheet.Files.put;
import static id.sentra.registry.imports.spreadsheet.Files.row;
import static id.sentra.registry.imports.spreadsheet.Files.text;
import static id.sentra.registry.imports.spreadsheet.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SpreadsheetsTests {

	private static final String SHORT_HEADER = "NIK;Nama Pemilik;Nama Usaha;Kecamatan;Omzet";

	private static final String SHORT_ROW = "2172015708850001;Siti;Roti Siti;Bukit Bestari;5000000";

	private final Spreadsheets spreadsheets = new Spreadsheets(ColumnNames.load());

	@ParameterizedTest
	@ValueSource(strings = { ";", ",", "\t" })
	void finds_the_separator_a_file_uses(String separator) {
		Layout layout = examine(csv(SHORT_HEADER.replace(";", separator), SHORT_ROW.replace(";", separator)));
		assertThat(layout.rows()).isEqualTo(1);
		assertThat(layout.sheets().get(0).format())
			.isEqualTo(new Format.Csv(StandardCharsets.UTF_8, separator.charAt(0)));
	}

	@Test
	void reads_a_file_with_a_byte_order_mark_and_quotes() {
		FileContent content = text("\ufeff" + SHORT_HEADER
				+ "\n\"2172015708850001\";Siti;\"Roti; \"\"Enak\"\"\nSekali\";" + "Bukit Bestari;1\n",
				StandardCharsets.UTF_8);
		Layout layout = examine(content);
		assertThat(cells(content, layout, Field.NIK)).containsExactly("2172015708850001");
		assertThat(cells(content, layout, Field.BUSINESS_NAME)).containsExactly("Roti; \"Enak\" Sekali");
	}

	@Test
	void reads_what_excel_on_windows_and_what_excel_as_unicode_text_writes() {
		String text = SHORT_HEADER + "\r\n" + SHORT_ROW.replace("Roti Siti", "Kafé Siti");
		for (Charset charset : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16,
				StandardCharsets.UTF_8)) {
			FileContent content = text(text, charset);
			assertThat(cells(content, examine(content), Field.BUSINESS_NAME)).containsExactly("Kafé Siti");
		}
	}

	@Test
	void finds_the_header_below_titles_and_counts_rows_as_a_spreadsheet_program_does() {
		FileContent content = csv("DATA UMKM KOTA TANJUNGPINANG;;;;", "Tahun 2026;;;;", ";;;;", SHORT_HEADER, "",
				SHORT_ROW, ";;;;", SHORT_ROW);
		Layout layout = examine(content);
		assertThat(layout.sheets().get(0).headerRow()).isEqualTo(4);
		assertThat(layout.rows()).isEqualTo(2);
		assertThat(rows(content, layout)).extracting(SheetRow::number).containsExactly(6, 8);
	}

	@Test
	void knows_columns_by_the_words_of_the_dinas() {
		Layout layout = examine(
				csv("No.;NO KTP;NAMA  PEMILIK;L/P;Nama UMKM;Jenis Usaha;kode kbli;no nib;No. Telp/WA;E-Mail;"
						+ "Alamat Usaha;Desa/Kelurahan;KEC.;Thn;Modal (Rp);OMSET/TAHUN;DTKS", row(1)));
		assertThat(layout.sheets().get(0).columns()).containsEntry(Field.NIK, 1)
			.containsEntry(Field.OWNER_NAME, 2)
			.containsEntry(Field.GENDER, 3)
			.containsEntry(Field.BUSINESS_NAME, 4)
			.containsEntry(Field.DISTRICT, 12)
			.containsEntry(Field.CAPITAL, 14)
			.containsEntry(Field.YEARLY_SALES, 15)
			.containsEntry(Field.LOW_INCOME, 16);
	}

	@Test
	void every_column_of_the_dinas_is_known() {
		assertThat(examine(csv(HEADER, row(1))).sheets().get(0).columns()).hasSize(Field.values().length);
	}

	@Test
	void an_explicit_mapping_wins() {
		FileContent content = csv("Identitas;Nama;Nama Usaha;Kecamatan;Omzet;Nama Orang", SHORT_ROW + ";Ani");
		Layout layout = this.spreadsheets.examine(content,
				Map.of(Field.NIK, "identitas", Field.OWNER_NAME, "Nama  orang"));
		assertThat(cells(content, layout, Field.OWNER_NAME)).containsExactly("Ani");
		refused("mapped-column-missing", () -> this.spreadsheets.examine(content, Map.of(Field.NIB, "Nomor Izin")));
	}

	@Test
	void a_mapping_that_names_one_column_twice_is_told_so() {
		FileContent content = csv(SHORT_HEADER, SHORT_ROW);
		refused("mapped-column-twice",
				() -> this.spreadsheets.examine(content, Map.of(Field.NIK, "NIK", Field.NIB, " nik ")));
	}

	@Test
	void long_lines_that_a_sheet_can_have_are_read() {
		String wide = SHORT_ROW + ";xxxxxxx".repeat(16_000);
		FileContent content = csv(SHORT_HEADER, wide, wide, wide, wide, wide, wide);
		assertThat(examine(content).rows()).isEqualTo(6);
	}

	@Test
	void reads_numbers_dates_and_merged_titles_of_a_workbook() {
		FileContent content = xlsx((sheet) -> {
			sheet.value(0, 0, "DATA UMKM");
			sheet.range(0, 0, 0, 6).merge();
			put(sheet, 2, "NIK;Nama Pemilik;Nama Usaha;Kecamatan;Omzet;No HP;Mulai Usaha");
			put(sheet, 3, "2172015708850001;Siti;Roti Siti;Bukit Bestari");
			sheet.value(3, 4, 60_000_000);
			sheet.value(3, 5, 81234567890L);
			sheet.value(3, 6, java.time.LocalDate.of(2019, 8, 17));
		});
		Layout layout = examine(content);
		assertThat(layout.rows()).isEqualTo(1);
		assertThat(cells(content, layout, Field.YEARLY_SALES)).containsExactly("60000000");
		assertThat(cells(content, layout, Field.PHONE)).containsExactly("81234567890");
		assertThat(cells(content, layout, Field.SINCE)).containsExactly("43694");
		assertThat(rows(content, layout)).extracting(SheetRow::number).containsExactly(4);
	}

	@Test
	void a_file_that_is_no_spreadsheet_is_refused_whole() {
		refused("file-empty", () -> examine(Files.bytes(new byte[0])));
		refused("file-type-unknown", () -> examine(Files.bytes(new byte[] { 1, 2, 3, 0, 0, 4 })));
		refused("file-old-excel",
				() -> examine(Files.bytes(new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0 })));
		refused("file-without-header", () -> examine(csv("halo", "dunia")));
		refused("file-without-rows", () -> examine(csv(HEADER)));
		refused("columns-missing", () -> examine(csv("NIK;Nama Pemilik;Nama Usaha;Omzet", "1;2;3;4")));
		refused("columns-missing", () -> examine(csv("NIK;Nama Pemilik;Nama Usaha;Kecamatan", "1;2;3;4")));
		refused("file-line-too-long",
				() -> examine(csv(SHORT_HEADER, SHORT_ROW, SHORT_ROW + "x".repeat(300_000), SHORT_ROW)));
		refused("file-broken-at-row", () -> examine(csv(SHORT_HEADER, SHORT_ROW, "1;\"tak ditutup;3;4;5", SHORT_ROW)));
	}

	@Test
	void a_line_may_have_as_many_columns_as_a_sheet_and_no_more() {
		String empty = ";".repeat(16_384 - SHORT_ROW.split(";", -1).length);
		assertThat(examine(csv(SHORT_HEADER + empty, SHORT_ROW + empty)).rows()).isEqualTo(1);
		refused("file-too-many-columns", () -> examine(csv(SHORT_HEADER, SHORT_ROW, SHORT_ROW + empty + ";")));
		refused("file-too-many-columns", () -> examine(csv(SHORT_HEADER + empty + ";", SHORT_ROW)));
		refused("file-too-many-columns", () -> examine(csv(SHORT_HEADER, SHORT_ROW.repeat(10_000))));
		refused("file-too-many-columns", () -> examine(csv(SHORT_HEADER, SHORT_ROW, ";".repeat(300_000))));
	}

	@Test
	void a_damaged_workbook_is_refused_whole() {
		byte[] whole = whole(xlsx((sheet) -> {
			put(sheet, 0, HEADER);
			for (int i = 1; i < 300; i++) {
				put(sheet, i, row(i));
			}
		}));
		for (int part = 1; part < 10; part++) {
			byte[] cut = Arrays.copyOf(whole, whole.length * part / 10);
			assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> examine(Files.bytes(cut)));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 4, 1 })
	void a_workbook_whose_rows_repeat_a_number_or_go_back_is_refused_whole(int number) {
		FileContent good = xlsx((sheet) -> {
			put(sheet, 0, HEADER);
			for (int i = 1; i < 30; i++) {
				put(sheet, i, row(i));
			}
		});
		FileContent altered = Files.altered(good, "<row r=\"6\"", "<row r=\"" + number + "\"");
		assertThat(examine(good).rows()).isEqualTo(29);
		refused("file-unreadable", () -> examine(altered));
	}

	@Property(tries = 200)
	void no_bytes_make_it_throw_anything_else(@ForAll byte[] bytes) {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> examine(Files.bytes(bytes)));
	}

	@Property(tries = 100)
	void no_change_of_a_workbook_makes_it_throw_anything_else(@ForAll int at, @ForAll byte value) {
		byte[] whole = whole(xlsx((sheet) -> {
			put(sheet, 0, HEADER);
			put(sheet, 1, row(1));
		}));
		whole[Math.floorMod(at, whole.length)] = value;
		try {
			assertThat(examine(Files.bytes(whole)).rows()).isPositive();
		}
		catch (UnreadableFile ex) {
			assertThat(ex.code()).isNotBlank();
		}
	}

	private Layout examine(FileContent content) {
		return this.spreadsheets.examine(content, Map.of());
	}

	private List<SheetRow> rows(FileContent content, Layout layout) {
		try (Sheet sheet = this.spreadsheets.open(content, layout); Stream<SheetRow> rows = sheet.rows()) {
			return rows.filter(layout::isContent).toList();
		}
	}

	private List<String> cells(FileContent content, Layout layout, Field field) {
		return rows(content, layout).stream().map((row) -> layout.of(row).cell(row, field).text()).toList();
	}

	private static byte[] whole(FileContent content) {
		try {
			return content.open().readAllBytes();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static void refused(String code, ThrowingCallable attempt) {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(attempt)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

}
