package id.sentra.platform.error;

import java.util.List;

/**
 * The request was understood and breaks a rule (HTTP 422); with the fields it breaks, if
 * it is about fields.
 */
public final class Refused extends ProblemException {

	/** Code of a refusal that is about fields. */
	public static final String INVALID_FIELDS = "invalid-fields";

	private final transient List<FieldProblem> fields;

	public Refused(String code, Object... arguments) {
		super(code, arguments);
		this.fields = List.of();
	}

	private Refused(List<FieldProblem> fields) {
		super(INVALID_FIELDS, fields.size());
		this.fields = List.copyOf(fields);
	}

	public static Refused fields(List<FieldProblem> fields) {
		return new Refused(fields);
	}

	public List<FieldProblem> fields() {
		return (this.fields != null) ? this.fields : List.of();
	}

	/**
	 * One field and what is wrong with it: a code and its arguments, never the value.
	 */
	public record FieldProblem(String field, String code, Object... arguments) {
	}

}
