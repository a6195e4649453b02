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
	SESSION_OVER,

	/** Its turn came while it had a seat in another session of that hour. */
	SESSION_OVERLAPS,

	/** Its turn came while it was not verified. */
	SME_NOT_VERIFIED,

	/** Its SME was a duplicate, and the survivor has a place. */
	DUPLICATE_MERGED,

	/** Its SME is no more. */
	BUSINESS_CLOSED

}
