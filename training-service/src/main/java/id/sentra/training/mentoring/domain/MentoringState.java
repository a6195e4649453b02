package id.sentra.training.mentoring.domain;

public enum MentoringState {

	/** Agreed; no visit yet. */
	PLANNED,

	/** Visited at least once. */
	ACTIVE,

	/** Its goals were met, or its time is over. */
	COMPLETED,

	/** Ended before that. */
	ENDED;

	public boolean isOpen() {
		return this == PLANNED || this == ACTIVE;
	}

}
