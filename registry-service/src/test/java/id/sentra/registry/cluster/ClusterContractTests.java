package id.sentra.registry.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.test.Contracts;
import id.sentra.registry.cluster.domain.Cluster;
import id.sentra.registry.cluster.domain.ClusterEvent;
import id.sentra.registry.cluster.domain.ClusterType;
import id.sentra.registry.cluster.domain.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static id.sentra.registry.sme.domain.SmeFixtures.BARAT;
import static id.sentra.registry.sme.domain.SmeFixtures.NOW;
import static id.sentra.registry.sme.domain.SmeFixtures.TANJUNGPINANG;
import static org.assertj.core.api.Assertions.assertThat;

class ClusterContractTests {

	private static final Path CONTRACTS = Path.of("contracts");

	private static final UUID ID = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e21");

	private static final UUID SME = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e11");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static Stream<ClusterEvent> events() {
		Cluster cluster = new Cluster(ID, 1, "Sentra Roti Barat", "Roti", BARAT, null, Cluster.Finding.NONE, 0);
		ClusterEvent joined = cluster.join(SME, TANJUNGPINANG, NOW);
		return Stream.of(new ClusterEvent.ClusterFormed(cluster, NOW), joined, joined.cluster().leave(SME, NOW),
				cluster.assess(
						new Judgement(ClusterType.ACTIVE,
								List.of("HIGHER_SKILL", "NATIONAL_OR_EXPORT_MARKET", "ACTIVE_MARKETING"), List.of()),
						NOW));
	}

	@ParameterizedTest
	@MethodSource("events")
	void each_event_is_published_as_its_contract_says(ClusterEvent event) throws IOException {
		OutgoingEvent outgoing = ClusterEvents.outgoing(event);
		Contracts.assertPublishedAs(CONTRACTS, outgoing.type().substring("id.sentra.registry.".length()),
				JSON.writeValueAsString(outgoing.data()));
		assertThat(outgoing.subject()).isEqualTo(ID);
		assertThat(outgoing.version()).isEqualTo(event.cluster().version());
	}

	@Test
	void the_asyncapi_document_and_the_contracts_are_those_of_the_events_there_are() throws IOException {
		JsonNode document = YAMLMapper.builder().build().readTree(Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
		List<String> names = events().map((event) -> ClusterEvents.outgoing(event).type())
			.map((type) -> type.substring("id.sentra.registry.".length()))
			.sorted()
			.toList();
		assertThat(names).hasSize(ClusterEvent.Kind.values().length).doesNotHaveDuplicates();
		assertThat(document.path("channels").path("registry.cluster").path("messages").propertyNames())
			.containsExactlyInAnyOrderElementsOf(names);
		names.forEach((name) -> assertThat(document.path("components")
			.path("messages")
			.path(name)
			.path("payload")
			.path("schema")
			.path("$ref")
			.asString()).isEqualTo("./" + name + ".schema.json"));
		try (Stream<Path> files = Files.list(CONTRACTS)) {
			assertThat(files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.startsWith("cluster-") && file.endsWith(".schema.json"))
				.map((file) -> file.replace(".schema.json", ""))
				.sorted()).isEqualTo(names);
		}
	}

}
