package id.sentra.platform.test;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/** Names of schemas and operations: no class's full name is part of a contract. */
final class ApiNames {

	private static final Pattern QUALIFIED = Pattern.compile("[Ii]d\\.sentra\\.[a-z]+\\.([a-z]+)\\.(?:[a-z]+\\.)*");

	/** Classes that only hold others. */
	private static final Pattern HOLDER = Pattern.compile("\\.[A-Za-z]+(?:Controller|Requests|Responses)\\$");

	private ApiNames() {
	}

	/** The document with short names; two of a name get their features in front. */
	static String readable(String json) {
		Map<String, Object> schemas = ApiDocument.map(ApiDocument
			.map(ApiDocument.map(JsonMapper.builder().build().readValue(json, Map.class)).get("components"))
			.get("schemas"));
		Map<String, Long> taken = schemas.keySet()
			.stream()
			.collect(Collectors.groupingBy(ApiNames::name, Collectors.counting()));
		Map<String, String> names = new TreeMap<>(
				(a, b) -> (a.length() != b.length()) ? b.length() - a.length() : a.compareTo(b));
		schemas.keySet().forEach((full) -> names.put(full, (taken.get(name(full)) > 1) ? longer(full) : name(full)));
		String readable = json;
		for (Map.Entry<String, String> name : names.entrySet()) {
			readable = readable.replace("\"" + name.getKey() + "\":", "\"" + name.getValue() + "\":")
				.replace("/schemas/" + name.getKey() + "\"", "/schemas/" + name.getValue() + "\"");
		}
		return readable;
	}

	/** {@code postSessionsCancel} of POST /api/training/sessions/{id}/cancel. */
	static String operation(String verb, String path) {
		String[] parts = path.substring("/api/".length()).split("/");
		boolean one = parts[parts.length - 1].startsWith("{");
		return verb + Arrays.stream(parts)
			.skip(1)
			.filter((part) -> !part.startsWith("{"))
			.flatMap((part) -> Arrays.stream(part.split("[^a-zA-Z]+")))
			.map(ApiNames::capital)
			.collect(Collectors.joining()) + (one ? "One" : "");
	}

	private static String name(String full) {
		return QUALIFIED.matcher(HOLDER.matcher(full).replaceAll(".")).replaceAll("").replace('$', '.');
	}

	private static String longer(String full) {
		Matcher qualified = QUALIFIED.matcher(HOLDER.matcher(full).replaceAll("."));
		return qualified.replaceAll((found) -> capital(found.group(1))).replace('$', '.');
	}

	private static String capital(String word) {
		return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}

}
