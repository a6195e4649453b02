package id.sentra.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.networknt.schema.Error;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples in the contract: of each object that is answered one that really was, with ids
 * made even. One that stands in the document is kept as long as it is valid, so that a
 * run changes nothing.
 */
final class ApiExamples {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String KEY = "examples";

	private static final String REFERENCE = "#/components/schemas/";

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	/** Whom the examples are about: nobody. */
	private static final Map<String, String> INVENTED = Map.of("\"\\d{16}\"", "\"2172014107800001\"",
			"\"\\+62\\d{7,}\"", "\"+6281234567890\"");

	/** Elements of a list that are shown. */
	private static final int MOST = 2;

	private ApiExamples() {
	}

	/** Takes over the examples of the committed document that are still valid. */
	static void keep(Map<String, Object> document, Map<String, Object> committed) {
		Map<String, Object> before = schemas(committed);
		schemas(document).replaceAll((name, schema) -> {
			Map<String, Object> described = new LinkedHashMap<>(ApiDocument.map(schema));
			Object examples = ApiDocument.map(before.get(name)).get(KEY);
			if (examples instanceof List<?> all && errors(document, name, all.get(0)).isEmpty()) {
				described.put(KEY, examples);
			}
			return described;
		});
	}

	/**
	 * Asserts that each object that is answered has an example, but for the routes that
	 * every service has from the platform.
	 */
	static void assertComplete(Map<String, Object> document) {
		JsonNode schemas = JSON.valueToTree(schemas(document));
		assertThat(Operation.all(document)
			.stream()
			.filter((operation) -> !operation.tags().contains(DescribedOperations.PLATFORM))
			.flatMap((operation) -> operation.answers().stream())
			.map((answer) -> subject(JSON.valueToTree(answer.node()), schemas))
			.filter((name) -> !name.isEmpty() && !schemas.path(name).has(KEY))
			.collect(Collectors.toSet()))
			.as("Objects without a valid example: run all tests of the module with -D%s", ApiContract.WRITE)
			.isEmpty();
	}

	private static List<Error> errors(Map<String, Object> document, String name, Object example) {
		ObjectNode root = JSON.createObjectNode().put("$ref", REFERENCE + name);
		root.set("components", JSON.valueToTree(document.get("components")));
		return JsonSchemas.closed("urn:sentra:example", root).validate(JSON.<JsonNode>valueToTree(example));
	}

	/**
	 * Writes an answer into the document where none is yet, or one less full of this run.
	 */
	static synchronized void offer(JsonNode schema, JsonNode answer) {
		String name = subject(schema, Written.SCHEMAS);
		JsonNode example = first(answer);
		long fullness = fullness(example);
		if (name.isEmpty() || !example.isObject() || fullness <= Written.FULLNESS.getOrDefault(name, 0L)) {
			return;
		}
		try {
			Map<String, Object> document = ApiContract.read(Files.readString(ApiContract.FILE));
			if (ApiDocument.map(schemas(document).get(name)) instanceof LinkedHashMap<String, Object> described) {
				described.put(KEY, List.of(JSON.convertValue(shown(example), Map.class)));
				Files.writeString(ApiContract.FILE, ApiDocument.yaml(document));
				Written.FULLNESS.put(name, fullness);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How many values it tells. */
	private static long fullness(JsonNode node) {
		return node.isContainer() ? node.valueStream().mapToLong(ApiExamples::fullness).sum() : node.isNull() ? 0 : 1;
	}

	/** The schema of what is answered, or of what the answer or the page lists. */
	private static String subject(JsonNode schema, JsonNode schemas) {
		if (schema.has("items")) {
			return subject(schema.path("items"), schemas);
		}
		String name = schema.path("$ref").asString("").replace(REFERENCE, "");
		JsonNode properties = schemas.path(name).path("properties");
		return (properties.has("items") && properties.has("next")) ? subject(properties.path("items"), schemas) : name;
	}

	private static JsonNode first(JsonNode answer) {
		if (answer.isArray()) {
			return first(answer.path(0));
		}
		return (answer.has("items") && answer.has("next")) ? first(answer.path("items")) : answer;
	}

	/** Short lists, and ids and people that are the same in each run. */
	private static JsonNode shown(JsonNode answer) {
		shorten(answer);
		String json = JSON.writeValueAsString(answer);
		Set<String> ids = ID.matcher(json)
			.results()
			.map((one) -> one.group())
			.collect(Collectors.toCollection(LinkedHashSet::new));
		for (Map.Entry<String, String> invented : INVENTED.entrySet()) {
			json = json.replaceAll(invented.getKey(), invented.getValue());
		}
		int number = 0;
		for (String id : ids) {
			json = json.replace(id, "0198b1f0-0000-7000-8000-%012x".formatted(++number));
		}
		return JSON.readTree(json);
	}

	private static void shorten(JsonNode node) {
		if (node instanceof ArrayNode array) {
			while (array.size() > MOST) {
				array.remove(MOST);
			}
		}
		node.forEach(ApiExamples::shorten);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> schemas(Map<String, Object> document) {
		return (Map<String, Object>) ApiDocument.map(document.get("components")).getOrDefault("schemas", Map.of());
	}

	/** What the document has: an example from an earlier run is never replaced. */
	private static final class Written {

		static final JsonNode SCHEMAS = read();

		static final Map<String, Long> FULLNESS = new HashMap<>();

		static {
			SCHEMAS.forEachEntry((name, schema) -> {
				if (schema.has(KEY)) {
					FULLNESS.put(name, Long.MAX_VALUE);
				}
			});
		}

		private static JsonNode read() {
			try {
				return JSON.valueToTree(schemas(ApiContract.read(Files.readString(ApiContract.FILE))));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
