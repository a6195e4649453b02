package id.sentra.bazaar.agreement;

import java.util.ArrayList;
import java.util.List;

import id.sentra.platform.error.Refused.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Why it ends. */
record EndRequest(@Nullable String reason) {

	String read() {
		List<FieldProblem> problems = new ArrayList<>();
		String read = TermsRequest.text("reason", this.reason, TermsRequest.LONGEST_NAME, problems);
		TermsRequest.refuseIf(problems);
		return read;
	}

}
