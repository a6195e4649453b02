package id.sentra.platform.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A page of a list and the cursor of the next one; null when it is the last. */
public record Page<T>(List<T> items, @Nullable String next) {

	public <R> Page<R> map(Function<T, R> mapping) {
		return new Page<>(this.items.stream().map(mapping).toList(), this.next);
	}

}
