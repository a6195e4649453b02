package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

/**
 * Opens spreadsheets, and reads a new one through once to say where things stand in it.
 */
public final class Spreadsheets {

	private static final Set<Field> REQUIRED = EnumSet.of(Field.NIK, Field.OWNER_NAME, Field.BUSINESS_NAME,
			Field.DISTRICT);

	private final ColumnNames names;

	public Spreadsheets(ColumnNames names) {
		this.names = names;
	}

	public Sheet open(FileContent content, Layout layout) {
		List<Format> formats = layout.sheets().stream().map(SheetLayout::format).toList();
		if (formats.get(0) instanceof Format.Csv csv) {
			return new CsvSheet(content, csv);
		}
		return new WorkbookSheets(workbook(content, formats.get(0) instanceof Format.Ods),
				formats.stream().map(Spreadsheets::index).toList());
	}

	/**
	 * Reads the whole file: format, header, columns, number of rows. Of a workbook every
	 * sheet with the header is taken that people see.
	 * @throws UnreadableFile when it is not a spreadsheet, is damaged, lacks a column or
	 * has no rows
	 */
	public Layout examine(FileContent content, Map<Field, String> mapping) {
		requireDistinct(mapping);
		HeaderSearch search = new HeaderSearch(this.names, mapping);
		Layout layout = switch (FileKind.of(content)) {
			case XLSX -> sheets(content, false, search, mapping);
			case ODS -> sheets(content, true, search, mapping);
			case TEXT -> text(content, search, mapping);
		};
		return counted(content, layout);
	}

	/**
	 * Reads the whole file and tells of each sheet what stands in it, hidden ones too.
	 * @param district whether a text names a district of the region the file is for
	 * @throws UnreadableFile when it is not a spreadsheet, is damaged, or no sheet has
	 * headings
	 */
	public List<SheetSurvey> survey(FileContent content, Predicate<String> district) {
		SheetSurveyor surveyor = new SheetSurveyor(this.names, district);
		List<SheetSurvey> sheets = switch (FileKind.of(content)) {
			case XLSX -> survey(content, false, surveyor);
			case ODS -> survey(content, true, surveyor);
			case TEXT -> List.of(surveyText(content, surveyor));
		};
		if (sheets.stream().allMatch((sheet) -> sheet.columns().isEmpty())) {
			throw new UnreadableFile("file-without-header");
		}
		if (sheets.stream().mapToInt(SheetSurvey::rows).sum() == 0) {
			throw new UnreadableFile("file-without-rows");
		}
		return sheets;
	}

	/**
	 * The layout of sheets as somebody said what their columns hold; not counted yet.
	 * @param chosen of each sheet that is to be read, what its columns hold
	 * @throws UnreadableFile when a sheet lacks a column
	 */
	public Layout layout(List<SheetSurvey> sheets, SortedMap<Integer, Map<Field, Integer>> chosen) {
		List<SheetLayout> used = new ArrayList<>();
		chosen.forEach((number, columns) -> {
			SheetSurvey sheet = sheets.get(number);
			SheetLayout layout = new SheetLayout(sheet.name(), sheet.format(), sheet.headerRow(), columns,
					sheet.columns().stream().map(SheetSurvey.Column::heading).toList(), 0);
			requireColumns(layout, Map.of());
			used.add(layout);
		});
		return new Layout(used,
				IntStream.range(0, sheets.size())
					.filter((number) -> !chosen.containsKey(number))
					.mapToObj((number) -> sheets.get(number).name())
					.toList(),
				0);
	}

	/** The name we use to people for what a column holds. */
	public String shown(Field field) {
		return this.names.shown(field);
	}

