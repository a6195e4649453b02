package id.sentra.bazaar.allocation.domain;

/** Why an applicant got what it got; the sentence for people is looked up by the code. */
public enum Reason {

	/** The dearest wish. */
	FIRST_WISH,
	/** A later wish: the earlier ones went to applicants before it. */
	LATER_WISH,
	/** No wish was left; it takes any stall. */
	ANY_STALL,
	/** Those who hold the wished stalls have more points. */
	POINTS_TOO_LOW,
	/** A wished stall went to an applicant with the same points and a lower draw. */
	LOST_DRAW,
	/** The wished stalls went to members of the reserve they are kept for. */
	RESERVED_FOR_OTHERS,
	/** The trade's limit was reached by applicants before it. */
	TRADE_LIMIT,
	/** No wished stall has what is needed, or the trade may not stand there. */
	UNSUITABLE_WISHES,
	/** Stalls are free, but not so many side by side. */
	NO_ROOM_TOGETHER;

	/** Why a stall was given, by the rank of the best wish met; 0 when none is. */
	public static Reason granted(int wish) {
		if (wish == 0) {
			return ANY_STALL;
		}
		return (wish == 1) ? FIRST_WISH : LATER_WISH;
	}

	public boolean placed() {
		return this == FIRST_WISH || this == LATER_WISH || this == ANY_STALL;
	}

}
