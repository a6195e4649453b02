package id.sentra.registry.imports.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.sentra.registry.imports.spreadsheet.SheetSurvey.Column;

/**
 * Reads a sheet through and tells what stands in it. Headings are the row that names most
 * columns we know; where none names three, the first that looks like headings.
 */
final class SheetSurveyor {

	private static final int ROWS_SEARCHED = 15;

	private static final int FEWEST_COLUMNS = 3;

	private static final int SAMPLE = 200;

	/** No heading has as many digits: that is a row of data. */
	private static final Pattern NUMBER = Pattern.compile("(?:\\d[\\s.,\\-]?){6}");

	private final ColumnNames names;

	private final Predicate<String> district;

	SheetSurveyor(ColumnNames names, Predicate<String> district) {
		this.names = names;
		this.district = district;
	}

	SheetSurvey survey(Sheet sheet, String name, Format format, boolean hidden) {
		try (Stream<SheetRow> all = sheet.rows()) {
			Iterator<SheetRow> rows = all.iterator();
			List<SheetRow> first = new ArrayList<>(ROWS_SEARCHED);
			while (first.size() < ROWS_SEARCHED && rows.hasNext()) {
				first.add(rows.next());
			}
			Optional<SheetRow> found = header(first);
			if (found.isEmpty()) {
				return new SheetSurvey(name, format, hidden, 0, 0, 0, List.of());
			}
			SheetRow header = found.get();
			int width = header.cells().size();
			List<ColumnContent> contents = IntStream.range(0, width)
				.mapToObj((column) -> new ColumnContent(this.district))
				.toList();
			int titles = (int) first.stream()
				.filter((row) -> row.number() < header.number() && !isBlank(row, row.cells().size()))
				.count();
			int count = 0;
			Iterator<SheetRow> below = Stream
				.concat(first.stream().filter((row) -> row.number() > header.number()),
						Stream.generate(() -> rows).takeWhile(Iterator::hasNext).map(Iterator::next))
				.iterator();
			while (below.hasNext()) {
				SheetRow row = below.next();
				if (isBlank(row, width)) {
					continue;
				}
				if (count++ < SAMPLE) {
					IntStream.range(0, width).forEach((column) -> contents.get(column).add(row.cell(column)));
				}
			}
			return new SheetSurvey(name, format, hidden, header.number(), titles, count, columns(header, contents));
		}
	}

	private Optional<SheetRow> header(List<SheetRow> first) {
		return first.stream()
			.filter((row) -> known(row) >= FEWEST_COLUMNS)
			.max(Comparator.<SheetRow>comparingLong(this::known)
				.thenComparing(Comparator.comparingInt(SheetRow::number).reversed()))
			.or(() -> first.stream().filter(SheetSurveyor::looksLikeHeadings).findFirst());
	}

	private long known(SheetRow row) {
		return row.cells().stream().flatMap((cell) -> this.names.field(cell.text()).stream()).distinct().count();
	}

	private static boolean looksLikeHeadings(SheetRow row) {
		List<Cell> said = row.cells().stream().filter((cell) -> !cell.isEmpty()).toList();
		return said.stream().filter((cell) -> !cell.merged()).count() >= FEWEST_COLUMNS && said.stream()
			.noneMatch((cell) -> cell.numeric() || cell.text().contains("@") || NUMBER.matcher(cell.text()).find());
	}

	/** What two columns look like is said of neither. */
	private List<Column> columns(SheetRow header, List<ColumnContent> contents) {
		List<Optional<Field>> looks = contents.stream().map(ColumnContent::field).toList();
		return IntStream.range(0, contents.size()).mapToObj((column) -> {
			Optional<Field> look = looks.get(column)
				.filter((field) -> looks.stream().filter(Optional.of(field)::equals).count() == 1);
			return new Column(header.cell(column).text(), this.names.field(header.cell(column).text()).orElse(null),
					look.orElse(null));
		}).toList();
	}

	private static boolean isBlank(SheetRow row, int width) {
		return IntStream.range(0, width).mapToObj(row::cell).allMatch((cell) -> cell.isEmpty() || cell.merged());
	}

}
