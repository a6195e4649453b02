package id.sentra.training;

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

/** The schemas, samples and the AsyncAPI document beside this service. */
public final class ContractDocuments {

	private static final Path CONTRACTS = Path.of("contracts");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String PREFIX = "id.sentra.training.";

	private ContractDocuments() {
	}

	/** Asserts that an event is published as its schema and its sample say. */
	public static void assertPublished(OutgoingEvent event) throws IOException {
		assertThat(event.type()).startsWith(PREFIX);
		Contracts.assertPublishedAs(CONTRACTS, name(event), JSON.writeValueAsString(event.data()));
	}

	/** Asserts that the topic's channel names these events, and each its schema. */
	public static void assertDocumented(String topic, List<OutgoingEvent> events) throws IOException {
		JsonNode document = YAMLMapper.builder().build().readTree(Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
		JsonNode channel = document.path("channels").path(topic);
		assertThat(channel.path("address").asString()).isEqualTo(topic);
		assertThat(channel.path("messages").propertyNames())
			.containsExactlyInAnyOrderElementsOf(events.stream().map(ContractDocuments::name).toList());
		for (OutgoingEvent event : events) {
			JsonNode message = document.path("components").path("messages").path(name(event));
			assertThat(message.path("name").asString()).isEqualTo(event.type());
			assertThat(message.path("payload").path("schema").path("$ref").asString())
				.isEqualTo("./" + name(event) + ".schema.json");
			assertThat(CONTRACTS.resolve(name(event) + ".schema.json")).exists();
		}
	}

	/** Names of all schemas there are. */
	public static List<String> schemas() throws IOException {
		try (Stream<Path> files = Files.list(CONTRACTS)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.endsWith(".schema.json"))
				.map((file) -> file.replace(".schema.json", ""))
				.sorted()
				.toList();
		}
	}

	public static String name(OutgoingEvent event) {
		return event.type().substring(PREFIX.length());
	}

}
