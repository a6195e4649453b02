package id.sentra.registry.imports.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SheetSurveyTests {

	private final Spreadsheets spreadsheets = new Spreadsheets(ColumnNames.load());

	@Test
	void titles_above_the_headings_are_no_headings_and_hidden_sheets_are_named() {
		List<SheetSurvey> sheets = survey(Files.workbook((book) -> {
			Worksheet data = book.newWorksheet("Barat");
			data.value(0, 0, "DINAS KOPERASI DAN UKM");
			data.value(1, 0, "DATA UMKM TAHUN 2026");
			Files.put(data, 3, Files.HEADER);
			Files.put(data, 4, Files.row(1));
			Files.put(data, 5, Files.row(2));
			Worksheet hidden = book.newWorksheet("Arsip");
			hidden.setVisibilityState(VisibilityState.HIDDEN);
			Files.put(hidden, 0, Files.HEADER);
			Files.put(hidden, 1, Files.row(3));
			book.newWorksheet("Catatan").value(0, 0, "Cetak dua rangkap");
		}));
		assertThat(sheets).extracting(SheetSurvey::name).containsExactly("Barat", "Arsip", "Catatan");
		assertThat(sheets.get(0))
			.extracting(SheetSurvey::headerRow, SheetSurvey::titleRows, SheetSurvey::rows, SheetSurvey::hidden)
			.containsExactly(4, 2, 2, false);
		assertThat(sheets.get(1)).extracting(SheetSurvey::hidden, SheetSurvey::rows).containsExactly(true, 1);
		assertThat(sheets.get(2).columns()).isEmpty();
	}

	@Test
	void a_column_nobody_named_is_known_by_how_its_cells_look() {
		SheetSurvey sheet = survey(Files.csv("A;B;C;D;E;F;G",
				Files.nik(1) + ";Siti;Toko A;Tanjungpinang Barat;081277700001;a@contoh.id;17/08/2019",
				Files.nik(2) + ";Budi;Toko B;Tanjungpinang Timur;0812-7770-0002;b@contoh.id;18/08/2019"))
			.get(0);
		assertThat(sheet.columns()).extracting(SheetSurvey.Column::looksLike)
			.containsExactly(Field.NIK, null, null, Field.DISTRICT, Field.PHONE, Field.EMAIL, Field.SINCE);
		assertThat(sheet.columns()).extracting(SheetSurvey.Column::named).containsOnlyNulls();
	}

	@Test
	void two_columns_that_look_alike_are_known_by_that_as_nothing() {
		SheetSurvey sheet = survey(Files.csv("A;B;Nama", Files.nik(1) + ";" + Files.nik(2) + ";Siti")).get(0);
		assertThat(sheet.columns()).extracting(SheetSurvey.Column::looksLike).containsOnlyNulls();
	}

	@Test
	void a_row_of_data_is_taken_for_no_headings() {
		assertThatThrownBy(() -> survey(Files.csv(Files.nik(1) + ";Siti;Toko A", Files.nik(2) + ";Budi;Toko B")))
			.isInstanceOf(UnreadableFile.class)
			.hasMessage("file-without-header");
	}

	@Test
	void a_heading_that_stands_twice_is_doubled() {
		SheetSurvey sheet = survey(Files.csv("NIK;Nama Usaha;No. HP;no hp;Kecamatan", "1;2;3;4;5")).get(0);
		assertThat(sheet.isDoubled(2)).isTrue();
		assertThat(sheet.isDoubled(3)).isTrue();
		assertThat(sheet.isDoubled(0)).isFalse();
	}

	@Test
	void sums_and_signatures_are_told_from_data() {
		List<String> lines = new ArrayList<>(List.of("NIK;Nama Pemilik;Nama Usaha;Kecamatan;Omzet"));
		lines.add(Files.nik(1) + ";Siti;Toko A;Tanjungpinang Barat;1000000");
		lines.add(";;Subtotal Barat;;1000000");
		lines.add(Files.nik(2) + ";Budi;Total Jaya;Tanjungpinang Timur;2000000");
		lines.add(";Wati;Jumlah Rejeki;Tanjungpinang Timur;2000000");
		lines.add("JUMLAH;;;;5000000");
		lines.add(";;Tanjungpinang, 3 Agustus 2026;;");
		lines.add(";;Kepala Dinas Koperasi;;");
		lines.add(";;Drs. Ahmad Sanusi;;");
		lines.add(";;NIP. 19650101 199003 1 001;;");
		Layout layout = counted(Files.csv(lines.toArray(String[]::new)));
		assertThat(layout.leftOut().sums()).containsExactly(3, 6);
		assertThat(layout.leftOut().signatures()).containsExactly(7, 8, 9, 10);
		assertThat(layout.rows()).as("the row without a NIK is told as rejected").isEqualTo(3);
	}

	@Test
	void a_row_without_a_nik_at_the_end_is_data_where_nothing_is_signed() {
		Layout layout = counted(Files.csv("NIK;Nama Pemilik;Nama Usaha;Kecamatan;Omzet",
				Files.nik(1) + ";Siti;Toko A;Tanjungpinang Barat;1000000", ";Budi;Toko B;Tanjungpinang Barat;1000000"));
		assertThat(layout.leftOut().count()).isZero();
		assertThat(layout.rows()).isEqualTo(2);
	}

	@Test
	void a_row_without_a_nik_that_names_an_owner_is_no_signature_whatever_it_says() {
		Layout layout = counted(Files.csv("NIK;Nama Pemilik;Nama Usaha;Kecamatan;Omzet",
				Files.nik(1) + ";Siti;Toko A;Tanjungpinang Barat;1000000",
				"Batam, 12 Mei 1980;Budi;Toko B;Tanjungpinang Barat;1", ";An Nur;An Nur Bakery;Tanjungpinang Barat;1",
				";Wati;;Tanjungpinang Barat;1", ";;Tanjungpinang, 3 Agustus 2026;;", ";;Kepala Dinas Koperasi;;"));
		assertThat(layout.leftOut().signatures()).containsExactly(6, 7);
		assertThat(layout.rows()).isEqualTo(4);
	}

	@Test
	void a_sheet_of_nothing_but_a_sum_is_left_out_and_places_stay_right() {
		FileContent file = Files.workbook((book) -> {
			Worksheet recap = book.newWorksheet("Rekap");
			Files.put(recap, 0, "NIK;Nama Pemilik;Nama Usaha;Kecamatan;Omzet");
			Files.put(recap, 1, ";;JUMLAH;;9");
			Worksheet data = book.newWorksheet("Data");
			Files.put(data, 0, "NIK;Nama Pemilik;Nama Usaha;Kecamatan;Omzet");
			Files.put(data, 1, Files.nik(1) + ";Siti;Toko A;Tanjungpinang Barat;1000000");
			Files.put(data, 2, ";;Total;;1000000");
		});
		Layout layout = counted(file);
		assertThat(layout.sheets()).extracting(SheetLayout::name).containsExactly("Data");
		assertThat(layout.leftOut().sums()).containsExactly(3);
		try (Sheet sheet = this.spreadsheets.open(file, layout); Stream<SheetRow> rows = sheet.rows()) {
			assertThat(rows.filter(layout::isContent)).extracting(SheetRow::number).containsExactly(2);
		}
	}

	private Layout counted(FileContent file) {
		List<SheetSurvey> sheets = survey(file);
		TreeMap<Integer, Map<Field, Integer>> chosen = new TreeMap<>();
		for (int i = 0; i < sheets.size(); i++) {
			chosen.put(i, Map.of(Field.NIK, 0, Field.OWNER_NAME, 1, Field.BUSINESS_NAME, 2, Field.DISTRICT, 3,
					Field.YEARLY_SALES, 4));
		}
		Layout layout = this.spreadsheets.layout(sheets, chosen);
		RowCount count = RowCount.telling(layout);
		try (Sheet sheet = this.spreadsheets.open(file, layout); Stream<SheetRow> rows = sheet.rows()) {
			rows.filter(layout::isContent).forEach(count::add);
		}
		return count.layout();
	}

	private List<SheetSurvey> survey(FileContent file) {
		return this.spreadsheets.survey(file, (text) -> text.startsWith("Tanjungpinang "));
	}

}
