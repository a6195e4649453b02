package id.sentra.financing.observability;

/** The name of every meter of financing. */
public final class Meters {

	/** Loans that day ends have brought up to date. */
	public static final String DAY_END_LOANS = "sentra.financing.day.end.loans";

	/** Timer of a day end's chunk, from its start to its commit. */
	public static final String DAY_END_CHUNK = "sentra.financing.day.end.chunk";

	/** Chunks of day ends that were rolled back and wait for another try. */
	public static final String DAY_END_FAILURES = "sentra.financing.day.end.failures";

	/**
	 * Days between the last day that ended and yesterday; 0 is as it should be; tag
	 * {@code zone}.
	 */
	public static final String DAY_END_BEHIND = "sentra.financing.day.end.behind.days";

	/** Unix time of the last day that ended; tag {@code zone}. */
	public static final String DAY_END_LAST = "sentra.financing.day.end.last.day.seconds";

	/** Seconds that the end of that day took; tag {@code zone}. */
	public static final String DAY_END_DURATION = "sentra.financing.day.end.duration.seconds";

	/** Day ends begun and not finished; tag {@code zone}. */
	public static final String DAY_END_RUNNING = "sentra.financing.day.end.running";

	/** Tag of a time zone. */
	public static final String ZONE = "zone";

	/** Rupiah of principal; tag {@code state}: disbursed ever, outstanding now. */
	public static final String PRINCIPAL = "sentra.financing.principal.rupiah";

	/**
	 * Rupiah of budgets; tags {@code programme} and {@code state}: amount, reserved,
	 * used.
	 */
	public static final String BUDGET = "sentra.financing.budget.rupiah";

	/** Tag of a programme's code. */
	public static final String PROGRAMME = "programme";

	/** Tag of what the rupiah are. */
	public static final String STATE = "state";

	private Meters() {
	}

}
