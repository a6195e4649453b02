package id.sentra.platform.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A page of a list and the cursor of the next one; null when it is the last. */
public record Page<T>(List<T> items, @Nullable String next) {

	/**
	 * Makes a page of up to {@code limit} items from one more than that, which tells
	 * whether there is a next page.
	 */
	public static <T> Page<T> of(List<T> upToOneMore, int limit, Function<T, String> cursor) {
		if (upToOneMore.size() <= limit) {
			return new Page<>(upToOneMore, null);
		}
		List<T> items = List.copyOf(upToOneMore.subList(0, limit));
		return new Page<>(items, Cursor.encode(cursor.apply(items.get(limit - 1))));
	}

	public <R> Page<R> map(Function<T, R> mapping) {
		return new Page<>(this.items.stream().map(mapping).toList(), this.next);
	}

}
