package id.sentra.platform.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Event contracts: one JSON Schema and one sample a published version, in the
 * {@code contracts} folder of the service that publishes it.
 */
public final class Contracts {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Contracts() {
	}

	/**
	 * Asserts that what a producer writes fits the schema and is the sample, to the
	 * field.
	 */
	public static void assertPublishedAs(Path contracts, String event, String json) throws IOException {
		assertValid(contracts, event, json);
		assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(sample(contracts, event)));
	}

	/**
	 * Asserts that JSON fits the schema of an event version such as
	 * {@code sme-registered.v1}.
	 */
	public static void assertValid(Path contracts, String event, String json) throws IOException {
		JsonNode node = JSON.readTree(json);
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
		Schema schema = registry.getSchema(Files.readString(contracts.resolve(event + ".schema.json")));
		List<Error> errors = schema.validate(node);
		assertThat(errors).as(event).isEmpty();
	}

	/** The sample of an event version; a consumer's tests read it too. */
	public static byte[] sample(Path contracts, String event) throws IOException {
		return Files.readAllBytes(contracts.resolve(event + ".sample.json"));
	}

}
