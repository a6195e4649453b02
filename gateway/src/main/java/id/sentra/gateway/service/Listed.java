package id.sentra.gateway.service;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a service's list.
 *
 * @param next the cursor of the page after it
 * @param previous the cursor of the page before it
 * @param first the number of its first row in the list, from 1
 * @param total how many rows there are, if it was asked for
 */
public record Listed<T>(List<T> items, @Nullable String next, @Nullable String previous, @Nullable Integer first,
		@Nullable Total total) {

	public Listed {
		items = List.copyOf(items);
	}

	/** A page of a list that is read forwards only. */
	public Listed(List<T> items, @Nullable String next) {
		this(items, next, null, null, null);
	}

	public static <T> Listed<T> none() {
		return new Listed<>(List.of(), null);
	}

	public <R> Listed<R> map(Function<T, R> mapping) {
		return new Listed<>(this.items.stream().map(mapping).toList(), this.next, this.previous, this.first,
				this.total);
	}

	/**
	 * How many rows a list has.
	 *
	 * @param exact when not, there are more than {@code rows}
	 */
	public record Total(int rows, boolean exact) {
	}

}
