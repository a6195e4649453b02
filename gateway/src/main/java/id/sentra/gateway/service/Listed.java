package id.sentra.gateway.service;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A page of a service's list and the cursor of the next one. */
public record Listed<T>(List<T> items, @Nullable String next) {

	public Listed {
		items = List.copyOf(items);
	}

	public static <T> Listed<T> none() {
		return new Listed<>(List.of(), null);
	}

	public <R> Listed<R> map(Function<T, R> mapping) {
		return new Listed<>(this.items.stream().map(mapping).toList(), this.next);
	}

}
