package id.sentra.training.enrolment;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.test.EventContracts;
import id.sentra.training.enrolment.domain.CancelReason;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentEvent;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.enrolment.domain.Occasion;
import id.sentra.training.enrolment.domain.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnrolmentContractTests {

	private static final EventContracts CONTRACTS = EventContracts.of("training");

	private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

	static Stream<EnrolmentEvent> events() {
		Enrolment one = new Enrolment(UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e22"), 1,
				new Occasion(UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e11"), "FOTO-PRODUK", "Foto Produk",
						"Foto produk dengan ponsel", NOW),
				new Participant(UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e33"), "Roti Siti",
						new RegionCode("21.72.01")),
				new Enrolment.Progress(EnrolmentState.CONFIRMED, 3, null, null, null, false));
		EnrolmentEvent issued = one.certified("2172-2026-000123", LocalDate.of(2026, 12, 2), NOW);
		return Stream.of(new EnrolmentEvent.EnrolmentConfirmed(one, NOW),
				new EnrolmentEvent.EnrolmentWaitlisted(one, 3, NOW), new EnrolmentEvent.EnrolmentPromoted(one, NOW),
				new EnrolmentEvent.EnrolmentCancelled(one, CancelReason.OWNER, NOW),
				one.attendance(true, NOW).orElseThrow(), one.scores(40, 75, NOW).orElseThrow(), issued,
				issued.enrolment()
					.certificateRevoked("2172-2026-000123", LocalDate.of(2026, 12, 9), "ISSUED_IN_ERROR", NOW));
	}

	@ParameterizedTest
	@MethodSource("events")
	void each_event_is_published_as_its_contract_says(EnrolmentEvent event) throws IOException {
		OutgoingEvent outgoing = EnrolmentEvents.outgoing(event);
		CONTRACTS.assertPublished(outgoing);
		assertThat(outgoing.version()).isEqualTo(event.enrolment().version());
		assertThat(outgoing.subject()).isEqualTo(event.enrolment().id());
	}

	@Test
	void every_event_there_is_has_a_kind_and_is_documented() throws IOException {
		assertThat(events().<Class<?>>map(EnrolmentEvent::getClass))
			.containsExactlyInAnyOrder(EnrolmentEvent.class.getPermittedSubclasses());
		assertThat(events().map(EnrolmentEvent::kind)).containsExactlyInAnyOrder(EnrolmentEvent.Kind.values());
		List<OutgoingEvent> published = events().map(EnrolmentEvents::outgoing).toList();
		CONTRACTS.assertDocumented(EnrolmentEvents.TOPIC, published);
		CONTRACTS.assertNothingUndocumented();
	}

}
