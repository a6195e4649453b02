package id.sentra.registry.imports.spreadsheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the row with the names of the columns among the first rows of a sheet: titles and
 * merged rows may stand above it.
 */
final class HeaderSearch {

	private static final Logger logger = LoggerFactory.getLogger(HeaderSearch.class);

	private static final int ROWS_SEARCHED = 15;

	private static final int FEWEST_COLUMNS = 3;

	private final ColumnNames names;

	private final Map<Field, String> mapping;

	HeaderSearch(ColumnNames names, Map<Field, String> mapping) {
		this.names = names;
		this.mapping = mapping;
	}

	/**
	 * The best row of the first few, or nothing when none names at least three columns we
	 * know.
	 */
	Optional<SheetLayout> in(Sheet sheet, String name, Format format) {
		SheetLayout best = null;
		try (Stream<SheetRow> rows = sheet.rows()) {
			Iterator<SheetRow> first = rows.limit(ROWS_SEARCHED).iterator();
			while (first.hasNext()) {
				SheetLayout found = layout(first.next(), name, format);
				if (best == null || found.columns().size() > best.columns().size()) {
					best = found;
				}
			}
		}
		catch (UnreadableFile ex) {
			if (ex.code().equals(CsvSheet.TOO_MANY_COLUMNS) || ex.code().equals("workbook-too-large")) {
				throw ex;
			}
			logger.debug("Looking for a header in {} ended early: {}", format, ex.code());
		}
		return Optional.ofNullable(best).filter((layout) -> layout.columns().size() >= FEWEST_COLUMNS);
	}

	private SheetLayout layout(SheetRow row, String name, Format format) {
		Map<Field, Integer> columns = new EnumMap<>(Field.class);
		Map<String, Field> mapped = this.mapping.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> ColumnNames.plain(entry.getValue()), Map.Entry::getKey, (a, b) -> a));
		List<String> headers = new ArrayList<>();
		for (int i = 0; i < row.cells().size(); i++) {
			String header = row.cell(i).text();
			headers.add(header);
			Field explicit = mapped.get(ColumnNames.plain(header));
			if (explicit != null && !header.isEmpty()) {
				columns.put(explicit, i);
			}
		}
		for (int i = 0; i < headers.size(); i++) {
			int column = i;
			this.names.field(headers.get(i))
				.filter((field) -> !this.mapping.containsKey(field) && !columns.containsValue(column))
				.ifPresent((field) -> columns.putIfAbsent(field, column));
		}
		return new SheetLayout(name, format, row.number(), columns, headers, 0);
	}

}
