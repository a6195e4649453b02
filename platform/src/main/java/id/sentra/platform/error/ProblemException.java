package id.sentra.platform.error;

import java.util.List;

/**
 * A request that is not carried out, for a reason the caller can act on. The code is
 * stable and part of the API; the sentence for people is looked up by it.
 */
public abstract sealed class ProblemException extends RuntimeException
		permits NotFound, Conflict, Refused, StaleVersion, TooMany, NotAllowed, Overloaded {

	private final String code;

	private final transient List<Object> arguments;

	ProblemException(String code, Object... arguments) {
		super(code);
		this.code = code;
		this.arguments = List.of(arguments);
	}

	public String code() {
		return this.code;
	}

	/**
	 * What the sentence names: counts, dates, names of rules. Never personal data.
	 */
	public List<Object> arguments() {
		return (this.arguments != null) ? this.arguments : List.of();
	}

}
