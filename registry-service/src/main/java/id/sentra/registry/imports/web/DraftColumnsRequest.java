package id.sentra.registry.imports.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.error.Refused;
import id.sentra.registry.imports.SheetColumns;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.SheetSurvey;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of the sheets hold that are to be read. A problem with a column is of
 * the field {@code sheets[0].fields[3]}, by the number of its sheet in the file.
 */
record DraftColumnsRequest(@Nullable List<@Nullable SheetRequest> sheets) {

	private static final int MOST_SHEETS = 100;

	/** Refuses what cannot be said of any file. */
	DraftColumnsRequest requireKnown() {
		if (this.sheets == null || this.sheets.isEmpty() || this.sheets.size() > MOST_SHEETS) {
			throw Refused.fields(List.of(new FieldProblem("sheets", "sheets-none")));
		}
		List<FieldProblem> problems = new ArrayList<>();
		Set<Integer> numbers = new HashSet<>();
		for (SheetRequest asked : this.sheets) {
			if (asked == null || asked.sheet() == null || asked.fields() == null || !numbers.add(asked.sheet())) {
				throw new Refused("columns-unreadable");
			}
			for (int column = 0; column < asked.fields().size(); column++) {
				String text = asked.fields().get(column);
				if (text != null && !text.isEmpty() && Field.of(text).isEmpty()) {
					problems.add(problem(asked.sheet(), column, "column-unknown"));
				}
			}
		}
		if (!problems.isEmpty()) {
			throw Refused.fields(problems);
		}
		return this;
	}

	/** What is said of a file in which such sheets stand. */
	List<SheetColumns> read(List<SheetSurvey> surveyed) {
		List<SheetColumns> read = new ArrayList<>();
		List<FieldProblem> problems = new ArrayList<>();
		for (SheetRequest asked : Objects.requireNonNull(this.sheets)) {
			int number = Objects.requireNonNull(Objects.requireNonNull(asked).sheet());
			List<@Nullable String> fields = Objects.requireNonNull(asked.fields());
			if (number < 0 || number >= surveyed.size() || fields.size() != surveyed.get(number).columns().size()) {
				throw new Refused("columns-unreadable");
			}
			read.add(sheet(number, fields, surveyed.get(number), problems));
		}
		if (!problems.isEmpty()) {
			throw Refused.fields(problems);
		}
		return read;
	}

	private static SheetColumns sheet(int number, List<@Nullable String> texts, SheetSurvey survey,
			List<FieldProblem> problems) {
		List<@Nullable Field> fields = new ArrayList<>();
		Set<Field> taken = EnumSet.noneOf(Field.class);
		for (int column = 0; column < texts.size(); column++) {
			String text = texts.get(column);
			Field field = (text != null) ? Field.of(text).orElse(null) : null;
			if (text == null && survey.isDoubled(column)) {
				problems.add(problem(number, column, "column-undecided"));
			}
			else if (field != null && !taken.add(field)) {
				problems.add(problem(number, column, "column-taken"));
			}
			fields.add(field);
		}
		return new SheetColumns(number, fields);
	}

	private static FieldProblem problem(int sheet, int column, String code) {
		return new FieldProblem("sheets[" + sheet + "].fields[" + column + "]", code);
	}

	/**
	 * A sheet, counted from 0, and of each of its columns our field; empty for one that
	 * is not taken over, none where that is not decided.
	 */
	record SheetRequest(@Nullable Integer sheet, @Nullable List<@Nullable String> fields) {
	}

}
