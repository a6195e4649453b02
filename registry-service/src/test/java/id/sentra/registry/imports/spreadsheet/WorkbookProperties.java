package id.sentra.registry.imports.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** Our reader of workbooks reads what another reader reads. */
class WorkbookProperties {

	private static final String[] TEXTS = { "Roti", " Kue  Ani ", "André &amp; Co", "a&lt;b&gt;c", "\u0645\u062d",
			"\ud83c\udf70 kue", "baris\nbaru", "_x0041_BC", "_x000D_", "'=1+1", "0812", "", "&#xA0;x", "#N/A", "1",
			"tab\tdi sini", "x_y" };

	private static final String[] NUMBERS = { "0", "1", "-5", "2172015708850001", "9171014107859124", "8.1234567E10",
			"43694.7308", "1E-3", "0.1", "123456789012345678", "5000000", "60", "1.5E+2" };

	private static final String[] ERRORS = { "#N/A", "#REF!", "#DIV/0!", "#NAME?" };

	@Property(tries = 300)
	void reads_what_another_reader_reads(@ForAll long seed) {
		check(seed);
	}

	/** The same for a while: {@code -Dsentra.fuzz.minutes=10}. */
	@Test
	@EnabledIfSystemProperty(named = "sentra.fuzz.minutes", matches = "\\d+")
	void reads_what_another_reader_reads_for_long() {
		Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("sentra.fuzz.minutes")));
		Random seeds = new Random();
		long tries = 0;
		for (; Instant.now().isBefore(end); tries++) {
			check(seeds.nextLong());
		}
		System.out.println("workbooks compared: " + tries);
	}

	private static void check(long seed) {
		Random random = new Random(seed);
		byte[] bytes = workbook(random);
		try (XlsxWorkbook ours = new XlsxWorkbook(Files.bytes(bytes));
				XSSFWorkbook theirs = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
			assertThat(ours.sheets()).hasSize(theirs.getNumberOfSheets());
			for (int i = 0; i < theirs.getNumberOfSheets(); i++) {
				assertThat(ours.sheets().get(i).name()).isEqualTo(theirs.getSheetName(i));
				assertThat(ours.sheets().get(i).hidden())
					.isEqualTo(theirs.isSheetHidden(i) || theirs.isSheetVeryHidden(i));
				assertThat(ours(ours, i)).as("seed %d, sheet %d", seed, i).isEqualTo(theirs(theirs.getSheetAt(i)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (javax.xml.stream.XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> ours(XlsxWorkbook workbook, int sheet)
			throws IOException, javax.xml.stream.XMLStreamException {
		List<String> all = new ArrayList<>();
		try (Workbook.Rows rows = workbook.rows(sheet)) {
			for (Workbook.Row row = rows.next(); row != null; row = rows.next()) {
				for (int column = 0; column < row.cells().size(); column++) {
					Cell cell = row.cells().get(column);
					if (!cell.isEmpty()) {
						all.add(row.number() + (row.hidden() ? "h" : "") + " " + column + " "
								+ (cell.numeric() ? "n" + Double.parseDouble(cell.text()) : "t" + cell.text()));
					}
				}
			}
		}
		return all;
	}

	private static List<String> theirs(XSSFSheet sheet) {
		List<String> all = new ArrayList<>();
		for (int number = 0; number <= sheet.getLastRowNum(); number++) {
			XSSFRow row = sheet.getRow(number);
			if (row == null) {
				continue;
			}
			for (int column = 0; column < 30; column++) {
				String shown = shown(row.getCell(column));
				if (shown.isEmpty()) {
					shown = ofRange(sheet, number, column);
				}
				if (!shown.isEmpty()) {
					all.add((number + 1) + (row.getZeroHeight() ? "h" : "") + " " + column + " " + shown);
				}
			}
		}
		return all;
	}

	private static String ofRange(XSSFSheet sheet, int row, int column) {
		for (CellRangeAddress range : sheet.getMergedRegions()) {
			if (range.getFirstColumn() == column && row > range.getFirstRow() && row <= range.getLastRow()) {
				XSSFRow first = sheet.getRow(range.getFirstRow());
				return (first != null) ? shown(first.getCell(column)) : "";
			}
		}
		return "";
	}

	private static String shown(XSSFCell cell) {
		if (cell == null) {
			return "";
		}
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		return switch (type) {
			case NUMERIC -> (cell.getRawValue() != null) ? "n" + cell.getNumericCellValue() : "";
			case BOOLEAN -> "t" + (cell.getBooleanCellValue() ? "1" : "0");
			case STRING -> {
				String text = Cleaning.clean(cell.getStringCellValue());
				yield text.isEmpty() ? "" : "t" + text;
			}
			default -> "";
		};
	}

	private static byte[] workbook(Random random) {
		Workbooks workbook = new Workbooks();
		String[] texts = new String[1 + random.nextInt(6)];
		for (int i = 0; i < texts.length; i++) {
			texts[i] = runs(random);
		}
		workbook.texts(texts);
		int sheets = 1 + random.nextInt(3);
		for (int i = 0; i < sheets; i++) {
			String state = (i == 0) ? "visible" : List.of("visible", "hidden", "veryHidden").get(random.nextInt(3));
			workbook.sheet("Lembar " + i, state, rows(random, texts.length), merged(random));
		}
		return workbook.bytes();
	}

	private static String rows(Random random, int texts) {
		StringBuilder rows = new StringBuilder();
		int number = 0;
		for (int i = random.nextInt(8); i > 0; i--) {
			int step = 1 + random.nextInt(3);
			number += step;
			rows.append((step == 1 && random.nextBoolean()) ? "<row" : "<row r=\"" + number + "\"");
			rows.append(random.nextInt(5) == 0 ? " hidden=\"1\">" : ">");
			int column = 0;
			for (int j = random.nextInt(6); j > 0; j--) {
				int gap = random.nextInt(3);
				column += gap;
				String place = (gap == 0 && random.nextBoolean()) ? ""
						: " r=\"" + (char) ('A' + column) + number + "\"";
				rows.append(cell(random, place, texts));
				column++;
			}
			rows.append("</row>");
		}
		return rows.toString();
	}

	private static String cell(Random random, String place, int texts) {
		String formula = random.nextBoolean() ? "<f>A1</f>" : "";
		return switch (random.nextInt(9)) {
			case 0 -> "<c" + place + " t=\"s\"><v>" + random.nextInt(texts) + "</v></c>";
			case 1 -> "<c" + place + " t=\"inlineStr\"><is>" + runs(random) + "</is></c>";
			case 2, 3 -> "<c" + place + ">" + formula + "<v>" + any(random, NUMBERS) + "</v></c>";
			case 4 -> "<c" + place + " t=\"b\"><v>" + random.nextInt(2) + "</v></c>";
			case 5 -> "<c" + place + " t=\"e\">" + formula + "<v>" + any(random, ERRORS) + "</v></c>";
			case 6 -> "<c" + place + " t=\"str\"><f>A1</f><v>" + any(random, TEXTS).replace("_x", "x") + "</v></c>";
			case 7 -> "<c" + place + "><f>A1</f></c>";
			default -> "<c" + place + "/>";
		};
	}

	private static String runs(Random random) {
		String sound = random.nextInt(4) == 0 ? "<rPh sb=\"0\" eb=\"1\"><t>sound</t></rPh>" : "";
		return random.nextBoolean() ? "<t xml:space=\"preserve\">" + any(random, TEXTS) + "</t>" + sound
				: "<r><t xml:space=\"preserve\">" + any(random, TEXTS)
						+ "</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">" + any(random, TEXTS) + "</t></r>"
						+ sound;
	}

	/** Ranges that do not touch each other. */
	private static String merged(Random random) {
		StringBuilder ranges = new StringBuilder();
		for (int column = 0; column < 9; column += 3) {
			int first = 1 + random.nextInt(6);
			if (random.nextBoolean()) {
				ranges.append("<mergeCell ref=\"" + (char) ('A' + column) + first + ":"
						+ (char) ('A' + column + random.nextInt(2)) + (first + 1 + random.nextInt(3)) + "\"/>");
			}
		}
		return ranges.isEmpty() ? "" : "<mergeCells>" + ranges + "</mergeCells>";
	}

	private static String any(Random random, String[] values) {
		return values[random.nextInt(values.length)];
	}

}
