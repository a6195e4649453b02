package id.sentra.training.mentoring.domain;

import java.util.EnumSet;
import java.util.Set;

public enum MentoringState {

	/** Agreed; no visit yet. */
	PLANNED,

	/** Visited at least once. */
	ACTIVE,

	/** Its goals were met, or its time is over. */
	COMPLETED,

	/** Ended before that. */
	ENDED;

	/** What it may become from here; nothing where it ends. */
	public Set<MentoringState> next() {
		return switch (this) {
			case PLANNED -> EnumSet.of(ACTIVE, ENDED);
			case ACTIVE -> EnumSet.of(COMPLETED, ENDED);
			case COMPLETED, ENDED -> EnumSet.noneOf(MentoringState.class);
		};
	}

	public boolean isOpen() {
		return !next().isEmpty();
	}

}
