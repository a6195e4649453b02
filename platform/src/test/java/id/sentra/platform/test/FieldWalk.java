package id.sentra.platform.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.test.RawClient.Answer;
import id.sentra.platform.test.RawClient.RawRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Puts the same hostile values into every field of a body, however deep it lies, the rest
 * of the body being good: each is refused, and for that field.
 */
final class FieldWalk {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int DEEPEST = 6;

	/** What a day or time is called in a contract; one in another form is named. */
	private static final Set<String> DAYS = Set.of("date", "date-time", "date-time-local", "time", "time-local");

	private final RawClient client;

	private final Ground ground;

	FieldWalk(RawClient client, Ground ground) {
		this.client = client;
		this.ground = ground;
	}

	void walk(Operation operation) {
		Map<String, Schema> fields = new LinkedHashMap<>();
		collect("", Objects.requireNonNull(operation.body()), fields, 0);
		List<RawRequest> asks = new ArrayList<>();
		List<String> asked = new ArrayList<>();
		List<Boolean> days = new ArrayList<>();
		fields.forEach((field, schema) -> kinds(operation, field)
			.forEach((kind) -> values(kind, field, schema).forEach((value) -> {
				RawRequest good = this.ground.good(operation);
				asks.add(good.because(kind + " in " + field).json(with(good, operation, field, value)));
				asked.add(field);
				days.add(DAYS.contains(String.valueOf(schema.resolved().node().get("format"))));
			})));
		List<Answer> answers = this.client.ask(asks);
		List<String> taken = new ArrayList<>();
		for (int i = 0; i < answers.size(); i++) {
			if (!isRefusedFor(asked.get(i), answers.get(i))) {
				taken.add(answers.get(i).toString());
			}
			if (days.get(i) && answers.get(i).status() == 400) {
				assertThat(isNamed(asked.get(i), answers.get(i))).as(answers.get(i).toString()).isTrue();
			}
		}
		assertThat(taken).as("refused for what stands in the field").isEmpty();
	}

	/** Of what the contract says, and of what the test knows besides. */
	private List<String> values(Hostile kind, String field, Schema schema) {
		List<String> values = new ArrayList<>(kind.of(schema));
		Schema known = this.ground.known(field, schema);
		if (known != schema) {
			values.addAll(kind.of(known));
		}
		return values;
	}

	private Stream<Hostile> kinds(Operation operation, String field) {
		Set<Hostile> taken = this.ground.taken(operation, field);
		return Arrays.stream(Hostile.values()).filter((kind) -> !taken.contains(kind));
	}

	/** As not readable, or as breaking a rule that is said of this field or of none. */
	private static boolean isRefusedFor(String field, Answer answer) {
		Refusals.assertNoFault(answer);
		if (answer.status() == 400) {
			return true;
		}
		if (answer.status() != 422) {
			return false;
		}
		return JSON.readTree(answer.body()).path("errors").isMissingNode() || isNamed(field, answer);
	}

	private static boolean isNamed(String field, Answer answer) {
		JsonNode errors = JSON.readTree(answer.body()).path("errors");
		String name = field.replaceAll("\\[]|\\{}", "").replaceAll(".*\\.", "");
		return errors.valueStream()
			.map((error) -> error.path("field").asString(""))
			.anyMatch((named) -> Arrays.asList(named.split("[.\\[\\]]+")).contains(name)
					|| named.equals(field.replaceAll("[.\\[].*", "")));
	}

	/** Every field that is a value, by its path: {@code goals[].text}. */
	private static void collect(String path, Schema schema, Map<String, Schema> fields, int depth) {
		if (depth > DEEPEST) {
			return;
		}
		if (schema.type().equals("array")) {
			collect(path + "[]", schema.items(), fields, depth + 1);
		}
		else if (!schema.properties().isEmpty()) {
			schema.properties()
				.forEach((name, one) -> collect(path.isEmpty() ? name : path + "." + name, one, fields, depth + 1));
		}
		else if (schema.values() != null) {
			collect(path + "{}", Objects.requireNonNull(schema.values()), fields, depth + 1);
		}
		else {
			fields.put(path, schema);
		}
	}

	private static String with(RawRequest good, Operation operation, String field, String raw) {
		Schema schema = Objects.requireNonNull(operation.body());
		JsonNode body = JSON.readTree(Objects.requireNonNull(good.body()));
		String mark = "mark-" + UUID.randomUUID();
		JsonNode changed = put(body, field, mark, schema);
		return JSON.writeValueAsString(changed).replace("\"" + mark + "\"", raw);
	}

	/** The node with a value at the path; what is not there on the way is made up. */
	private static JsonNode put(JsonNode node, String path, String value, Schema schema) {
		if (path.isEmpty()) {
			return JSON.getNodeFactory().stringNode(value);
		}
		JsonNode there = (node.isNull() || node.isMissingNode()) ? JSON.valueToTree(Samples.fitting(schema)) : node;
		if (path.startsWith("[]")) {
			ArrayNode array = there.isArray() ? there.asArray() : JSON.createArrayNode();
			JsonNode first = array.isEmpty() ? JSON.getNodeFactory().missingNode() : array.get(0);
			JsonNode item = put(first, rest(path, 2), value, schema.items());
			return array.isEmpty() ? array.add(item) : array.set(0, item);
		}
		ObjectNode object = there.isObject() ? there.asObject() : JSON.createObjectNode();
		if (path.startsWith("{}")) {
			String key = object.propertyNames().stream().findFirst().orElse("x");
			return object.set(key,
					put(object.path(key), rest(path, 2), value, Objects.requireNonNull(schema.values())));
		}
		String name = path.split("[.\\[{]")[0];
		return object.set(name,
				put(object.path(name), rest(path, name.length()), value, schema.properties().get(name)));
	}

	private static String rest(String path, int from) {
		return path.startsWith(".", from) ? path.substring(from + 1) : path.substring(from);
	}

}
