package id.sentra.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import id.sentra.local.Demo;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DemoFilesTests {

	@TempDir
	static Path folder;

	@BeforeAll
	static void generate() {
		DemoFiles.generate(folder);
	}

	@Test
	void always_writes_the_same_bytes(@TempDir Path again) throws IOException {
		DemoFiles.generate(again);
		for (String file : List.of(DemoFiles.CLEAN, DemoFiles.COMMA, DemoFiles.MESSY, DemoFiles.MESSY_CSV,
				Demo.MANIFEST)) {
			assertThat(Files.mismatch(folder.resolve(file), again.resolve(file))).as(file).isEqualTo(-1);
		}
	}

	@Test
	void the_clean_sheet_has_the_headings_of_the_dinas_and_a_row_per_enterprise() {
		List<Row> rows = rows(DemoFiles.CLEAN);
		assertThat(rows).hasSize(DemoFiles.ROWS + 1);
		assertThat(texts(rows.get(0))).isEqualTo(Table.headings(Column::heading));
	}

	@Test
	void numbers_that_are_names_are_text_and_dates_are_dates() {
		Row row = rows(DemoFiles.CLEAN).get(1);
		assertThat(row.getCell(Column.NIK.ordinal()).getType()).isEqualTo(CellType.STRING);
		assertThat(row.getCell(Column.PHONE.ordinal()).getType()).isEqualTo(CellType.STRING);
		assertThat(row.getCell(Column.CAPITAL.ordinal()).getType()).isEqualTo(CellType.NUMBER);
		assertThat(row.getCell(Column.SINCE.ordinal()).asDate()).isBefore("2026-10-01T00:00:00");
	}

	@Test
	void the_messy_sheet_has_titles_other_headings_and_numbers_for_phones() throws IOException {
		List<Row> rows = rows(DemoFiles.MESSY);
		JsonNode manifest = manifest();
		JsonNode file = manifest.path("files").get(2);
		int heading = file.path("headerRow").asInt();
		List<Row> data = rows.stream().filter((row) -> row.getRowNum() > heading).toList();
		assertThat(data).hasSize(file.path("rows").asInt());
		assertThat(rows.stream().filter((row) -> row.getRowNum() == heading).map(DemoFilesTests::texts).findFirst())
			.hasValue(Table.headings(Column::carelessHeading));
		assertThat(data.stream().filter((row) -> type(row, Column.PHONE) == CellType.NUMBER))
			.hasSize(Defect.PHONE_AS_NUMBER.rows());
		assertThat(data.stream().filter((row) -> type(row, Column.DISTRICT) == CellType.EMPTY))
			.hasSize(Defect.MERGED_DISTRICT.rows());
		assertThat(data.stream().filter((row) -> type(row, Column.SINCE) == CellType.STRING))
			.hasSize(Defect.DATE_AS_TEXT.rows());
	}

	@Test
	void the_csv_files_differ_in_separator_and_byte_order_mark() throws IOException {
		assertThat(Files.readString(folder.resolve(DemoFiles.COMMA))).startsWith("No,NIK,Nama Pemilik,");
		String messy = Files.readString(folder.resolve(DemoFiles.MESSY_CSV));
		assertThat(messy).startsWith("\uFEFFDATA USAHA MIKRO KOTA TANJUNGPINANG;;");
		assertThat(messy.lines().skip(3).findFirst().orElseThrow()).startsWith("No.;No. KTP / NIK;");
	}

	@Test
	void the_csv_files_hold_every_row_to_the_last_cell() throws IOException {
		for (JsonNode file : manifest().path("files")) {
			String name = file.path("name").asString();
			if (name.endsWith(".csv")) {
				List<String> lines = Files.readAllLines(folder.resolve(name));
				assertThat(lines).as(name).hasSize(file.path("headerRow").asInt() + file.path("rows").asInt());
				assertThat(lines.get(lines.size() - 1)).as(name).matches(".*[,;](Ya|Tidak)");
			}
		}
	}

	@Test
	void the_manifest_accounts_for_every_row() throws IOException {
		for (JsonNode file : manifest().path("files")) {
			long accounted = file.path("imported").asLong() + file.path("rejected").asLong()
					+ file.path("duplicate").asLong();
			assertThat(accounted).isEqualTo(file.path("rows").asLong()).isGreaterThanOrEqualTo(DemoFiles.ROWS);
		}
		assertThat(manifest().path("spoiltRows").size()).isEqualTo(Math.round(DemoFiles.ROWS * 0.05));
	}

	private static JsonNode manifest() throws IOException {
		return JsonMapper.shared().readTree(Files.readString(folder.resolve(Demo.MANIFEST)));
	}

	private static List<Row> rows(String file) {
		try (InputStream input = Files.newInputStream(folder.resolve(file));
				ReadableWorkbook workbook = new ReadableWorkbook(input);
				Stream<Row> rows = workbook.getFirstSheet().openStream()) {
			return rows.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> texts(Row row) {
		return row.stream().map(Cell::getText).toList();
	}

	private static CellType type(Row row, Column column) {
		return row.getOptionalCell(column.ordinal()).map(Cell::getType).orElse(CellType.EMPTY);
	}

}
