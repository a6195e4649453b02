package id.sentra.platform.error;

/**
 * The caller's role does not allow it (HTTP 403).
 */
public final class NotAllowed extends ProblemException {

	public NotAllowed(String code, Object... arguments) {
		super(code, arguments);
	}

}
