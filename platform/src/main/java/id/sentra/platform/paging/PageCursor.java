package id.sentra.platform.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;

import id.sentra.platform.error.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of an ordered list begins: beyond the row with this value and id. What
 * callers get is opaque; it holds nothing personal, since it stands in addresses.
 *
 * @param backwards whether the page ends there instead
 * @param row the number of the row at the border, counted from 1
 * @param key the value by which the list is ordered; null for a row without
 */
public record PageCursor(boolean backwards, String sort, int row, String id, @Nullable String key) {

	private static final int PARTS = 5;

	/** The cursor of the page whose first row has the number {@code row}. */
	public static String after(String sort, int row, @Nullable String key, String id) {
		return new PageCursor(false, sort, row, id, key).encode();
	}

	/**
	 * The cursor of the page before the one whose first row has the number {@code row}.
	 */
	public static String before(String sort, int row, @Nullable String key, String id) {
		return new PageCursor(true, sort, row, id, key).encode();
	}

	/**
	 * @throws Refused for what is no cursor of a list in that order
	 */
	static PageCursor parse(String text, String sort) {
		String[] parts = text.split("\\|", PARTS);
		if (parts.length != PARTS || !parts[1].equals(sort) || !parts[0].matches("[ab][-=]")
				|| !parts[2].matches("[1-9][0-9]{0,8}")) {
			throw refused();
		}
		return new PageCursor(parts[0].startsWith("b"), sort, Integer.parseInt(parts[2]), parts[3],
				parts[0].endsWith("=") ? parts[4] : null);
	}

	/** Whether the row at the border has no value. */
	public boolean isNull() {
		return this.key == null;
	}

	/** The value at the border. */
	public Object value(Function<String, ?> reader) {
		if (this.key == null) {
			throw refused();
		}
		return read(reader, this.key);
	}

	/** The id at the border. */
	public Object id(Function<String, ?> reader) {
		return read(reader, this.id);
	}

	private static Object read(Function<String, ?> reader, String text) {
		try {
			return reader.apply(text);
		}
		catch (IllegalArgumentException | java.time.DateTimeException ex) {
			throw refused();
		}
	}

	private String encode() {
		String text = (this.backwards ? "b" : "a") + ((this.key != null) ? "=" : "-") + "|" + this.sort + "|" + this.row
				+ "|" + this.id + "|" + ((this.key != null) ? this.key : "");
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static Refused refused() {
		return new Refused("bad-cursor");
	}

}
