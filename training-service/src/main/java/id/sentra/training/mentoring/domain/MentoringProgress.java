package id.sentra.training.mentoring.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How far it came: state, why it ended, how many visits, the day of the last one, and the
 * numbers of the goals met so far.
 */
public record MentoringProgress(MentoringState state, @Nullable Ending ending, int visits,
		@Nullable LocalDate lastVisitOn, SortedSet<Integer> goalsMet) {

	public MentoringProgress {
		goalsMet = new TreeSet<>(goalsMet);
	}

	static MentoringProgress none() {
		return new MentoringProgress(MentoringState.PLANNED, null, 0, null, new TreeSet<>());
	}

	/** As the visits that count say; corrected ones do not. */
	static MentoringProgress of(Collection<Visit> visits, ZoneId zone) {
		LocalDate last = visits.stream()
			.map((visit) -> visit.report().startedAt())
			.max(Comparator.naturalOrder())
			.map((time) -> LocalDate.ofInstant(time, zone))
			.orElse(null);
		return new MentoringProgress(MentoringState.ACTIVE, null, visits.size(), last,
				visits.stream()
					.flatMap((visit) -> visit.report().goalsMet().stream())
					.collect(Collectors.toCollection(TreeSet::new)));
	}

	MentoringProgress ended(Ending why) {
		return new MentoringProgress(why.isCompletion() ? MentoringState.COMPLETED : MentoringState.ENDED, why,
				this.visits, this.lastVisitOn, this.goalsMet);
	}

}
