package id.sentra.registry.sme;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.test.EventContracts;
import id.sentra.registry.sme.domain.ChangedBy;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.Scale;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import id.sentra.registry.sme.domain.SmeStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static id.sentra.registry.sme.domain.SmeFixtures.NOW;
import static id.sentra.registry.sme.domain.SmeFixtures.bakeryOfSiti;
import static id.sentra.registry.sme.domain.SmeFixtures.renamed;
import static id.sentra.registry.sme.domain.SmeFixtures.scaleRules;
import static org.assertj.core.api.Assertions.assertThat;

class SmeContractTests {

	private static final EventContracts CONTRACTS = EventContracts.of("registry");

	private static final UUID ID = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e11");

	private static final UUID OTHER = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e12");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static Stream<SmeEvent> events() {
		Sme sme = of(ID, 1, bakeryOfSiti(), SmeStatus.REGISTERED);
		Sme before = of(ID, 1, renamed(bakeryOfSiti(), "Roti"), SmeStatus.REGISTERED);
		return Stream.of(new SmeEvent.SmeRegistered(sme, NOW), sme.verify(NOW), sme.requestCorrection("x", NOW),
				sme.reject("x", NOW), sme.joinCluster(OTHER, "Sentra Roti", NOW), sme.leaveCluster("Sentra Roti", NOW),
				sme.stopProcessing(NOW),
				of(ID, 1, bakeryOfSiti(), SmeStatus.SUSPENDED).resumeProcessing(SmeStatus.VERIFIED, NOW),
				sme.erase(NOW), sme.withdraw(NOW), sme.close("x", NOW),
				of(ID, 1, bakeryOfSiti(), SmeStatus.CLOSED).reopen("x", NOW),
				sme.mergeInto(of(OTHER, 4, bakeryOfSiti(), SmeStatus.REGISTERED), NOW),
				before.changeProfile(bakeryOfSiti(), scaleRules(), ChangedBy.DINAS, NOW).orElseThrow());
	}

	private static Sme of(UUID id, long version, Profile profile, SmeStatus status) {
		return new Sme(id, version, profile, Scale.MICRO, status, null, NOW, null);
	}

	@ParameterizedTest
	@MethodSource("events")
	void each_event_is_published_as_its_contract_says(SmeEvent event) throws IOException {
		OutgoingEvent outgoing = SmeEvents.outgoing(event);
		if (event.kind() == SmeEvent.Kind.CLUSTER_JOINED) {
			CONTRACTS.assertValid(outgoing);
			assertThat(JSON.writeValueAsString(outgoing.data())).contains("\"clusterId\":\"" + OTHER + "\"");
		}
		else {
			CONTRACTS.assertPublished(outgoing);
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
	void the_asyncapi_document_names_each_event_with_its_schema() throws IOException {
		CONTRACTS.assertDocumented(SmeEvents.TOPIC, events().map(SmeEvents::outgoing).toList());
	}

}
