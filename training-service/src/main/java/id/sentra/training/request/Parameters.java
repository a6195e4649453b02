package id.sentra.training.request;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Parameters of lists. */
public final class Parameters {

	private Parameters() {
	}

	/**
	 * The id after which a page begins; null for the first page.
	 * @throws Refused when the cursor is none of ours
	 */
	public static @Nullable UUID after(@Nullable String cursor) {
		String key = Cursor.key(cursor);
		try {
			return key.isEmpty() ? null : UUID.fromString(key);
		}
		catch (IllegalArgumentException ex) {
			throw new Refused("bad-cursor");
		}
	}

	/**
	 * States separated by commas; none when none is named.
	 * @throws Refused when one is not among those there are
	 */
	public static <S extends Enum<S>> Set<S> states(@Nullable String text, Class<S> type) {
		Set<S> states = new LinkedHashSet<>();
		if (text != null && !text.isBlank()) {
			for (String name : text.split(",")) {
				states.add(Arrays.stream(type.getEnumConstants())
					.filter((state) -> state.name().equals(name.strip()))
					.findFirst()
					.orElseThrow(() -> new Refused("bad-state", Arrays.toString(type.getEnumConstants()))));
			}
		}
		return states;
	}

}
