package id.sentra.registry.duplicates;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Two SMEs that are not the same one.
 */
record DismissRequest(@Nullable UUID first, @Nullable UUID second) {

	static UUID required(String field, @Nullable UUID id) {
		if (id == null) {
			throw Refused.fields(List.of(new Refused.FieldProblem(field, "not-null")));
		}
		return id;
	}

}
