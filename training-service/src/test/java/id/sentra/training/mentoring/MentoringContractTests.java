package id.sentra.training.mentoring;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.test.EventContracts;
import id.sentra.training.mentoring.domain.Ending;
import id.sentra.training.mentoring.domain.Goal;
import id.sentra.training.mentoring.domain.GoalKind;
import id.sentra.training.mentoring.domain.MentorRef;
import id.sentra.training.mentoring.domain.Mentoring;
import id.sentra.training.mentoring.domain.MentoringEvent;
import id.sentra.training.mentoring.domain.MentoringProgress;
import id.sentra.training.mentoring.domain.MentoringState;
import id.sentra.training.mentoring.domain.MentoringTerms;
import id.sentra.training.mentoring.domain.SmeRef;
import id.sentra.training.mentoring.domain.Visit;
import id.sentra.training.mentoring.domain.VisitPlace;
import id.sentra.training.mentoring.domain.VisitReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MentoringContractTests {

	private static final EventContracts CONTRACTS = EventContracts.of("training");

	private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final UUID FIRST = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e55");

	static Stream<MentoringEvent> events() {
		return Stream
			.of(new MentoringEvent.MentorAssigned(planned("M-17"), NOW),
					new MentoringEvent.MentorChanged(planned("M-18"), NOW),
					new MentoringEvent.VisitRecorded(after(MentoringState.ACTIVE, null, 2),
							visit(FIRST, null, VisitPlace.BUSINESS, 90), DAY, NOW),
					new MentoringEvent.VisitCorrected(after(MentoringState.ACTIVE, null, 1, 2),
							visit(UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e56"), FIRST, VisitPlace.ONLINE,
									60),
							DAY, NOW),
					new MentoringEvent.MentoringCompleted(after(MentoringState.COMPLETED, Ending.GOALS_MET, 1, 2), NOW),
					new MentoringEvent.MentoringEnded(after(MentoringState.ENDED, Ending.OWNER_WITHDREW, 2), NOW));
	}

	@ParameterizedTest
	@MethodSource("events")
	void each_event_is_published_as_its_contract_says(MentoringEvent event) throws IOException {
		OutgoingEvent outgoing = MentoringEvents.outgoing(event);
		CONTRACTS.assertPublished(outgoing);
		assertThat(outgoing.version()).isEqualTo(event.mentoring().version());
		assertThat(outgoing.subject()).isEqualTo(event.mentoring().id());
		assertThat(outgoing.data().toString()).doesNotContain("Bu Sari", "dapur", "bu-sari");
	}

	@Test
	void every_event_there_is_is_documented() throws IOException {
		assertThat(events().map(MentoringEvent::kind)).containsExactlyInAnyOrder(MentoringEvent.Kind.values());
		CONTRACTS.assertDocumented(MentoringEvents.TOPIC, events().map(MentoringEvents::outgoing).toList());
	}

	private static Mentoring planned(String code) {
		return mentoring(code, new MentoringProgress(MentoringState.PLANNED, null, 0, null, new TreeSet<>()));
	}

	private static Mentoring after(MentoringState state, @Nullable Ending ending, Integer... met) {
		return mentoring("M-17", new MentoringProgress(state, ending, 1, DAY, new TreeSet<>(List.of(met))));
	}

	private static Mentoring mentoring(String code, MentoringProgress progress) {
		return new Mentoring(UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e44"), 3,
				new SmeRef(UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e33"), "Roti Siti",
						new RegionCode("21.72.01")),
				new MentorRef(UUID.randomUUID(), code, "Bu Sari"),
				new MentoringTerms(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 4, 30),
						List.of(new Goal(GoalKind.PRODUCTION, "Menata dapur"), new Goal(GoalKind.MARKET, "Tiga toko"))),
				progress);
	}

	private static Visit visit(UUID id, @Nullable UUID corrects, VisitPlace place, int minutes) {
		return new Visit(id, UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e44"), corrects,
				new VisitReport(NOW, minutes, place, new VisitReport.Notes("Menata dapur", null), new TreeSet<>()),
				new Visit.Author(UUID.randomUUID(), "bu-sari", NOW));
	}

}
