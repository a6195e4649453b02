package id.sentra.platform.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.platform.error.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for, as an argument of a controller's method: the
 * parameters {@code cursor}, opaque to callers, {@code limit}, 1 to 500 rows, 25 when
 * absent, {@code sort}, a column's name, after a minus from the greatest down, and
 * {@code count}, whether the total is wanted.
 *
 * @param key what the cursor says, as the list wrote it
 */
public record PageRequest(@Nullable String key, int size, @Nullable String sort, boolean counted) {

	private static final int DEFAULT_SIZE = 25;

	private static final int MAX_SIZE = 500;

	/**
	 * @throws Refused for a cursor that is none of ours or a limit outside 1 to 500
	 */
	public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
		return of(cursor, limit, null, false);
	}

	/**
	 * @throws Refused for a cursor that is none of ours or a limit outside 1 to 500
	 */
	public static PageRequest of(@Nullable String cursor, @Nullable Integer limit, @Nullable String sort,
			boolean counted) {
		if (limit != null && (limit < 1 || limit > MAX_SIZE)) {
			throw new Refused("bad-limit", MAX_SIZE);
		}
		String key = (cursor == null || cursor.isEmpty()) ? null : decode(cursor);
		return new PageRequest(key, (limit != null) ? limit : DEFAULT_SIZE,
				(sort == null || sort.isBlank()) ? null : sort.strip(), counted);
	}

	/**
	 * The key after which the page begins; null for the first page.
	 * @param parser throws an {@link IllegalArgumentException} for what is no key of the
	 * list
	 * @throws Refused for a cursor of another list
	 */
	public <K> @Nullable K after(Function<String, K> parser) {
		try {
			return (this.key != null) ? parser.apply(this.key) : null;
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException ex) {
			throw badCursor();
		}
	}

	/**
	 * Where the page begins in a list of that order; null for the first page.
	 * @throws Refused for a cursor of another list or order
	 */
	public @Nullable PageCursor cursor(String order) {
		return (this.key != null) ? PageCursor.parse(this.key, order) : null;
	}

	/** The id after which the page begins; null for the first page. */
	public @Nullable UUID afterId() {
		return after(UUID::fromString);
	}

	/** How many rows to read: one more tells whether there is a next page. */
	public int rows() {
		return this.size + 1;
	}

	/**
	 * The page of what was read.
	 * @param found up to {@link #rows()} rows
	 * @param cursor gives a row's key
	 */
	public <T> Page<T> of(List<T> found, Function<T, String> cursor) {
		if (found.size() <= this.size) {
			return new Page<>(found, null);
		}
		List<T> items = List.copyOf(found.subList(0, this.size));
		return new Page<>(items, encode(cursor.apply(items.get(this.size - 1))));
	}

	private static String encode(String key) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
	}

	private static String decode(String cursor) {
		try {
			return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw badCursor();
		}
	}

	private static Refused badCursor() {
		return new Refused("bad-cursor");
	}

}
