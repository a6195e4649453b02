package id.sentra.platform.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What all operations of all services share. */
final class ApiShared {

	static final String DESCRIPTION = "All amounts are whole rupiah. Times are ISO 8601.";

	private static final Pattern SCHEMA = Pattern.compile("#/components/schemas/([\\w.-]+)");

	private static final Map<String, String> PARAMETERS = Map.of("Idempotency-Key", "IdempotencyKey", "If-Match",
			"IfMatch", "cursor", "Cursor", "limit", "Limit", "sort", "Sort", "count", "Count");

	private ApiShared() {
	}

	/** A reference to the shared parameter of that name, if there is one. */
	static @Nullable Object reference(Map<String, Object> parameter) {
		String name = PARAMETERS.get(String.valueOf(parameter.get("name")));
		boolean optionalKey = "IdempotencyKey".equals(name) && !Boolean.TRUE.equals(parameter.get("required"));
		return (name == null || optionalKey) ? null : Map.of("$ref", "#/components/parameters/" + name);
	}

	/** The shared parts, and of the schemas those that are used. */
	static Map<String, Object> components(Object paths, Map<String, Object> schemas) {
		Map<String, Object> components = new LinkedHashMap<>();
		components.put("securitySchemes",
				Map.of("bearer", ordered("type", "http", "scheme", "bearer", "bearerFormat", "JWT", "description",
						"At the gateway an access token of POST /api/token; at a service the gateway's own token.")));
		components.put("parameters", parameters());
		components.put("headers", Map.of("ETag", ordered("description", "The version, for If-Match of the next change.",
				"schema", Map.of("type", "string"))));
		components.put("responses", Map.of("Problem", ordered("description",
				"Refused or failed: a code for programs and a sentence for people (Indonesian, or English if asked for).",
				"content",
				Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))))));
		Map<String, Object> used = new TreeMap<>();
		take(paths, schemas, used);
		used.put("Problem", problem());
		components.put("schemas", used);
		return components;
	}

	private static void take(Object from, Map<String, Object> schemas, Map<String, Object> used) {
		Set<String> names = new TreeSet<>();
		Matcher reference = SCHEMA.matcher(ApiDocument.yaml(from));
		while (reference.find()) {
			names.add(reference.group(1));
		}
		for (String name : names) {
			if (schemas.containsKey(name) && !used.containsKey(name)) {
				used.put(name, schemas.get(name));
				take(schemas.get(name), schemas, used);
			}
		}
	}

	private static Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("Cursor",
				parameter("cursor", "query", false,
						"`next` of the page before or `previous` of the page after; none for the first.",
						Map.of("type", "string")));
		parameters.put("IdempotencyKey", parameter("Idempotency-Key", "header", true,
				"Any text of the sender's. The same request with the same key again gets the first answer, with Idempotency-Replayed: true.",
				ordered("type", "string", "minLength", 1, "maxLength", 100)));
		parameters.put("IfMatch",
				parameter("If-Match", "header", true,
						"ETag of the version that was seen: 428 without, 412 when it is no longer the one that stands.",
						Map.of("type", "string")));
		parameters.put("Limit", parameter("limit", "query", false, "Rows a page.",
				ordered("type", "integer", "minimum", 1, "maximum", 500, "default", 25)));
		parameters.put("Count", parameter("count", "query", false, "Whether the total is wanted: exact to 10,000 rows.",
				ordered("type", "boolean", "default", false)));
		parameters.put("Sort", parameter("sort", "query", false,
				"A column's name, after a minus from the greatest down; for another one the refusal names those there are.",
				Map.of("type", "string")));
		return parameters;
	}

	private static Map<String, Object> parameter(String name, String in, boolean required, String description,
			Object schema) {
		return ordered("name", name, "in", in, "required", required, "description", description, "schema", schema);
	}

	private static Map<String, Object> problem() {
		Map<String, Object> text = Map.of("type", "string");
		Map<String, Object> field = ordered("type", "object", "properties",
				ordered("field", text, "code", text, "message", text));
		return ordered("type", "object", "description", "RFC 9457", "required",
				List.of("title", "status", "detail", "code"), "properties",
				ordered("title", text, "status", Map.of("type", "integer"), "detail", text, "code", text, "instance",
						text, "errors", ordered("type", "array", "items", field)));
	}

	static Map<String, Object> ordered(Object... keysAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
		}
		return map;
	}

}
