package id.sentra.platform.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenAPI document as it is committed: sorted, with names people can read, what all
 * operations share said once, and the prose somebody wrote into the committed one.
 */
final class ApiDocument {

	private static final List<String> VERBS = List.of("get", "post", "put", "delete", "patch");

	private final Map<String, Object> written;

	private ApiDocument(Map<String, Object> written) {
		this.written = written;
	}

	/** From what was generated, with the prose of the committed document. */
	static String of(String json, String service, Map<String, Object> committed) {
		Map<String, Object> generated = map(JsonMapper.builder().build().readValue(ApiNames.readable(json), Map.class));
		return new ApiDocument(committed).tidy(generated, service);
	}

	private String tidy(Map<String, Object> generated, String service) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("openapi", "3.1.0");
		Map<String, Object> info = new LinkedHashMap<>();
		info.put("title", "Sentra " + service);
		info.put("version", "1.0.0");
		Object description = map(this.written.get("info")).get("description");
		info.put("description", (description != null) ? description : ApiShared.DESCRIPTION);
		document.put("info", info);
		document.put("security", List.of(Map.of("bearer", List.of())));
		Map<String, Object> paths = new TreeMap<>();
		map(generated.get("paths")).forEach((path, item) -> paths.put(path, path(path, map(item))));
		document.put("paths", paths);
		document.put("components", ApiShared.components(paths, map(map(generated.get("components")).get("schemas"))));
		ApiExamples.keep(document, this.written);
		return yaml(document);
	}

	private Map<String, Object> path(String path, Map<String, Object> item) {
		Map<String, Object> operations = new LinkedHashMap<>();
		for (String verb : VERBS) {
			if (item.containsKey(verb)) {
				operations.put(verb, operation(verb, path, map(item.get(verb))));
			}
		}
		return operations;
	}

	private Map<String, Object> operation(String verb, String path, Map<String, Object> generated) {
		Map<String, Object> prose = map(map(map(this.written.get("paths")).get(path)).get(verb));
		Map<String, Object> operation = new LinkedHashMap<>();
		operation.put("summary", prose.getOrDefault("summary", ""));
		if (prose.containsKey("description")) {
			operation.put("description", prose.get("description"));
		}
		operation.put("operationId", ApiNames.operation(verb, path));
		operation.put("tags", generated.get("tags"));
		if (generated.containsKey(DescribedOperations.ROLES)) {
			operation.put(DescribedOperations.ROLES, generated.get(DescribedOperations.ROLES));
		}
		if (generated.containsKey(DescribedOperations.ANYBODY)) {
			operation.put("security", List.of());
		}
		List<Object> parameters = parameters(generated);
		if (!parameters.isEmpty()) {
			operation.put("parameters", parameters);
		}
		if (generated.containsKey("requestBody")) {
			operation.put("requestBody", new TreeMap<>(map(generated.get("requestBody"))));
		}
		operation.put("responses", responses(generated));
		return operation;
	}

	private static List<Object> parameters(Map<String, Object> generated) {
		List<Object> parameters = new ArrayList<>();
		if (generated.get("parameters") instanceof List<?> all) {
			for (Object one : all) {
				Map<String, Object> parameter = map(one);
				Object shared = ApiShared.reference(parameter);
				parameters.add((shared != null) ? shared : new TreeMap<>(parameter));
			}
		}
		return parameters;
	}

	private static Map<String, Object> responses(Map<String, Object> generated) {
		Map<String, Object> responses = new TreeMap<>();
		map(generated.get("responses")).forEach((status, response) -> {
			Map<String, Object> told = new LinkedHashMap<>(map(response));
			if (generated.containsKey(DescribedOperations.TAGGED)) {
				told.put("headers", Map.of("ETag", Map.of("$ref", "#/components/headers/ETag")));
			}
			responses.put(status, told);
		});
		responses.put("default", Map.of("$ref", "#/components/responses/Problem"));
		return responses;
	}

	static String yaml(Object document) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setWidth(130);
		options.setIndent(2);
		options.setLineBreak(DumperOptions.LineBreak.UNIX);
		options.setDereferenceAliases(true);
		return new Yaml(options).dump(document);
	}

	/** An object of a document; empty for what is none. */
	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Object value) {
		return (value instanceof Map<?, ?> found) ? (Map<String, Object>) found : Map.of();
	}

}
