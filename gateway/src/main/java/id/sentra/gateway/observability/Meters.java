package id.sentra.gateway.observability;

/** The name of every meter of the gateway. */
public final class Meters {

	/** Attempts to sign in; tag {@code result}. */
	public static final String SIGN_IN = "sentra.gateway.sign.in";

	/** Tag of what came of an attempt. */
	public static final String RESULT = "result";

	/** Looks at a service that did not answer; tag {@code service}. */
	public static final String OVERVIEW_SILENT = "sentra.gateway.overview.silent";

	/** Tag of the service. */
	public static final String SERVICE = "service";

	private Meters() {
	}

}
