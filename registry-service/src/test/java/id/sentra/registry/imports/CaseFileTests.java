package id.sentra.registry.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.spreadsheet.ColumnNames;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Files;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.Sheet;
import id.sentra.registry.imports.spreadsheet.SheetRow;
import id.sentra.registry.imports.spreadsheet.Spreadsheets;
import id.sentra.registry.sme.Villages;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.SmeFixtures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of files that other systems read wrongly. */
class CaseFileTests {

	private static final Standards STANDARDS = new Standards(
			new Places(SmeFixtures.TANJUNGPINANG, Regions.load(), new Villages()), SmeFixtures.scaleRules(), "2020",
			LocalDate.of(2026, 11, 21));

	private final Spreadsheets spreadsheets = new Spreadsheets(ColumnNames.load());

	@Test
	void days_of_a_workbook_that_counts_from_1904_are_the_same_days() {
		assertThat(profiles("r01-1904-1.xlsx")).extracting((profile) -> profile.business().since())
			.containsExactly(LocalDate.of(2019, 8, 17));
	}

	@Test
	void a_number_beyond_what_a_cell_keeps_exactly_is_no_identity_number() {
		assertThat(verdicts("r03-nik-beyond-2-53.xlsx")).hasSize(4)
			.allSatisfy((verdict) -> assertThat(reasons(verdict)).containsExactly(new Reason("NIK", "nik-as-number")));
	}

	@Test
	void every_sheet_with_the_header_is_read() {
		Layout layout = examine("r04-sheet-per-district.xlsx");
		assertThat(layout.sheets()).extracting("name")
			.containsExactly("Tanjungpinang Barat", "Tanjungpinang Timur", "Tanjungpinang Kota", "Bukit Bestari");
		assertThat(layout.rows()).isEqualTo(12);
		List<Profile> profiles = profiles("r04-sheet-per-district.xlsx");
		assertThat(profiles).hasSize(12);
		assertThat(profiles).extracting((profile) -> profile.location().district())
			.containsOnly(new RegionCode("21.72.01"), new RegionCode("21.72.02"), new RegionCode("21.72.03"),
					new RegionCode("21.72.04"));
	}

	@Test
	void the_unit_in_a_heading_is_of_every_amount_below_it() {
		assertThat(profiles("r05-unit-in-header.csv")).extracting((profile) -> profile.business().yearlySales())
			.containsExactly(new Rupiah(2_500_000_000L));
	}

	@Test
	void what_a_merged_range_holds_is_of_each_of_its_rows() {
		assertThat(profiles("r06-merged-district.xlsx")).hasSize(4)
			.extracting((profile) -> profile.location().district())
			.containsOnly(new RegionCode("21.72.03"));
	}

	@Test
	void a_day_is_read_in_whatever_way_a_column_mixes_them() {
		List<Verdict> verdicts = verdicts("r08-mixed-dates.xlsx");
		assertThat(verdicts.subList(0, 5)).extracting((verdict) -> ((Verdict.Fit) verdict).profile().business().since())
			.containsOnly(LocalDate.of(2019, 8, 17));
		assertThat(verdicts.subList(5, 8)).allSatisfy(
				(verdict) -> assertThat(reasons(verdict)).containsExactly(new Reason("Mulai Usaha", "since-invalid")));
		assertThat(((Verdict.Fit) verdicts.get(8)).profile().business().since()).isEqualTo(LocalDate.of(2020, 2, 29));
	}

	@Test
	void a_telephone_number_is_one_however_it_is_written() {
		List<Verdict> verdicts = verdicts("r10-phones.csv");
		assertThat(verdicts.subList(0, 8)).extracting(CaseFileTests::phone).containsOnly("+62811770123");
		assertThat(reasons(verdicts.get(8))).containsExactly(new Reason("No HP", "phone-invalid"));
		assertThat(verdicts.subList(9, 11)).extracting(CaseFileTests::phone).containsOnly("+6281177012345");
	}

	@Test
	void a_line_from_another_file_spoils_itself_and_no_other() {
		List<Verdict> verdicts = verdicts("r14-mixed-charset.csv");
		Profile whole = ((Verdict.Fit) verdicts.get(0)).profile();
		assertThat(whole.owner().name()).isEqualTo("Andr\u00e9 Lim");
		assertThat(whole.business().name()).isEqualTo("Caf\u00e9 Andr\u00e9");
		assertThat(reasons(verdicts.get(1))).containsExactly(new Reason("Nama Pemilik", "text-unreadable"),
				new Reason("Nama Usaha", "text-unreadable"));
		assertThat(verdicts.get(1).row()).isEqualTo(3);
	}

	@Test
	void a_formula_without_a_result_and_one_in_error_say_nothing() {
		Profile first = profiles("r17-first.xlsx").get(0);
		Profile again = profiles("r17-again.xlsx").get(0);
		assertThat(first.location().street()).isEqualTo("Jl. Merdeka 17");
		assertThat(again.location().street()).isNull();
		assertThat(again.business().details().product()).isNull();
		assertThat(again.completedBy(first)).isEqualTo(first);
	}

	private static String phone(Verdict verdict) {
		return Objects.requireNonNull(((Verdict.Fit) verdict).profile().owner().phone()).value();
	}

	private static List<Reason> reasons(Verdict verdict) {
		return ((Verdict.Unfit) verdict).rejected().reasons();
	}

	private List<Profile> profiles(String file) {
		return verdicts(file).stream().map((verdict) -> ((Verdict.Fit) verdict).profile()).toList();
	}

	private List<Verdict> verdicts(String file) {
		Layout layout = examine(file);
		RowJudge judge = new RowJudge(layout, STANDARDS);
		try (Sheet sheet = this.spreadsheets.open(content(file), layout); Stream<SheetRow> rows = sheet.rows()) {
			return rows.filter(layout::isContent).map(judge::judge).toList();
		}
	}

	private Layout examine(String file) {
		return this.spreadsheets.examine(content(file), Map.of());
	}

	private static FileContent content(String file) {
		try (InputStream in = CaseFileTests.class.getResourceAsStream("/imports/cases/" + file)) {
			return Files.bytes(Objects.requireNonNull(in).readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
