package id.sentra.registry.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.spreadsheet.ColumnNames;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Files;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.Sheet;
import id.sentra.registry.imports.spreadsheet.SheetRow;
import id.sentra.registry.imports.spreadsheet.Spreadsheets;
import id.sentra.registry.sme.Villages;
import id.sentra.registry.sme.domain.BusinessDetails.Detail;
import id.sentra.registry.sme.domain.Gender;
import id.sentra.registry.sme.domain.Kbli;
import id.sentra.registry.sme.domain.PhoneNumber;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.SmeFixtures;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RowJudgeTests {

	private static final Places PLACES = new Places(SmeFixtures.TANJUNGPINANG, Regions.load(), new Villages());

	private static final Standards STANDARDS = new Standards(PLACES, SmeFixtures.scaleRules(), "2020",
			LocalDate.of(2026, 11, 21));

	private final Spreadsheets spreadsheets = new Spreadsheets(ColumnNames.load());

	@Test
	void a_good_row_becomes_a_profile() {
		Profile profile = ((Verdict.Fit) judge(row())).profile();
		assertThat(profile.owner().gender()).isEqualTo(Gender.FEMALE);
		assertThat(profile.owner().phone()).isEqualTo(new PhoneNumber("+6281277700001"));
		assertThat(profile.owner().lowIncomeHousehold()).isTrue();
		assertThat(profile.business().kbli()).isEqualTo(new Kbli("10710", "2020"));
		assertThat(profile.business().since()).isEqualTo(LocalDate.of(2019, 8, 17));
		assertThat(profile.business().yearlySales()).isEqualTo(new Rupiah(60_000_000));
		assertThat(profile.location().district()).isEqualTo(SmeFixtures.BARAT);
		assertThat(profile.location().village()).isEqualTo(new RegionCode("21.72.01.1002"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			NIK                     | 217201570885000       | nik-invalid
			NIK                     | -                     | nik-missing
			NIK                     | 2,17201E+15           | nik-as-number
			Nama Pemilik            | -                     | owner-name-missing
			Jenis Kelamin (L/P)     | X                     | gender-invalid
			Nama Usaha              | -                     | business-name-missing
			Nama Usaha              | ???                   | business-name-invalid
			Nama Usaha              | Roti WA 081234567890  | business-name-personal
			KBLI                    | 123                   | kbli-invalid
			NIB                     | 12345                 | nib-invalid
			No. HP                  | 12                    | phone-invalid
			No. HP                  | 08123456789/08123456780 | phone-invalid
			Email                   | bukan                 | email-invalid
			Kelurahan               | Dompak                | village-invalid
			Kecamatan               | Sekupang              | district-invalid
			Kecamatan               | -                     | district-missing
			Mulai Usaha             | 31/02/2019            | since-invalid
			Mulai Usaha             | 01/01/2030            | since-in-future
			Omzet per Tahun (Rp)    | banyak                | yearly-sales-invalid
			Omzet per Tahun (Rp)    | 60 miliar             | yearly-sales-too-large
			Keluarga Kurang Mampu (Ya/Tidak) | mungkin      | low-income-invalid
			""")
	void a_bad_cell_is_named_by_its_column_and_a_code(String column, String value, String code) {
		Map<String, String> row = row();
		row.put(column, (value != null) ? value : "");
		assertThat(((Verdict.Unfit) judge(row)).rejected().reasons()).containsExactly(new Reason(column, code));
	}

	@ParameterizedTest
	@EnumSource(Detail.class)
	void every_further_text_of_a_business_has_a_column(Detail detail) {
		String text = (detail == Detail.NIB) ? "9120000000001" : "Uji";
		Map<String, String> row = row();
		row.put(ColumnNames.load().shown(Field.valueOf(detail.name())), text);
		assertThat(detail.of(((Verdict.Fit) judge(row)).profile().business().details())).isEqualTo(text);
	}

	@Test
	void all_reasons_are_told_at_once() {
		Map<String, String> row = row();
		row.put("NIK", "1");
		row.put("No. HP", "x");
		row.put("Kecamatan", "Batam");
		assertThat(((Verdict.Unfit) judge(row)).rejected().reasons()).extracting(Reason::code)
			.containsExactly("nik-invalid", "phone-invalid", "district-invalid");
	}

	@ParameterizedTest
	@CsvSource({ "Tanjungpinang Timur,21.72.02", "TANJUNG PINANG TIMUR,21.72.02", "Kec. Tanjung Pinang Timur,21.72.02",
			"Bukit  Bestari,21.72.04", "21.72.03,21.72.03" })
	void a_district_is_known_however_it_is_spelled(String name, String code) {
		Map<String, String> row = row();
		row.put("Kecamatan", name);
		row.put("Kelurahan", "-");
		assertThat(((Verdict.Fit) judge(row)).profile().location().district().value()).isEqualTo(code);
	}

	@Test
	void neither_capital_nor_sales_is_a_reason_and_one_of_them_is_enough() {
		Map<String, String> row = row();
		row.put("Modal Usaha (Rp)", "-");
		assertThat(judge(row)).isInstanceOf(Verdict.Fit.class);
		row.put("Omzet per Tahun (Rp)", " ");
		assertThat(((Verdict.Unfit) judge(row)).rejected().reasons()).extracting(Reason::code)
			.containsExactly("yearly-sales-missing");
	}

	@ParameterizedTest
	@CsvSource({ "450.125,-1", "0.5,-1", "-5000,-1", "60000000,60000000", "60000000.00000001,60000000",
			"450125,450125" })
	void a_number_of_a_workbook_is_taken_as_it_is_and_only_whole_rupiah(double number, long amount) {
		FileContent content = Files.xlsx((sheet) -> {
			Files.put(sheet, 0, Files.HEADER);
			Files.put(sheet, 1, Files.row(1));
			sheet.value(1, 15, number);
		});
		Verdict verdict = judge(content);
		if (amount < 0) {
			assertThat(((Verdict.Unfit) verdict).rejected().reasons())
				.containsExactly(new Reason("Omzet per Tahun (Rp)", "yearly-sales-invalid"));
		}
		else {
			assertThat(((Verdict.Fit) verdict).profile().business().yearlySales()).isEqualTo(new Rupiah(amount));
		}
	}

	@Property(tries = 500)
	void no_text_in_any_cell_throws_or_comes_back_in_a_reason(@ForAll String text) {
		for (String column : row().keySet()) {
			Map<String, String> row = row();
			row.put(column, "@@" + text.replaceAll("[;\"\\p{Cntrl}]", ""));
			Verdict verdict = judge(row);
			assertThat(verdict.toString()).doesNotContain("row-unreadable");
			if (verdict instanceof Verdict.Unfit) {
				assertThat(verdict.toString()).doesNotContain("@@");
			}
		}
	}

	private static Map<String, String> row() {
		String[] names = Files.HEADER.split(";");
		String[] values = Files.row(1).split(";", -1);
		Map<String, String> row = new LinkedHashMap<>();
		for (int i = 1; i < names.length; i++) {
			row.put(names[i], values[i]);
		}
		return row;
	}

	private Verdict judge(Map<String, String> row) {
		FileContent content = Files.csv(String.join(";", row.keySet()),
				row.values().stream().map((value) -> '"' + value + '"').collect(Collectors.joining(";")),
				Files.row(2).substring(2));
		return judge(content);
	}

	private Verdict judge(FileContent content) {
		Layout layout = this.spreadsheets.examine(content, Map.of());
		try (Sheet sheet = this.spreadsheets.open(content, layout); Stream<SheetRow> rows = sheet.rows()) {
			List<SheetRow> first = rows.skip(1).limit(1).toList();
			return new RowJudge(layout, STANDARDS).judge(first.get(0));
		}
	}

}
