package id.sentra.training.enrolment;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.web.ProblemMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of each row of a request, with a sentence where it was refused. */
@Component
class RowResponses {

	private final ProblemMessages messages;

	RowResponses(ProblemMessages messages) {
		this.messages = messages;
	}

	Rows<EnrolledRow> enrolled(List<BulkEnrolment.Outcome> outcomes, Locale locale) {
		return new Rows<>(outcomes.stream().map((outcome) -> {
			EnrolmentView view = outcome.enrolled();
			return new EnrolledRow(outcome.smeId(), (view != null) ? EnrolmentResponse.of(view) : null,
					code(outcome.refusal()), sentence(outcome.refusal(), locale));
		}).toList());
	}

	Rows<WrittenRow> written(List<SessionSheet.RowOutcome> outcomes, Locale locale) {
		return new Rows<>(outcomes.stream()
			.map((outcome) -> new WrittenRow(outcome.enrolmentId(), outcome.refusal() == null, code(outcome.refusal()),
					sentence(outcome.refusal(), locale)))
			.toList());
	}

	private static @Nullable String code(@Nullable FieldProblem refusal) {
		return (refusal != null) ? refusal.code() : null;
	}

	private @Nullable String sentence(@Nullable FieldProblem refusal, Locale locale) {
		return (refusal != null) ? this.messages.sentence(refusal, locale) : null;
	}

	/** The rows, in the order of the request. */
	record Rows<T>(List<T> rows) {
	}

	/** One SME: its enrolment, or why not. */
	record EnrolledRow(UUID smeId, @Nullable EnrolmentResponse enrolment, @Nullable String code,
			@Nullable String message) {
	}

	/** One enrolment: written, or why not. */
	record WrittenRow(UUID enrolmentId, boolean written, @Nullable String code, @Nullable String message) {
	}

}
