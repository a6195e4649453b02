package id.sentra.platform.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the page after it; null at the end
 * @param previous the cursor of the page before it; null at the beginning, and in lists
 * that are read forwards only
 * @param first the number of its first row in the list, from 1; null without rows, and in
 * lists that are read forwards only
 * @param total how many rows the list has; null when it was not asked for
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable String previous, @Nullable Integer first,
		@Nullable Total total) {

	/** A page of a list that is read forwards only. */
	public Page(List<T> items, @Nullable String next) {
		this(items, next, null, null, null);
	}

	public <R> Page<R> map(Function<T, R> mapping) {
		return new Page<>(this.items.stream().map(mapping).toList(), this.next, this.previous, this.first, this.total);
	}

	/**
	 * How many rows a list has.
	 *
	 * @param exact when not, there are more than {@code rows}
	 */
	public record Total(int rows, boolean exact) {
	}

}
