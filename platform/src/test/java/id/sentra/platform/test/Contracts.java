package id.sentra.platform.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Event contracts: one JSON Schema and one sample a published version, in the
 * {@code contracts} folder of the service that publishes it. Producers send exactly what
 * is declared; readers take a field they do not know, since adding one keeps the version.
 */
public final class Contracts {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final ObjectWriter SAMPLES = JSON.writer()
		.with(new DefaultPrettyPrinter(
				new Separators().withObjectNameValueSpacing(Spacing.AFTER).withArrayEmptySeparator(""))
			.withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));

	private static final String ADDED = "aFieldOfTheFuture";

	private Contracts() {
	}

	/**
	 * Asserts that what a producer writes fits the schema and is the sample, to the
	 * field; with {@code -Dsentra.contracts.write} writes a sample that is another.
	 */
	public static void assertPublishedAs(Path contracts, String event, String json) throws IOException {
		assertValid(contracts, event, json);
		JsonNode published = JSON.readTree(json);
		Path sample = contracts.resolve(event + ".sample.json");
		if (ApiContract.isWritten()
				&& !(Files.exists(sample) && published.equals(JSON.readTree(Files.readString(sample))))) {
			Files.writeString(sample, SAMPLES.writeValueAsString(published) + System.lineSeparator());
		}
		assertThat(published).isEqualTo(JSON.readTree(Files.readString(sample)));
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
