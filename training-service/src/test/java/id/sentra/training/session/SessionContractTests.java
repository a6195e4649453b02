package id.sentra.training.session;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.test.EventContracts;
import id.sentra.training.session.domain.Period;
import id.sentra.training.session.domain.Place;
import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionEvent;
import id.sentra.training.session.domain.SessionPlan;
import id.sentra.training.session.domain.SessionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SessionContractTests {

	private static final EventContracts CONTRACTS = EventContracts.of("training");

	private static final UUID ID = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e11");

	private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

	private static final Place PLACE = new Place(new UUID(0, 1), "Aula Kecamatan Bukit Bestari",
			new RegionCode("21.72.04"), 100);

	static Stream<SessionEvent> events() {
		Session session = new Session(ID, 1, SessionState.SCHEDULED, plan("Foto produk dengan ponsel"), PLACE);
		Session before = new Session(ID, 1, SessionState.SCHEDULED, plan("Foto"), PLACE);
		return Stream.of(new SessionEvent.SessionScheduled(session, NOW),
				before.reschedule(session.plan(), PLACE, NOW).orElseThrow(), session.cancel("Banjir", NOW),
				session.complete(session.plan().period().endsAt()));
	}

	private static SessionPlan plan(String title) {
		return new SessionPlan(new SessionPlan.CourseName("FOTO-PRODUK", "Foto Produk"), title,
				Period.of(Instant.parse("2026-12-01T02:00:00Z"), Instant.parse("2026-12-01T05:00:00Z")),
				List.of(new UUID(0, 2)), 30);
	}

	@ParameterizedTest
	@MethodSource("events")
	void each_event_is_published_as_its_contract_says(SessionEvent event) throws IOException {
		CONTRACTS.assertPublished(SessionEvents.outgoing(event));
		assertThat(SessionEvents.outgoing(event).version()).isEqualTo(event.session().version());
	}

	@Test
	void every_event_there_is_has_a_kind_and_is_documented() throws IOException {
		assertThat(events().<Class<?>>map(SessionEvent::getClass))
			.containsExactlyInAnyOrder(SessionEvent.class.getPermittedSubclasses());
		assertThat(events().map(SessionEvent::kind)).containsExactlyInAnyOrder(SessionEvent.Kind.values());
		CONTRACTS.assertDocumented(SessionEvents.TOPIC, events().map(SessionEvents::outgoing).toList());
	}

}
