package id.sentra.platform.error;

/**
 * The caller acted on an older version than the one that stands (HTTP 412).
 */
public final class StaleVersion extends ProblemException {

	public StaleVersion(String code, Object... arguments) {
		super(code, arguments);
	}

}
