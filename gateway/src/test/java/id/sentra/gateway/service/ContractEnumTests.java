package id.sentra.gateway.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The gateway's lists of codes are those of the services' contracts. */
class ContractEnumTests {

	private static final Path JAVA = Path.of("src/main/java");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** A list that begins with two codes, as Java and as a template write it. */
	private static final Pattern LIST = Pattern
		.compile("\\b(?:List|Set|Stream)\\.of\\(\\s*\"[A-Z][A-Z_,]+\",\\s*[A-Z\"]");

	private static final Pattern LIST_IN_TEMPLATE = Pattern.compile("\\{\\s*'[A-Z][A-Z_]+'\\s*,");

	static List<Field> lists() {
		return files(JAVA).stream().flatMap((file) -> lists(file).stream()).toList();
	}

	@ParameterizedTest
	@MethodSource("lists")
	void a_list_is_that_of_a_contract(Field list) throws Exception {
		ContractEnum source = list.getAnnotation(ContractEnum.class);
		Set<String> declared = declared(source.value());
		Set<String> codes = codes(list);
		List<String> own = List.of(source.own());
		assertThat(codes).containsAll(own);
		own.forEach(codes::remove);
		if (source.part()) {
			assertThat(declared).containsAll(codes).isNotEqualTo(codes);
		}
		else {
			assertThat(codes).isEqualTo(declared);
		}
	}

	@Test
	void no_list_is_without_a_contract() {
		for (Path file : files(JAVA)) {
			assertThat(lists(file)).as("@ContractEnum in %s", file).hasSize(count(LIST, file));
		}
	}

	@Test
	void no_template_has_a_list_of_its_own() {
		assertThat(files(TEMPLATES)).allSatisfy((file) -> assertThat(count(LIST_IN_TEMPLATE, file)).isZero());
	}

	/** The constants of a file that name a contract. */
	private static List<Field> lists(Path file) {
		String name = JAVA.relativize(file).toString().replace(".java", "").replace('/', '.');
		Class<?> type = ClassUtils.resolveClassName(name, ContractEnumTests.class.getClassLoader());
		return Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()))
			.flatMap((one) -> Arrays.stream(one.getDeclaredFields()))
			.filter((field) -> field.isAnnotationPresent(ContractEnum.class))
			.toList();
	}

	/** A filter for several codes at once joins them with commas. */
	private static Set<String> codes(Field list) throws IllegalAccessException {
		list.setAccessible(true);
		Set<String> codes = new TreeSet<>();
		((Collection<?>) list.get(null)).forEach((code) -> codes.addAll(List.of(code.toString().split(","))));
		return codes;
	}

	private static Set<String> declared(String place) throws IOException {
		boolean isParameter = place.startsWith("/");
		String[] parts = isParameter ? place.split("\\?") : place.split("/");
		String service = isParameter ? place.split("/")[2] : parts[0];
		Path file = Path.of("..", service + "-service", "contracts", "openapi.yaml");
		JsonNode document = JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(file)));
		JsonNode schema = isParameter ? parameter(document.path("paths").path(parts[0]).path("get"), parts[1])
				: document.path("components").path("schemas").path(parts[1]).path("properties").path(parts[2]);
		Set<String> codes = new TreeSet<>();
		Stream.of(schema, schema.path("items"), schema.path("additionalProperties"))
			.flatMap((one) -> one.path("enum").valueStream())
			.filter((code) -> !code.isNull())
			.forEach((code) -> codes.add(code.asString()));
		assertThat(codes).as(place).isNotEmpty();
		return codes;
	}

	private static JsonNode parameter(JsonNode operation, String name) {
		return operation.path("parameters")
			.valueStream()
			.filter((one) -> one.path("name").asString("").equals(name))
			.findFirst()
			.orElseThrow()
			.path("schema");
	}

	private static List<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> !file.endsWith("package-info.java"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int count(Pattern list, Path file) {
		try {
			return (int) list.matcher(Files.readString(file)).results().count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
