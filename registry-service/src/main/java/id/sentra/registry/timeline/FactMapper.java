package id.sentra.registry.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * The plain facts of an event that may be kept: named fields of types we know, short
 * texts, numbers and lists of codes; everything else is left out.
 */
public record FactMapper(Set<String> types, Set<String> fields) {

	private static final int LONGEST_TEXT = 200;

	private static final int LONGEST_LIST = 20;

	Map<String, Object> of(String type, JsonNode event) {
		Map<String, Object> facts = new LinkedHashMap<>();
		if (this.types.contains(type)) {
			this.fields.stream().sorted().forEach((field) -> {
				JsonNode value = event.path(field);
				(value.isArray() ? codes(value) : plain(value)).ifPresent((fact) -> facts.put(field, fact));
			});
		}
		return facts;
	}

	private static Optional<Object> codes(JsonNode list) {
		List<Object> codes = new ArrayList<>();
		for (JsonNode element : list) {
			if (codes.size() < LONGEST_LIST && element.isString()) {
				plain(element).ifPresent(codes::add);
			}
		}
		return Optional.of(codes);
	}

	private static Optional<Object> plain(JsonNode value) {
		if (value.isString()) {
			return Optional.of(value.asString())
				.filter((text) -> text.length() <= LONGEST_TEXT && text.indexOf(0) < 0)
				.map(Object.class::cast);
		}
		if (value.isIntegralNumber() && value.canConvertToLong()) {
			return Optional.of(value.asLong());
		}
		if (value.isNumber()) {
			return Optional.of(value.decimalValue());
		}
		return value.isBoolean() ? Optional.of(value.asBoolean()) : Optional.empty();
	}

}
