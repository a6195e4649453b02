package id.sentra.platform.error;

/**
 * There is no such thing, or none the caller may see (HTTP 404).
 */
public final class NotFound extends ProblemException {

	public NotFound(String code, Object... arguments) {
		super(code, arguments);
	}

}
