package id.sentra.registry.cluster;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.test.EventContracts;
import id.sentra.registry.cluster.domain.Cluster;
import id.sentra.registry.cluster.domain.ClusterEvent;
import id.sentra.registry.cluster.domain.ClusterType;
import id.sentra.registry.cluster.domain.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static id.sentra.registry.sme.domain.SmeFixtures.BARAT;
import static id.sentra.registry.sme.domain.SmeFixtures.NOW;
import static id.sentra.registry.sme.domain.SmeFixtures.TANJUNGPINANG;
import static org.assertj.core.api.Assertions.assertThat;

class ClusterContractTests {

	private static final EventContracts CONTRACTS = EventContracts.of("registry");

	private static final UUID ID = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e21");

	private static final UUID SME = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e11");

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
		CONTRACTS.assertPublished(outgoing);
		assertThat(outgoing.subject()).isEqualTo(ID);
		assertThat(outgoing.version()).isEqualTo(event.cluster().version());
	}

	@Test
	void the_asyncapi_document_and_the_contracts_are_those_of_the_events_there_are() throws IOException {
		List<OutgoingEvent> published = events().map(ClusterEvents::outgoing).toList();
		assertThat(published.stream().map(OutgoingEvent::type)).hasSize(ClusterEvent.Kind.values().length)
			.doesNotHaveDuplicates();
		CONTRACTS.assertDocumented(ClusterEvents.TOPIC, published);
		CONTRACTS.assertNothingUndocumented();
	}

}
