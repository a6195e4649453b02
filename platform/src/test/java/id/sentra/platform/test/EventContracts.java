package id.sentra.platform.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import id.sentra.platform.event.OutgoingEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service publishes beside its contracts: a schema and a sample an event, and the
 * AsyncAPI document that names them by topic.
 */
public final class EventContracts {

	private static final Path CONTRACTS = Path.of("contracts");

	private static final String SCHEMA = ".schema.json";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String prefix;

	private EventContracts(String prefix) {
		this.prefix = prefix;
	}

	/** The contracts of a service such as {@code registry}, in whose folder we are. */
	public static EventContracts of(String service) {
		return new EventContracts("id.sentra." + service + ".");
	}

	/** It is written as the sample, to the field, and fits the schema. */
	public void assertPublished(OutgoingEvent event) throws IOException {
		Contracts.assertPublishedAs(CONTRACTS, name(event), JSON.writeValueAsString(event.data()));
	}

	/** It fits the schema; the sample is of another event of that name. */
	public void assertValid(OutgoingEvent event) throws IOException {
		Contracts.assertValid(CONTRACTS, name(event), JSON.writeValueAsString(event.data()));
	}

	/** The topic's channel names exactly these events, each with its schema. */
	public void assertDocumented(String topic, List<OutgoingEvent> events) throws IOException {
		assertThat(events).allMatch((event) -> event.topic().equals(topic));
		JsonNode document = document();
		JsonNode channel = document.path("channels").path(topic);
		assertThat(channel.path("address").asString()).isEqualTo(topic);
		List<String> names = events.stream().map(this::name).distinct().toList();
		assertThat(channel.path("messages").propertyNames()).containsExactlyInAnyOrderElementsOf(names);
		for (String name : names) {
			JsonNode message = document.path("components").path("messages").path(name);
			assertThat(channel.path("messages").path(name).path("$ref").asString())
				.isEqualTo("#/components/messages/" + name);
			assertThat(message.path("name").asString()).isEqualTo(this.prefix + name);
			assertThat(message.path("payload").path("schema").path("$ref").asString()).isEqualTo("./" + name + SCHEMA);
			assertThat(CONTRACTS.resolve(name + SCHEMA)).exists();
		}
	}

	/**
	 * Each sample there is belongs to an event of the document, and each schema too or to
	 * a part that a schema refers to.
	 */
	public void assertNothingUndocumented() throws IOException {
		JsonNode document = document();
		assertThat(document.path("asyncapi").asString()).startsWith("3.");
		Collection<String> documented = document.path("components").path("messages").propertyNames();
		assertThat(document.path("channels")
			.values()
			.stream()
			.flatMap((channel) -> channel.path("messages").propertyNames().stream()))
			.containsExactlyInAnyOrderElementsOf(documented);
		assertThat(named(".sample.json")).containsExactlyInAnyOrderElementsOf(documented);
		List<String> parts = new ArrayList<>(named(SCHEMA));
		assertThat(parts).containsAll(documented);
		parts.removeAll(documented);
		for (String schema : documented) {
			String text = Files.readString(CONTRACTS.resolve(schema + SCHEMA));
			parts.removeIf((part) -> text.contains(part + SCHEMA));
		}
		assertThat(parts).isEmpty();
	}

	private static List<String> named(String suffix) throws IOException {
		try (Stream<Path> files = Files.list(CONTRACTS)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.endsWith(suffix))
				.map((file) -> file.replace(suffix, ""))
				.toList();
		}
	}

	private String name(OutgoingEvent event) {
		assertThat(event.type()).startsWith(this.prefix);
		return event.type().substring(this.prefix.length());
	}

	private static JsonNode document() throws IOException {
		return YAMLMapper.builder().build().readTree(Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
	}

}
