package id.sentra.bazaar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.test.Contracts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The contracts of this service beside what it publishes. */
public final class PublishedContracts {

	private static final Path CONTRACTS = Path.of("contracts");

	private static final String PREFIX = "id.sentra.bazaar.";

	private static final String SCHEMA = ".schema.json";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private PublishedContracts() {
	}

	public static void assertPublishedAsTheContractSays(OutgoingEvent event) throws IOException {
		assertThat(event.type()).startsWith(PREFIX);
		Contracts.assertPublishedAs(CONTRACTS, name(event), JSON.writeValueAsString(event.data()));
	}

	public static void assertDocumented(String topic, List<OutgoingEvent> events) throws IOException {
		JsonNode document = document();
		JsonNode channel = document.path("channels").path(topic);
		assertThat(channel.path("address").asString()).isEqualTo(topic);
		assertThat(channel.path("messages").propertyNames())
			.containsExactlyInAnyOrderElementsOf(events.stream().map(PublishedContracts::name).toList());
		for (OutgoingEvent event : events) {
			String name = name(event);
			JsonNode message = document.path("components").path("messages").path(name);
			assertThat(channel.path("messages").path(name).path("$ref").asString())
				.isEqualTo("#/components/messages/" + name);
			assertThat(message.path("name").asString()).isEqualTo(event.type());
			assertThat(message.path("payload").path("schema").path("$ref").asString()).isEqualTo("./" + name + SCHEMA);
		}
	}

	public static void assertSchemasAreThoseDocumented() throws IOException {
		JsonNode document = document();
		assertThat(document.path("asyncapi").asString()).startsWith("3.");
		try (Stream<Path> files = Files.list(CONTRACTS)) {
			assertThat(files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.endsWith(SCHEMA))
				.map((file) -> file.replace(SCHEMA, "")))
				.containsExactlyInAnyOrderElementsOf(document.path("components").path("messages").propertyNames());
		}
	}

	private static String name(OutgoingEvent event) {
		return event.type().substring(PREFIX.length());
	}

	private static JsonNode document() throws IOException {
		return YAMLMapper.builder().build().readTree(Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
	}

}
