package id.sentra.gateway.problem;

import id.sentra.platform.web.Problem;

/** Ends the handling of a request with a problem. */
public class ProblemException extends RuntimeException {

	private final transient Problem problem;

	public ProblemException(Problem problem) {
		super(problem.code());
		this.problem = problem;
	}

	/** What to tell the user. */
	public Problem problem() {
		return this.problem;
	}

}
