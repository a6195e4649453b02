package id.sentra.platform.error;

/**
 * More than a rule allows in a time (HTTP 429); waiting alone may not help.
 */
public final class TooMany extends ProblemException {

	public TooMany(String code, Object... arguments) {
		super(code, arguments);
	}

}
