package id.sentra.registry.duplicates;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.web.OneOf;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.registry.sme.domain.MergeField;
import org.jspecify.annotations.Nullable;

/**
 * The SME an SME is to be merged into, in which version it was seen, and what it takes
 * over although it has something else there.
 */
record MergeRequest(@Nullable UUID into, @Nullable Long intoVersion,
		@OneOf(MergeField.class) @Nullable List<String> take) {

	private static final List<MergeField> FIELDS = List.of(MergeField.values());

	Set<MergeField> fields() {
		RequestFields parser = new RequestFields();
		List<String> names = (this.take != null) ? this.take : List.of();
		Field<List<MergeField>> fields = parser.each("take", names, 0, FIELDS.size(), "size",
				(name) -> parser.oneOf("take", name, FIELDS));
		return Set.copyOf(fields.value());
	}

}
