package id.sentra.platform.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON that fits a schema, and JSON that must not be taken for it. */
final class Samples {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int DEEPEST = 5;

	/** More than a service reads into memory. */
	private static final int OVERSIZED = 300_000;

	/** What is JSON of nothing, or no JSON. */
	static final List<String> UNREADABLE = List.of("", "{", "[]", "null", "7", "\"x\"", "\0", "[".repeat(2000),
			"{\"a\":".repeat(2000), "{\"no such field\":1}");

	private Samples() {
	}

	static String oversized() {
		return "{\"x\":\"" + "x".repeat(OVERSIZED) + "\"}";
	}

	/** Something that fits in form; what it names need not exist. */
	static Object fitting(Schema schema) {
		return fitting(schema, 0);
	}

	private static Object fitting(Schema schema, int depth) {
		Object word = schema.firstOfEnum();
		if (word != null) {
			return word;
		}
		return switch (schema.type()) {
			case "integer", "number" -> 1;
			case "boolean" -> true;
			case "array" -> (depth > DEEPEST) ? List.of() : List.of(fitting(schema.items(), depth + 1));
			case "string" -> text(schema.format());
			default -> object(schema, depth);
		};
	}

	private static Object text(String format) {
		return switch (format) {
			case "uuid" -> UUID.randomUUID().toString();
			case "date" -> "2026-01-05";
			case "date-time" -> "2026-01-05T01:00:00Z";
			case "date-time-local" -> "2026-01-05T08:00:00";
			default -> "x";
		};
	}

	private static Map<String, Object> object(Schema schema, int depth) {
		Map<String, Object> object = new LinkedHashMap<>();
		if (depth <= DEEPEST) {
			schema.properties().forEach((name, one) -> object.put(name, fitting(one, depth + 1)));
		}
		return object;
	}

	/**
	 * The body with one field after the other of a type it does not have; each must be
	 * refused whatever the others are.
	 */
	static Map<String, String> ofWrongType(Object body, Schema schema) {
		Map<String, String> wrong = new LinkedHashMap<>();
		schema.properties().forEach((name, property) -> wrongValues(property).forEach((value) -> {
			wrong.put(name + " of a wrong type: " + value, with(body, name, value));
			if (property.type().equals("array")) {
				Map<String, String> items = ofWrongType(Map.of(), property.items());
				items.forEach((why, item) -> wrong.put(name + ", " + why, with(body, name, "[" + item + "]")));
			}
		}));
		return wrong;
	}

	private static List<String> wrongValues(Schema property) {
		return switch (property.type()) {
			case "integer" -> List.of("\"x\"", "1.5", "1e400", "99999999999999999999999", "{}", "[1]");
			case "number" -> List.of("\"x\"", "{}");
			case "boolean" -> List.of("\"maybe\"", "{}");
			case "array" -> List.of("\"x\"", "{}", "7");
			case "string" -> property.isFreeText() ? List.of("{}", "[]")
					: List.of("{}", "[]", "\"x\"", "\"\\u0000\"", "\"-999999999-01-01\"", "\"2026-13-45\"");
			default -> List.of("\"x\"", "7", "[]");
		};
	}

	/** The body with text in it that no database or printer can keep. */
	static Map<String, String> ofHostileText(Object body, Schema schema) {
		Map<String, String> hostile = new LinkedHashMap<>();
		schema.properties().forEach((name, property) -> {
			if (property.isFreeText()) {
				hostile.put("NUL in " + name, with(body, name, "\"a\\u0000b\""));
				hostile.put("half a character in " + name, with(body, name, "\"a\\ud800b\""));
			}
		});
		return hostile;
	}

	/** The body with more text in it than anything has. */
	static Map<String, String> ofEndlessText(Object body, Schema schema) {
		Map<String, String> endless = new LinkedHashMap<>();
		schema.properties().forEach((name, property) -> {
			if (property.isFreeText()) {
				endless.put("very long " + name, with(body, name, "\"" + "a".repeat(100_000) + "\""));
			}
		});
		return endless;
	}

	/** Fields that are nothing, and numbers at the ends of their range. */
	static List<String> atTheEnds(Object body, Schema schema) {
		List<String> ends = new ArrayList<>();
		schema.properties().forEach((name, property) -> {
			ends.add(with(body, name, "null"));
			switch (property.type()) {
				case "integer" -> List.of("-1", "0", "9223372036854775807", "-9223372036854775808", "2147483647")
					.forEach((value) -> ends.add(with(body, name, value)));
				case "array" ->
					List.of("[]", "[null]", "[null,null]").forEach((value) -> ends.add(with(body, name, value)));
				case "string" -> List.of("\"\"", "\" \"", "\"\\u202e\"", "\"'; drop table x --\"")
					.forEach((value) -> ends.add(with(body, name, value)));
				default -> ends.add(with(body, name, "{}"));
			}
		});
		return ends;
	}

	static String json(Object body) {
		return (body instanceof String text) ? text : JSON.writeValueAsString(body);
	}

	/** The body with the raw JSON of one field. */
	private static String with(Object body, String name, String raw) {
		ObjectNode node = (JSON.readTree(json(body)) instanceof ObjectNode object) ? object.deepCopy()
				: JsonNodeFactory.instance.objectNode();
		String mark = "mark-" + UUID.randomUUID();
		return JSON.writeValueAsString(node.put(name, mark)).replace("\"" + mark + "\"", raw);
	}

}
