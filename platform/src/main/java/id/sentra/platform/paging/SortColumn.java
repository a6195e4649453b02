package id.sentra.platform.paging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

	private static final int LAST_YEAR = 9999;

	public static SortColumn id(String name, String expression) {
		return new SortColumn(name, expression, UUID.class, UUID::fromString, false, true);
	}

	public static SortColumn text(String name, String expression) {
		return new SortColumn(name, expression, String.class, SortColumn::plain, false, false);
	}

	/** A text that no two rows share. */
	public static SortColumn key(String name, String expression) {
		return new SortColumn(name, expression, String.class, SortColumn::plain, false, true);
	}

	public static SortColumn number(String name, String expression) {
		return new SortColumn(name, expression, Long.class, Long::valueOf, false, false);
	}

	public static SortColumn integer(String name, String expression) {
		return new SortColumn(name, expression, Integer.class, Integer::valueOf, false, false);
	}

	public static SortColumn day(String name, String expression) {
		return new SortColumn(name, expression, LocalDate.class, SortColumn::day, false, false);
	}

	public static SortColumn time(String name, String expression) {
		return new SortColumn(name, expression, Instant.class, SortColumn::time, false, false);
	}

	/** The same column where rows may have no value. */
	public SortColumn orNull() {
		return new SortColumn(this.name, this.expression, this.type, this.reader, true, this.unique);
	}

	/** A day the database knows, too. */
	private static LocalDate day(String text) {
		LocalDate day = LocalDate.parse(text);
		if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
			throw new IllegalArgumentException("no day of a row");
		}
		return day;
	}

	private static Instant time(String text) {
		Instant time = Instant.parse(text);
		day(LocalDate.ofInstant(time, ZoneOffset.UTC).toString());
		return time;
	}

	private static String plain(String text) {
		if (text.indexOf(0) >= 0) {
			throw new IllegalArgumentException("no text of a row");
		}
		return text;
	}

}
