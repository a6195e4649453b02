package id.sentra.training.mentoring.domain;

/** Why a mentoring is open no longer. */
public enum Ending {

	GOALS_MET, PERIOD_OVER, OWNER_WITHDREW, MENTOR_UNAVAILABLE, BUSINESS_CLOSED, DUPLICATE_MERGED, OTHER;

	/** Whether an officer may give it as the reason. */
	public boolean isChosen() {
		return !isCompletion() && this != DUPLICATE_MERGED;
	}

	/** Whether it ran its course. */
	public boolean isCompletion() {
		return this == GOALS_MET || this == PERIOD_OVER;
	}

}
