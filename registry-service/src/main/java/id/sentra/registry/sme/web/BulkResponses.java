package id.sentra.registry.sme.web;

import java.util.List;
import java.util.Locale;

import id.sentra.platform.error.ProblemException;
import id.sentra.platform.web.Problem;
import id.sentra.platform.web.ProblemMessages;
import id.sentra.registry.sme.BulkVerification.Outcome;
import id.sentra.registry.sme.BulkVerification.Result;
import org.springframework.stereotype.Component;

/**
 * Answers about many SMEs, refusals in the reader's language.
 */
@Component
class BulkResponses {

	private final ProblemMessages messages;

	BulkResponses(ProblemMessages messages) {
		this.messages = messages;
	}

	BulkResponse of(List<Result> results, Locale locale) {
		return new BulkResponse(count(results, Outcome.VERIFIED), count(results, Outcome.ALREADY),
				count(results, Outcome.REFUSED), results.stream().map((result) -> row(result, locale)).toList());
	}

	private BulkResponse.Row row(Result result, Locale locale) {
		ProblemException refusal = result.refusal();
		if (refusal == null) {
			return new BulkResponse.Row(result.id(), result.outcome(), result.version(), null, null);
		}
		return new BulkResponse.Row(result.id(), result.outcome(), null, refusal.code(),
				this.messages.detail(Problem.of(refusal), locale).getDetail());
	}

	private static int count(List<Result> results, Outcome outcome) {
		return (int) results.stream().filter((result) -> result.outcome() == outcome).count();
	}

}
