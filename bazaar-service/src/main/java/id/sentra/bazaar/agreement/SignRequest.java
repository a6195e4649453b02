package id.sentra.bazaar.agreement;

import java.util.ArrayList;
import java.util.List;

import id.sentra.platform.error.Refused.FieldProblem;
import org.jspecify.annotations.Nullable;

/** The hash of the version that is signed. */
record SignRequest(@Nullable String hash) {

	String read() {
		List<FieldProblem> problems = new ArrayList<>();
		String read = TermsRequest.text("hash", this.hash, TermsRequest.LONGEST_NAME, problems);
		TermsRequest.refuseIf(problems.stream().filter((one) -> !one.code().equals("contact")).toList());
		return read;
	}

}
