package id.sentra.training.mentoring.domain;

/** Why a mentoring is open no longer. */
public enum Ending {

	GOALS_MET, PERIOD_OVER, OWNER_WITHDREW, MENTOR_UNAVAILABLE, BUSINESS_CLOSED, OTHER;

	/** Whether it ran its course. */
	public boolean isCompletion() {
		return this == GOALS_MET || this == PERIOD_OVER;
	}

}
