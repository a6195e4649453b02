package id.sentra.registry.imports.spreadsheet;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import id.sentra.platform.text.NikShape;
import id.sentra.registry.imports.domain.Words;

/** What the cells of a column look like. */
final class ColumnContent {

	private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-'`]");

	private static final Pattern DIGITS_16 = Pattern.compile("\\d{16}");

	private static final Pattern DIGITS_13 = Pattern.compile("\\d{13}");

	private static final Pattern PHONE = Pattern.compile("(?:\\+?62|0)?8\\d{8,11}");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

	private static final Pattern DAY = Pattern.compile("\\d{1,2}[/.\\-]\\d{1,2}[/.\\-](?:19|20)\\d\\d");

	/** Of ten cells with something so many must look alike. */
	private static final int MOST_OF_TEN = 8;

	private final Map<Field, Predicate<String>> looks = new EnumMap<>(Field.class);

	private final Map<Field, Integer> counts = new EnumMap<>(Field.class);

	private int cells;

	ColumnContent(Predicate<String> district) {
		this.looks.put(Field.NIK, (text) -> {
			String digits = BETWEEN.matcher(text).replaceAll("");
			return DIGITS_16.matcher(digits).matches() && NikShape.matches(digits);
		});
		this.looks.put(Field.NIB, (text) -> DIGITS_13.matcher(BETWEEN.matcher(text).replaceAll("")).matches()
				&& !PHONE.matcher(BETWEEN.matcher(text).replaceAll("")).matches());
		this.looks.put(Field.PHONE, (text) -> PHONE.matcher(BETWEEN.matcher(text).replaceAll("")).matches());
		this.looks.put(Field.EMAIL, (text) -> EMAIL.matcher(text).matches());
		this.looks.put(Field.SINCE, (text) -> DAY.matcher(text).matches());
		this.looks.put(Field.GENDER, (text) -> text.length() > 0 && !"01".contains(text) && Words.yes(text).isEmpty()
				&& Words.female(text).isPresent());
		this.looks.put(Field.DISTRICT, district);
	}

	void add(Cell cell) {
		if (cell.isEmpty() || cell.text().equals("-")) {
			return;
		}
		this.cells++;
		this.looks.forEach((field, look) -> {
			if (look.test(cell.text())) {
				this.counts.merge(field, 1, Integer::sum);
			}
		});
	}

	/** The field of which most cells look. */
	Optional<Field> field() {
		return this.counts.entrySet()
			.stream()
			.filter((count) -> count.getValue() * 10 >= this.cells * MOST_OF_TEN)
			.max(Map.Entry.comparingByValue())
			.map(Map.Entry::getKey);
	}

}
