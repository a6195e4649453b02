package id.sentra.registry.sme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.test.Contracts;
import id.sentra.registry.sme.domain.ChangedBy;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.Scale;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import id.sentra.registry.sme.domain.SmeStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static id.sentra.registry.sme.domain.SmeFixtures.NOW;
import static id.sentra.registry.sme.domain.SmeFixtures.bakeryOfSiti;
import static id.sentra.registry.sme.domain.SmeFixtures.renamed;
import static id.sentra.registry.sme.domain.SmeFixtures.scaleRules;
import static org.assertj.core.api.Assertions.assertThat;

class SmeContractTests {

	private static final Path CONTRACTS = Path.of("contracts");

	private static final UUID ID = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e11");

	private static final UUID OTHER = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e12");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static Stream<SmeEvent> events() {
		Sme sme = of(ID, 1, bakeryOfSiti(), SmeStatus.REGISTERED);
		Sme before = of(ID, 1, renamed(bakeryOfSiti(), "Roti"), SmeStatus.REGISTERED);
		return Stream.of(new SmeEvent.SmeRegistered(sme, NOW), sme.verify(NOW), sme.requestCorrection("x", NOW),
				sme.reject("x", NOW), sme.joinCluster(OTHER, "Sentra Roti", NOW), sme.leaveCluster("Sentra Roti", NOW),
				sme.stopProcessing(NOW), of(ID, 1, bakeryOfSiti(), SmeStatus.SUSPENDED).resumeProcessing(NOW),
				sme.erase(NOW), sme.mergeInto(of(OTHER, 4, bakeryOfSiti(), SmeStatus.REGISTERED), NOW),
				before.changeProfile(bakeryOfSiti(), scaleRules(), ChangedBy.DINAS, NOW).orElseThrow());
	}

	private static Sme of(UUID id, long version, Profile profile, SmeStatus status) {
		return new Sme(id, version, profile, Scale.MICRO, status, null, NOW);
	}

	@ParameterizedTest
	@MethodSource("events")
	void each_event_is_published_as_its_contract_says(SmeEvent event) throws IOException {
		OutgoingEvent outgoing = SmeEvents.outgoing(event);
		assertThat(outgoing.type()).startsWith("id.sentra.registry.");
		String name = outgoing.type().substring("id.sentra.registry.".length());
		if (event.kind() == SmeEvent.Kind.CLUSTER_JOINED) {
			Contracts.assertValid(CONTRACTS, name, JSON.writeValueAsString(outgoing.data()));
			assertThat(JSON.writeValueAsString(outgoing.data())).contains("\"clusterId\":\"" + OTHER + "\"");
		}
		else {
			Contracts.assertPublishedAs(CONTRACTS, name, JSON.writeValueAsString(outgoing.data()));
		}
		assertThat(outgoing.version()).isEqualTo(event.sme().version());
		assertThat(outgoing.subject()).isEqualTo(ID);
	}

	@Test
	void every_event_there_is_has_a_kind_of_its_own_and_a_name() {
		assertThat(events().<Class<?>>map(SmeEvent::getClass))
			.containsExactlyInAnyOrder(SmeEvent.class.getPermittedSubclasses());
		assertThat(events().map(SmeEvent::kind)).containsExactlyInAnyOrder(SmeEvent.Kind.values());
		assertThat(events().filter((event) -> SmeEvents.outgoing(event).type().contains("profile-changed"))
			.map(SmeEvent::kind)).containsExactlyInAnyOrder(SmeEvent.Kind.PROFILE_CHANGED, SmeEvent.Kind.CLUSTER_JOINED,
					SmeEvent.Kind.CLUSTER_LEFT);
	}

	@Test
	void the_contracts_are_those_of_the_events_there_are() throws IOException {
		List<String> published = events().map((event) -> SmeEvents.outgoing(event).type())
			.map((type) -> type.substring("id.sentra.registry.".length()))
			.distinct()
			.sorted()
			.toList();
		try (Stream<Path> files = Files.list(CONTRACTS)) {
			assertThat(files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.startsWith("sme-") && file.endsWith(".sample.json"))
				.map((file) -> file.replace(".sample.json", ""))
				.sorted()).isEqualTo(published);
		}
	}

	@Test
	void the_asyncapi_document_names_each_event_with_its_schema() throws IOException {
		JsonNode document = YAMLMapper.builder().build().readTree(Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
		assertThat(document.path("asyncapi").asString()).startsWith("3.");
		JsonNode channel = document.path("channels").path(SmeEvents.TOPIC);
		assertThat(channel.path("address").asString()).isEqualTo(SmeEvents.TOPIC);
		JsonNode messages = document.path("components").path("messages");
		assertThat(messages.propertyNames()).containsAll(channel.path("messages").propertyNames());
		assertThat(channel.path("messages").propertyNames())
			.hasSize((int) events().map((event) -> SmeEvents.outgoing(event).type()).distinct().count());
		events().forEach((event) -> {
			String type = SmeEvents.outgoing(event).type();
			String name = type.substring("id.sentra.registry.".length());
			assertThat(channel.path("messages").path(name).path("$ref").asString())
				.isEqualTo("#/components/messages/" + name);
			assertThat(messages.path(name).path("name").asString()).isEqualTo(type);
			String schema = messages.path(name).path("payload").path("schema").path("$ref").asString();
			assertThat(CONTRACTS.resolve(schema)).exists();
			assertThat(schema).isEqualTo("./" + name + ".schema.json");
		});
	}

}
