package id.sentra.registry.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.platform.error.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Whether each trait holds, by its code.
 */
record AssessmentRequest(@Nullable Map<String, @Nullable Boolean> answers) {

	Map<String, Boolean> read() {
		if (this.answers == null) {
			throw Refused.fields(List.of(new Refused.FieldProblem("answers", "not-null")));
		}
		Map<String, Boolean> given = new HashMap<>();
		this.answers.forEach((trait, holds) -> {
			if (holds != null) {
				given.put(trait, holds);
			}
		});
		return given;
	}

}
