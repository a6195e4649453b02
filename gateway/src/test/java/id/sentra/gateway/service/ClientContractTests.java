package id.sentra.gateway.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.service.annotation.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client reads of an answer is in the service's contract: every component of its
 * records by name and type, and {@code @Nullable} where the service may say nothing. What
 * it sends besides is what the contract asks for.
 */
class ClientContractTests {

	private static final Map<String, JsonNode> CONTRACTS = Set.of("registry", "training", "financing", "bazaar")
		.stream()
		.collect(Collectors.toMap((service) -> service, ClientContractTests::contract));

	private static final Map<String, Class<? extends Annotation>> SENT = Map.of("IdempotencyKey", IdempotencyKey.class,
			"IfMatch", IfMatch.class);

	private static final Map<Class<?>, Set<String>> FORMATS = Map.of(UUID.class, Set.of("uuid"), Instant.class,
			Set.of("date-time"), LocalDate.class, Set.of("date"), LocalDateTime.class, Set.of("date-time-local"),
			LocalTime.class, Set.of("time", "time-local", ""), int.class, Set.of("int32", ""), Integer.class,
			Set.of("int32", ""));

	static List<Method> calls() {
		return interfaces().flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.filter((method) -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("calls")
	void what_is_read_is_declared(Method call) {
		assertThat(operations(call)).as(name(call)).isNotEmpty();
		assertThat(readers(call)).allSatisfy((reader) -> assertThat(reader.faults()).isEmpty());
	}

	@ParameterizedTest
	@MethodSource("calls")
	void a_key_or_version_is_sent_where_one_is_asked_for(Method call) {
		for (JsonNode operation : operations(call)) {
			Set<String> headers = operation.path("parameters")
				.valueStream()
				.map((one) -> one.path("$ref").asString("").replace("#/components/parameters/", ""))
				.filter(SENT::containsKey)
				.collect(Collectors.toSet());
			assertThat(headers).allSatisfy((header) -> assertThat(call.getParameters()).as(header)
				.anyMatch((parameter) -> parameter.isAnnotationPresent(SENT.get(header))));
		}
	}

	/** A record for several answers has components that only some of them declare. */
	@Test
	void every_component_is_declared_by_one_of_the_answers() {
		List<Reader> all = calls().stream().flatMap((call) -> readers(call).stream()).toList();
		Set<String> unknown = new TreeSet<>();
		all.forEach((reader) -> unknown.addAll(reader.unknown()));
		all.forEach((reader) -> unknown.removeAll(reader.known()));
		assertThat(unknown).isEmpty();
	}

	private static List<Reader> readers(Method call) {
		Type type = ((ParameterizedType) call.getGenericReturnType()).getActualTypeArguments()[0];
		if (type == Void.class) {
			return List.of();
		}
		return operations(call).stream().map((operation) -> {
			Reader reader = new Reader(contractOf(call));
			reader.read(type, answer(operation), operation.path("operationId").asString());
			return reader;
		}).toList();
	}

	/** The clients; tests have some of their own, nested. */
	private static Stream<Class<?>> interfaces() {
		var scan = new ClassPathScanningCandidateComponentProvider(false) {

			@Override
			protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
				return definition.getMetadata().isInterface() && !definition.getMetadata().hasEnclosingClass();
			}

		};
		scan.addIncludeFilter(new AnnotationTypeFilter(HttpExchange.class));
		return scan.findCandidateComponents("id.sentra.gateway")
			.stream()
			.map((found) -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
	}

	/**
	 * Those of an address; a parameter of the client may stand for a word, as for a step.
	 */
	private static List<JsonNode> operations(Method call) {
		String shape = shape(name(call));
		Map<String, JsonNode> all = new TreeMap<>();
		contractOf(call).path("paths")
			.propertyStream()
			.forEach((path) -> path.getValue()
				.propertyStream()
				.forEach((one) -> all.put(shape(one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()),
						one.getValue())));
		if (!all.containsKey(shape)) {
			Pattern words = Pattern.compile(
					name(call).replace("{kind}", "(courses|venues|trainers|mentors)").replaceAll("\\{[^/]+}", "[^/]+"));
			Set<String> others = calls().stream().map((one) -> shape(name(one))).collect(Collectors.toSet());
			return all.entrySet()
				.stream()
				.filter((one) -> words.matcher(one.getKey()).matches())
				.filter((one) -> name(call).contains("{kind}") || !others.contains(one.getKey()))
				.map(Map.Entry::getValue)
				.toList();
		}
		return List.of(all.get(shape));
	}

	/** Method and path of a call. */
	private static String name(Method call) {
		HttpExchange exchange = AnnotatedElementUtils.getMergedAnnotation(call, HttpExchange.class);
		HttpExchange service = call.getDeclaringClass().getAnnotation(HttpExchange.class);
		return exchange.method() + " " + service.value() + exchange.value().replaceAll("\\?.*", "");
	}

	private static String shape(String name) {
		return name.replaceAll("\\{[^/]+}", "{}");
	}

	private static JsonNode contractOf(Method call) {
		return CONTRACTS.get(name(call).split("/")[2]);
	}

	private static JsonNode answer(JsonNode operation) {
		return operation.path("responses")
			.propertyStream()
			.filter((one) -> one.getKey().startsWith("2"))
			.map((one) -> one.getValue().path("content").path("application/json").path("schema"))
			.findFirst()
			.orElseThrow();
	}

	private static JsonNode contract(String service) {
		try {
			Path file = Path.of("..", service + "-service", "contracts", "openapi.yaml");
			return JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Compares Java types with the schemas of a document.
	 *
	 * @param faults what does not fit
	 * @param known components that are declared
	 * @param unknown components that are not
	 */
	private record Reader(JsonNode document, Set<String> faults, Set<String> known, Set<String> unknown,
			Set<List<Object>> seen) {

		Reader(JsonNode document) {
			this(document, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new HashSet<>());
		}

		void read(Type type, JsonNode declared, String place) {
			JsonNode schema = resolved(declared);
			if (type instanceof ParameterizedType generic) {
				Class<?> raw = (Class<?>) generic.getRawType();
				Type[] arguments = generic.getActualTypeArguments();
				if (Collection.class.isAssignableFrom(raw)) {
					expect(place, schema, "array");
					read(arguments[0], schema.path("items"), place + "[]");
				}
				else if (Map.class.isAssignableFrom(raw)) {
					expect(place, schema, "object");
					if (schema.path("additionalProperties").isObject()) {
						read(arguments[1], schema.path("additionalProperties"), place + ".*");
					}
				}
				else {
					components(raw, arguments, schema, place);
				}
			}
			else if (type instanceof Class<?> raw && raw != Object.class) {
				simple(raw, schema, place);
			}
		}

		private void simple(Class<?> type, JsonNode schema, String place) {
			if (type.isRecord()) {
				components(type, new Type[0], schema, place);
				return;
			}
			if (type == boolean.class || type == Boolean.class) {
				expect(place, schema, "boolean");
			}
			else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
				expect(place, schema, "integer");
			}
			else {
				expect(place, schema, "string");
			}
			String format = schema.path("format").asString("");
			if (!FORMATS.getOrDefault(type, Set.of(format)).contains(format)) {
				this.faults.add(place + ": " + type.getSimpleName() + " of format " + format);
			}
			if (type.isEnum()) {
				Set<String> known = Arrays.stream(type.getEnumConstants())
					.map(Object::toString)
					.collect(Collectors.toSet());
				schema.path("enum")
					.valueStream()
					.filter((code) -> !code.isNull() && !known.contains(code.asString()))
					.forEach((code) -> this.faults.add(place + ": no " + code));
			}
		}

		private void components(Class<?> type, Type[] arguments, JsonNode schema, String place) {
			if (!this.seen.add(List.of(type, schema))) {
				return;
			}
			expect(place, schema, "object");
			Set<String> required = schema.path("required")
				.valueStream()
				.map(JsonNode::asString)
				.collect(Collectors.toSet());
			for (RecordComponent component : type.getRecordComponents()) {
				String name = component.getName();
				String inside = place + "." + name;
				JsonNode property = schema.path("properties").path(name);
				(property.isMissingNode() ? this.unknown : this.known).add(type.getName() + "." + name);
				boolean mayBeAbsent = !required.contains(name) || isNullable(property);
				boolean isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
				if (mayBeAbsent && !isNullable) {
					this.faults.add(inside + ": may be absent, but is not @Nullable");
				}
				if (!property.isMissingNode()) {
					read(bound(component.getGenericType(), type, arguments), property, inside);
				}
			}
		}

		/** The type, with the variables of a generic record replaced. */
		private static Type bound(Type type, Class<?> owner, Type[] arguments) {
			List<TypeVariable<?>> variables = List.of(owner.getTypeParameters());
			if (type instanceof ParameterizedType list && variables.contains(list.getActualTypeArguments()[0])) {
				return new ListOf(arguments[variables.indexOf(list.getActualTypeArguments()[0])]);
			}
			return variables.contains(type) ? arguments[variables.indexOf(type)] : type;
		}

		private static boolean isNullable(JsonNode schema) {
			return types(schema).contains("null")
					|| schema.path("anyOf").valueStream().anyMatch((one) -> types(one).contains("null"));
		}

		private static Set<String> types(JsonNode schema) {
			JsonNode type = schema.path("type");
			return type.isArray() ? type.valueStream().map(JsonNode::asString).collect(Collectors.toSet())
					: Set.of(type.asString(""));
		}

		private JsonNode resolved(JsonNode schema) {
			if (schema.has("anyOf")) {
				return resolved(schema.path("anyOf").path(0));
			}
			return schema.has("$ref") ? resolved(this.document.at(schema.path("$ref").asString().substring(1)))
					: schema;
		}

		private void expect(String place, JsonNode schema, String type) {
			if (!types(schema).contains(type)) {
				this.faults.add(place + ": read as " + type + ", declared as " + types(schema));
			}
		}

	}

	/** A list of a type. */
	private record ListOf(Type element) implements ParameterizedType {

		@Override
		public Type[] getActualTypeArguments() {
			return new Type[] { this.element };
		}

		@Override
		public Type getRawType() {
			return List.class;
		}

		@Override
		public @Nullable Type getOwnerType() {
			return null;
		}

	}

}
