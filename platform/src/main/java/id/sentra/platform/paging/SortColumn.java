package id.sentra.platform.paging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * A column that a list can be ordered by.
 *
 * @param name what callers name it by
 * @param expression its SQL
 * @param type what R2DBC reads it as
 * @param reader a value from its text; throws a runtime exception for what is none
 * @param nullable rows without a value stand at the end, whatever the direction
 * @param unique no two rows share a value, so it needs no id beside it
 */
public record SortColumn(String name, String expression, Class<?> type, Function<String, ?> reader, boolean nullable,
		boolean unique) {

	public static SortColumn id(String name, String expression) {
		return new SortColumn(name, expression, UUID.class, UUID::fromString, false, true);
	}

	public static SortColumn text(String name, String expression) {
		return new SortColumn(name, expression, String.class, SortColumn::plain, false, false);
	}

	public static SortColumn number(String name, String expression) {
		return new SortColumn(name, expression, Long.class, Long::valueOf, false, false);
	}

	public static SortColumn integer(String name, String expression) {
		return new SortColumn(name, expression, Integer.class, Integer::valueOf, false, false);
	}

	public static SortColumn day(String name, String expression) {
		return new SortColumn(name, expression, LocalDate.class, LocalDate::parse, false, false);
	}

	public static SortColumn time(String name, String expression) {
		return new SortColumn(name, expression, Instant.class, Instant::parse, false, false);
	}

	/** The same column where rows may have no value. */
	public SortColumn orNull() {
		return new SortColumn(this.name, this.expression, this.type, this.reader, true, this.unique);
	}

	private static String plain(String text) {
		if (text.indexOf(0) >= 0) {
			throw new IllegalArgumentException("no text of a row");
		}
		return text;
	}

}
