package id.sentra.training.enrolment.domain;

/** Why an enrolment ended before the session. */
public enum CancelReason {

	/** The owner gave it up. */
	OWNER,
	/** The dinas took it back. */
	DINAS,
	/** The session does not take place. */
	SESSION_CANCELLED,
	/** The session is over and no seat became free. */
	SESSION_OVER

}
