package id.sentra.gateway.observability;

/** The name of every meter of the gateway. */
public final class Meters {

	/** Attempts to sign in; tag {@code result}: accepted, refused, locked. */
	public static final String SIGN_IN = "sentra.gateway.sign.in";

	/** Tag of what came of an attempt. */
	public static final String RESULT = "result";

	/** Looks at a service that did not answer; tag {@code service}. */
	public static final String OVERVIEW_SILENT = "sentra.gateway.overview.silent";

	/** Tag of the service. */
	public static final String SERVICE = "service";

	/**
	 * Requests refused because there were too many; tag {@code limit}: account, address;
	 * and connections.
	 */
	public static final String LIMITED = "sentra.gateway.limited";

	/** Tag of the limit that was reached. */
	public static final String LIMIT = "limit";

	/** Security events that could not be kept: too many different ones at once. */
	public static final String SECURITY_EVENTS_LOST = "sentra.gateway.security.events.lost";

	private Meters() {
	}

}
