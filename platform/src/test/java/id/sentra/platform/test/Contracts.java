package id.sentra.platform.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Event contracts: one JSON Schema and one sample a published version, in the
 * {@code contracts} folder of the service that publishes it. Producers send exactly what
 * is declared; readers take a field they do not know, since adding one keeps the version.
 */
public final class Contracts {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String ADDED = "aFieldOfTheFuture";

	private Contracts() {
	}

	/**
	 * Asserts that what a producer writes fits the schema and is the sample, to the
	 * field.
	 */
	public static void assertPublishedAs(Path contracts, String event, String json) throws IOException {
		assertValid(contracts, event, json);
		assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(read(contracts, event + ".sample.json")));
	}

	/**
	 * Asserts that JSON fits the schema of an event version such as
	 * {@code sme-registered.v1} without a field more than it declares, and that the
	 * schema takes one more from a later producer.
	 */
	public static void assertValid(Path contracts, String event, String json) throws IOException {
		Path file = contracts.resolve(event + ".schema.json");
		String location = file.toAbsolutePath().toUri().toString();
		JsonNode schema = JSON.readTree(Files.readString(file));
		assertThat(JsonSchemas.closed(location, schema).validate(JSON.readTree(json))).as(event).isEmpty();
		JsonNode later = later(json);
		assertThat(JsonSchemas.open(location, schema).validate(later)).as("%s with a field more", event).isEmpty();
		assertThat(JsonSchemas.closed(location, schema).validate(later)).as("%s undeclared", event).isNotEmpty();
	}

	/**
	 * The sample of an event version as a later producer may send it: with a field that
	 * its readers do not know.
	 */
	public static String laterSample(Path contracts, String event) throws IOException {
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(later(read(contracts, event + ".sample.json")));
	}

	private static JsonNode later(String json) {
		return JSON.readTree(json).asObject().put(ADDED, 1);
	}

	private static String read(Path contracts, String file) throws IOException {
		return Files.readString(contracts.resolve(file), StandardCharsets.UTF_8);
	}

}
