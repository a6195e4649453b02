package id.sentra.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import id.sentra.platform.error.Refused;
import org.jspecify.annotations.Nullable;

/** Where a page begins: the key of the last row before it, opaque to callers. */
public final class Cursor {

	private static final int DEFAULT_LIMIT = 25;

	private static final int MAX_LIMIT = 100;

	private Cursor() {
	}

	static String encode(String key) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The key in a cursor; empty for no cursor, which is before the first row.
	 * @throws Refused when it is no cursor of ours
	 */
	public static String key(@Nullable String cursor) {
		if (cursor == null || cursor.isEmpty()) {
			return "";
		}
		try {
			return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new Refused("bad-cursor");
		}
	}

	/**
	 * How many rows a page holds: 25 unless asked, at most 100.
	 * @throws Refused outside 1 to 100
	 */
	public static int limit(@Nullable Integer asked) {
		if (asked == null) {
			return DEFAULT_LIMIT;
		}
		if (asked < 1 || asked > MAX_LIMIT) {
			throw new Refused("bad-limit", MAX_LIMIT);
		}
		return asked;
	}

}