	private static List<SheetSurvey> survey(FileContent content, boolean ods, SheetSurveyor surveyor) {
		WorkbookSize.check(content);
		List<SheetSurvey> found = new ArrayList<>();
		try (Workbook workbook = workbook(content, ods)) {
			List<Workbook.SheetName> sheets = workbook.sheets();
			for (int i = 0; i < sheets.size(); i++) {
				Workbook.SheetName sheet = sheets.get(i);
				found.add(surveyor.survey(new WorkbookSheets(workbook, List.of(i)), sheet.name(), sheet.format(),
						sheet.hidden()));
			}
			return found;
		}
		catch (IOException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

	/** Read with the separator that gives most columns we know, or else most columns. */
	private static SheetSurvey surveyText(FileContent content, SheetSurveyor surveyor) {
		Charset charset = TextCharset.of(content);
		UnreadableFile fault = new UnreadableFile("file-without-header");
		SheetSurvey best = null;
		for (char separator : new char[] { ';', ',', '\t' }) {
			Format.Csv format = new Format.Csv(charset, separator);
			try (Sheet sheet = new CsvSheet(content, format)) {
				SheetSurvey found = surveyor.survey(sheet, "", format, false);
				if (best == null || known(found) > known(best)
						|| (known(found) == known(best) && found.columns().size() > best.columns().size())) {
					best = found;
				}
			}
			catch (UnreadableFile ex) {
				fault = ex;
			}
		}
		if (best == null || best.columns().isEmpty()) {
			throw fault;
		}
		return best;
	}

	private static long known(SheetSurvey sheet) {
		return sheet.columns().stream().filter((column) -> column.named() != null).count();
	}

	private Layout text(FileContent content, HeaderSearch search, Map<Field, String> mapping) {
		Charset charset = TextCharset.of(content);
		SheetLayout best = Stream.of(';', ',', '\t').map((separator) -> {
			Format.Csv format = new Format.Csv(charset, separator);
			try (Sheet sheet = new CsvSheet(content, format)) {
				return search.in(sheet, "", format);
			}
		})
			.flatMap(Optional::stream)
			.max(Comparator.comparingInt((found) -> found.columns().size()))
			.orElseThrow(() -> new UnreadableFile("file-without-header"));
		requireColumns(best, mapping);
		return new Layout(List.of(best), List.of(), 0);
	}

	private Layout sheets(FileContent content, boolean ods, HeaderSearch search, Map<Field, String> mapping) {
		WorkbookSize.check(content);
		List<SheetLayout> used = new ArrayList<>();
		List<String> unused = new ArrayList<>();
		List<SheetLayout> lacking = new ArrayList<>();
		try (Workbook workbook = workbook(content, ods)) {
			List<Workbook.SheetName> sheets = workbook.sheets();
			for (int i = 0; i < sheets.size(); i++) {
				Workbook.SheetName sheet = sheets.get(i);
				Optional<SheetLayout> header = search.in(new WorkbookSheets(workbook, List.of(i)), sheet.name(),
						sheet.format());
				if (header.isEmpty() || sheet.hidden()) {
					unused.add(sheet.name());
				}
				else {
					(missing(header.get(), mapping).isEmpty() ? used : lacking).add(header.get());
				}
			}
		}
		catch (IOException ex) {
			throw new UnreadableFile("file-unreadable");
		}
		lacking.forEach((sheet) -> {
			if (used.isEmpty() || sheet.has(Field.NIK)) {
				requireColumns(sheet, mapping);
			}
			unused.add(sheet.name());
		});
		if (used.isEmpty()) {
			throw new UnreadableFile("file-without-header");
		}
		return new Layout(used, unused, 0);
	}

	private static Workbook workbook(FileContent content, boolean ods) {
		try {
			return ods ? new OdsWorkbook(content) : new XlsxWorkbook(content);
		}
		catch (UnreadableFile | FileContent.Unavailable ex) {
			throw ex;
		}
		catch (IOException | XMLStreamException | RuntimeException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

	private static int index(Format format) {
		return (format instanceof Format.Xlsx xlsx) ? xlsx.sheet() : ((Format.Ods) format).sheet();
	}

	private static void requireDistinct(Map<Field, String> mapping) {
		Set<String> named = new HashSet<>();
		mapping.values().forEach((header) -> {
			if (!named.add(ColumnNames.plain(header))) {
				throw new UnreadableFile("mapped-column-twice", header);
			}
		});
	}

	private void requireColumns(SheetLayout sheet, Map<Field, String> mapping) {
		mapping.forEach((field, header) -> {
			if (!sheet.has(field)) {
				throw new UnreadableFile("mapped-column-missing", header);
			}
		});
		List<Field> missing = missing(sheet, mapping);
		if (!missing.isEmpty()) {
			String columns = missing.stream().map(this.names::shown).collect(Collectors.joining(", "));
			throw sheet.name().isEmpty() ? new UnreadableFile("columns-missing", columns)
					: new UnreadableFile("sheet-columns-missing", columns, sheet.name());
		}
	}

	private static List<Field> missing(SheetLayout sheet, Map<Field, String> mapping) {
		Stream<Field> amount = (sheet.has(Field.CAPITAL) || sheet.has(Field.YEARLY_SALES)) ? Stream.empty()
				: Stream.of(Field.YEARLY_SALES);
		return Stream.of(REQUIRED.stream(), mapping.keySet().stream(), amount)
			.flatMap(Function.identity())
			.filter((field) -> !sheet.has(field))
			.distinct()
			.toList();
	}

	/** With the rows of each sheet; one that has none is left out. */
	private Layout counted(FileContent content, Layout layout) {
		RowCount count = RowCount.of(layout);
		try (Sheet sheet = open(content, layout); Stream<SheetRow> all = sheet.rows()) {
			all.filter(layout::isContent).forEach(count::add);
		}
		return count.layout();
	}

}
