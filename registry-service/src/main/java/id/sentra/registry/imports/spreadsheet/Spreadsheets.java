package id.sentra.registry.imports.spreadsheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Opens spreadsheets, and reads a new one through once to say where things stand in it.
 */
public final class Spreadsheets {

	private static final int MOST_ROWS = 1_048_576;

	private static final int MOST_SHEETS_SEARCHED = 10;

	private static final Set<Field> REQUIRED = EnumSet.of(Field.NIK, Field.OWNER_NAME, Field.BUSINESS_NAME,
			Field.DISTRICT);

	private final ColumnNames names;

	public Spreadsheets(ColumnNames names) {
		this.names = names;
	}

	public Sheet open(FileContent content, Format format) {
		if (format instanceof Format.Csv csv) {
			return new CsvSheet(content, csv);
		}
		return new XlsxSheet(content, (Format.Xlsx) format);
	}

	/**
	 * Reads the whole file: format, header, columns, number of rows.
	 * @throws UnreadableFile when it is not a spreadsheet, is damaged, lacks a column or
	 * has no rows
	 */
	public Layout examine(FileContent content, Map<Field, String> mapping) {
		requireDistinct(mapping);
		HeaderSearch search = new HeaderSearch(this.names, mapping);
		Layout layout = formats(content).map((format) -> header(content, format, search))
			.flatMap(Optional::stream)
			.max(Comparator.comparingInt((Layout found) -> found.columns().size()))
			.orElseThrow(() -> new UnreadableFile("file-without-header"));
		requireColumns(layout, mapping);
		return layout.withRows(count(content, layout));
	}

	private Stream<Format> formats(FileContent content) {
		return switch (FileKind.of(content)) {
			case XLSX -> sheets(content);
			case TEXT -> {
				Charset charset = TextCharset.of(content);
				yield Stream.of(';', ',', '\t').map((separator) -> new Format.Csv(charset, separator));
			}
		};
	}

	private Stream<Format> sheets(FileContent content) {
		WorkbookSize.check(content);
		try (XlsxSheet workbook = new XlsxSheet(content, new Format.Xlsx(0))) {
			return IntStream.range(0, Math.min(workbook.sheets(), MOST_SHEETS_SEARCHED)).mapToObj(Format.Xlsx::new);
		}
		catch (UnreadableFile | FileContent.Unavailable ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

	private Optional<Layout> header(FileContent content, Format format, HeaderSearch search) {
		try (Sheet sheet = open(content, format)) {
			return search.in(sheet, format);
		}
	}

	private static void requireDistinct(Map<Field, String> mapping) {
		Set<String> named = new HashSet<>();
		mapping.values().forEach((header) -> {
			if (!named.add(ColumnNames.plain(header))) {
				throw new UnreadableFile("mapped-column-twice", header);
			}
		});
	}

	private void requireColumns(Layout layout, Map<Field, String> mapping) {
		mapping.forEach((field, header) -> {
			if (!layout.has(field)) {
				throw new UnreadableFile("mapped-column-missing", header);
			}
		});
		List<String> missing = Stream.concat(REQUIRED.stream().filter((field) -> !layout.has(field)),
				layout.has(Field.CAPITAL) || layout.has(Field.YEARLY_SALES) ? Stream.empty()
						: Stream.of(Field.YEARLY_SALES))
			.map(this.names::shown)
			.toList();
		if (!missing.isEmpty()) {
			throw new UnreadableFile("columns-missing", String.join(", ", missing));
		}
	}

	private int count(FileContent content, Layout layout) {
		try (Sheet sheet = open(content, layout.format()); Stream<SheetRow> rows = sheet.rows()) {
			long counted = rows.filter(layout::isContent).limit(MOST_ROWS + 1L).count();
			if (counted == 0) {
				throw new UnreadableFile("file-without-rows");
			}
			if (counted > MOST_ROWS) {
				throw new UnreadableFile("file-too-many-rows", MOST_ROWS);
			}
			return (int) counted;
		}
	}

}
