package id.sentra.financing.observability;

/** The name of every meter of financing. */
public final class Meters {

	/** Loans that day ends have brought up to date. */
	public static final String DAY_END_LOANS = "sentra.financing.day.end.loans";

	/** Timer of a day end's chunk, from its start to its commit. */
	public static final String DAY_END_CHUNK = "sentra.financing.day.end.chunk";

	/** Chunks of day ends that were rolled back and wait for another try. */
	public static final String DAY_END_FAILURES = "sentra.financing.day.end.failures";

	private Meters() {
	}

}
