package id.sentra.bazaar.bazaar.domain;

public enum ApplicationStatus {

	SUBMITTED, WITHDRAWN,
	/** Has a stall and must answer. */
	ALLOCATED,
	/** Has none and waits for one. */
	WAITLISTED, ACCEPTED,
	/** Turned down by the applicant, or not answered in time. */
	DECLINED,
	/** Given back after it was accepted. */
	RELEASED;

	/** Whether stalls are held in this status. */
	public boolean holds() {
		return this == ALLOCATED || this == ACCEPTED;
	}

}
