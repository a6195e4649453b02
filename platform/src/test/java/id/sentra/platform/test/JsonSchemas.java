package id.sentra.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas as readers take them, and as a producer has to keep them. Published
 * schemas are open, so that a field can be added without a new version; whoever writes
 * may send only what is declared.
 */
final class JsonSchemas {

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(builder) -> builder.schemaCacheEnabled(false)
				.schemas(JsonSchemas::file)
				.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	private JsonSchemas() {
	}

	/** The schema at that place, to which its references are relative, as published. */
	static Schema open(String location, JsonNode schema) {
		return REGISTRY.getSchema(SchemaLocation.of(location), schema);
	}

	/** The same without fields it does not declare. */
	static Schema closed(String location, JsonNode schema) {
		JsonNode closed = schema.deepCopy();
		close(closed);
		((ObjectNode) closed).put("unevaluatedProperties", false);
		return open(location, closed);
	}

	/** The same of a schema of an OpenAPI document, which refers to its components. */
	static Schema closed(JsonNode schema, JsonNode components) {
		ObjectNode root = schema.deepCopy().asObject();
		root.set("components", components);
		return closed("urn:sentra:openapi:" + System.identityHashCode(root), root);
	}

	private static void close(JsonNode schema) {
		if (!(schema instanceof ObjectNode object)) {
			return;
		}
		if (object.path("properties").isObject() && !object.has("additionalProperties")) {
			object.put("unevaluatedProperties", false);
		}
		Stream.of(object.path("properties"), object.path("components").path("schemas"))
			.flatMap((named) -> named.properties().stream())
			.map(Map.Entry::getValue)
			.forEach(JsonSchemas::close);
		for (String keyword : List.of("items", "additionalProperties")) {
			close(object.path(keyword));
		}
		object.path("anyOf").forEach(JsonSchemas::close);
	}

	private static @Nullable String file(String location) {
		try {
			return location.startsWith("file:") ? Files.readString(Path.of(URI.create(location))) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
