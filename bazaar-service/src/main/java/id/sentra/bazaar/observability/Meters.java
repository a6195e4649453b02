package id.sentra.bazaar.observability;

/** The name of every meter of bazaar; all are of the allocation published last. */
public final class Meters {

	/** Applicants. */
	public static final String APPLICANTS = "sentra.bazaar.allocation.applicants";

	/** Applicants who got a stall. */
	public static final String PLACED = "sentra.bazaar.allocation.placed";

	/** Applicants who got their dearest wish. */
	public static final String FIRST_WISH = "sentra.bazaar.allocation.first.wish";

	/**
	 * Ranks of the wishes met, summed over all applicants; none counts as one after the
	 * last wish.
	 */
	public static final String RANK_SUM = "sentra.bazaar.allocation.rank.sum";

	/** Applicants with justified envy; anything but 0 is a fault. */
	public static final String ENVIOUS = "sentra.bazaar.allocation.envious";

	/** Stalls there were. */
	public static final String STALLS = "sentra.bazaar.allocation.stalls";

	/** Stalls given away. */
	public static final String STALLS_GIVEN = "sentra.bazaar.allocation.stalls.given";

	private Meters() {
	}

}
