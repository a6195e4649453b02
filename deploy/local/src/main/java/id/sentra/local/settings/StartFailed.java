package id.sentra.local.settings;

/**
 * Something the person at the terminal can mend; the message says what and how, in their
 * language.
 */
public class StartFailed extends RuntimeException {

	public StartFailed(String key, Object... arguments) {
		super(Messages.of(key, arguments));
	}

}
