package id.sentra.platform.error;

/**
 * The state of things does not allow it now (HTTP 409).
 */
public final class Conflict extends ProblemException {

	public Conflict(String code, Object... arguments) {
		super(code, arguments);
	}

}
