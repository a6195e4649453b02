package id.sentra.gateway.account;

/**
 * A change of an account that is not made: which field is at fault, and why by a code.
 */
public class AccountProblem extends RuntimeException {

	private final String field;

	public AccountProblem(String field, String code) {
		super(code);
		this.field = field;
	}

	public String field() {
		return this.field;
	}

	/** Such as {@code username-taken}. */
	public String code() {
		return String.valueOf(getMessage());
	}

}
