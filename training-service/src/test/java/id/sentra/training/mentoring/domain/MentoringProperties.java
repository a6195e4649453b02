package id.sentra.training.mentoring.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.region.RegionCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is recorded and corrected, a mentoring says what its visits that count say.
 */
class MentoringProperties {

	private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

	private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

	private static final int GOALS = 3;

	@Property(tries = 300)
	void progress_is_that_of_the_visits_that_count(@ForAll @Size(max = 25) List<@IntRange(max = 1023) Integer> steps) {
		Mentoring mentoring = planned();
		List<Visit> counting = new ArrayList<>();
		long version = 1;
		for (int step : steps) {
			VisitReport report = report(step);
			MentoringEvent.OfVisit event;
			if (step % 3 == 0 && !counting.isEmpty()) {
				Visit earlier = counting.get(step % counting.size());
				event = mentoring.correct(earlier.id(), report, counting, "sari", moment());
				counting.remove(earlier);
				assertThat(event.visit().corrects()).isEqualTo(earlier.id());
			}
			else {
				event = mentoring.record(report, counting, "sari", moment());
			}
			counting.add(event.visit());
			mentoring = event.mentoring();
			assertThat(mentoring.version()).isEqualTo(++version);
		}
		assertThat(mentoring.progress().visits()).isEqualTo(counting.size());
		assertThat(mentoring.state()).isEqualTo(steps.isEmpty() ? MentoringState.PLANNED : MentoringState.ACTIVE);
		Set<Integer> met = counting.stream()
			.flatMap((visit) -> visit.report().goalsMet().stream())
			.collect(Collectors.toSet());
		assertThat(mentoring.progress().goalsMet()).containsExactlyInAnyOrderElementsOf(met);
		LocalDate last = counting.stream()
			.map((visit) -> LocalDate.ofInstant(visit.report().startedAt(), WIB))
			.max(Comparator.naturalOrder())
			.orElse(null);
		assertThat(mentoring.progress().lastVisitOn()).isEqualTo(last);
	}

	private static Mentoring planned() {
		SmeRef sme = new SmeRef(UUID.randomUUID(), "Roti", new RegionCode("21.72.01"));
		MentorRef mentor = new MentorRef(UUID.randomUUID(), "M-1", "Sari");
		MentoringTerms terms = new MentoringTerms(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List
			.of(new Goal(GoalKind.MARKET, "a"), new Goal(GoalKind.DIGITAL, "b"), new Goal(GoalKind.FINANCE, "c")));
		return Mentoring.assign(sme, mentor, terms, moment()).mentoring();
	}

	private static VisitReport report(int step) {
		TreeSet<Integer> goals = new TreeSet<>();
		for (int goal = 1; goal <= GOALS; goal++) {
			if ((step >> goal) % 2 == 1) {
				goals.add(goal);
			}
		}
		return new VisitReport(NOW.minus(Duration.ofHours(step % 500)), 60, VisitPlace.ONLINE,
				new VisitReport.Notes("x", null), goals);
	}

	private static Moment moment() {
		return new Moment(NOW, WIB);
	}

}
