package id.sentra.financing;

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

/** Events against their contracts and the AsyncAPI document. */
public final class ContractChecks {

	private static final Path CONTRACTS = Path.of("contracts");

	private static final String PREFIX = "id.sentra.financing.";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private ContractChecks() {
	}

	/** It is written as the sample, to the field, and fits the schema. */
	public static void assertPublished(OutgoingEvent event) throws IOException {
		assertThat(event.type()).startsWith(PREFIX);
		Contracts.assertPublishedAs(CONTRACTS, event.type().substring(PREFIX.length()),
				JSON.writeValueAsString(event.data()));
	}

	/** The document's channel names exactly these events, each with its schema. */
	public static void assertDocumented(String topic, List<OutgoingEvent> events) throws IOException {
		JsonNode document = YAMLMapper.builder().build().readTree(Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
		JsonNode channel = document.path("channels").path(topic);
		assertThat(channel.path("address").asString()).isEqualTo(topic);
		List<String> names = events.stream().map((event) -> event.type().substring(PREFIX.length())).toList();
		assertThat(channel.path("messages").propertyNames()).containsExactlyInAnyOrderElementsOf(names);
		for (String name : names) {
			JsonNode message = document.path("components").path("messages").path(name);
			assertThat(channel.path("messages").path(name).path("$ref").asString())
				.isEqualTo("#/components/messages/" + name);
			assertThat(message.path("name").asString()).isEqualTo(PREFIX + name);
			assertThat(message.path("payload").path("schema").path("$ref").asString())
				.isEqualTo("./" + name + ".schema.json");
		}
		assertThat(events).allMatch((event) -> event.topic().equals(topic));
	}

	/** Names of the contracts there are. */
	public static List<String> contracts() throws IOException {
		try (Stream<Path> files = Files.list(CONTRACTS)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.endsWith(".schema.json"))
				.map((file) -> file.replace(".schema.json", ""))
				.sorted()
				.toList();
		}
	}

}
