package id.sentra.registry.sme.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.registry.sme.domain.ProfileText;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of a request and keeps every problem met, so that all are told at once.
 */
final class FieldReading {

	private final List<FieldProblem> problems = new ArrayList<>();

	<T> @Nullable T required(String field, @Nullable String text, String code, Function<String, Optional<T>> parse) {
		if (text == null || text.isBlank()) {
			refuse(field, "not-blank");
			return null;
		}
		return optional(field, text, code, parse);
	}

	<T> @Nullable T optional(String field, @Nullable String text, String code, Function<String, Optional<T>> parse) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (!ProfileText.isWhole(text)) {
			refuse(field, "broken-text");
			return null;
		}
		Optional<T> value = parse.apply(text.strip());
		if (value.isEmpty()) {
			refuse(field, code);
		}
		return value.orElse(null);
	}

	void refuse(String field, String code) {
		this.problems.add(new FieldProblem(field, code));
	}

	/**
	 * @throws Refused when there was any problem
	 */
	void finish() {
		if (!this.problems.isEmpty()) {
			throw Refused.fields(this.problems);
		}
	}

}
