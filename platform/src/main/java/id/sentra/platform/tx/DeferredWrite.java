package id.sentra.platform.tx;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A write whose result nobody waits for, such as the record of a change: it is sent with
 * the others of its transaction in one statement, the last before the commit. All of them
 * see the rows as they were before that statement.
 *
 * @param name of the kind of write; the second of a kind sends the first
 * @param sql one or several parts of a {@code with} clause that insert, update or delete,
 * under names and with parameters that no other kind has
 * @param values of the parameters; absent ones typed
 * @param unlessOne the refusal when the part called {@code name} does not return exactly
 * one row
 * @param taken the refusals when one of these unique constraints is violated
 */
public record DeferredWrite(String name, String sql, Map<String, Object> values,
		@Nullable Supplier<? extends RuntimeException> unlessOne,
		Map<String, Supplier<? extends RuntimeException>> taken) {

	public DeferredWrite(String name, String sql, Map<String, Object> values) {
		this(name, sql, values, null, Map.of());
	}

}
