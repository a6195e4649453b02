package id.sentra.platform.sql;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One column of many rows as a parameter, so that one statement writes them all:
 * {@code select * from unnest(:ids::uuid[], :names::text[])}.
 */
public final class ArrayParameter {

	private ArrayParameter() {
	}

	@SuppressWarnings("unchecked")
	public static <R, V> @Nullable V[] of(Collection<R> rows, Class<V> type, Function<R, ? extends @Nullable V> value) {
		return rows.stream().map(value).toArray((size) -> (V[]) Array.newInstance(type, size));
	}

}
