package id.sentra.training.mentoring.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** What a mentor reports of a visit. */
public record VisitReport(Instant startedAt, int minutes, VisitPlace place, Notes notes, SortedSet<Integer> goalsMet) {

	public VisitReport {
		goalsMet = new TreeSet<>(goalsMet);
	}

	public Instant endedAt() {
		return this.startedAt.plus(Duration.ofMinutes(this.minutes));
	}

	/** What was done, and what is to be done next; words that never leave with events. */
	public record Notes(String done, @Nullable String nextStep) {
	}

}
