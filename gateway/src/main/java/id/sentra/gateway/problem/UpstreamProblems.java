package id.sentra.gateway.problem;

import id.sentra.platform.web.Problem;

/** Failures of calls to a service, told as what they mean to the user. */
public final class UpstreamProblems {

	private UpstreamProblems() {
	}

	/** The same failure as a problem that names the service, if it is one of its own. */
	public static Throwable of(Throwable error, String context) {
		Problem problem = Problems.upstream(error, context);
		return (problem != null) ? new ProblemException(problem) : error;
	}

}
