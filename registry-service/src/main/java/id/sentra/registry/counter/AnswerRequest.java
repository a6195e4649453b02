package id.sentra.registry.counter;

import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** How an objection is answered: what was found and what was put right. */
record AnswerRequest(@Nullable Outcome outcome, @Nullable String note) {

	private static final int LONGEST = 500;

	NewAnswer read() {
		RequestFields fields = new RequestFields();
		Field<Outcome> how = fields.given("outcome", this.outcome);
		Field<String> said = fields.notes("note", this.note, LONGEST);
		return new NewAnswer(how.value(), said.value());
	}

	@Override
	public String toString() {
		return "AnswerRequest[" + this.outcome + "]";
	}

	/** What is to be kept. */
	record NewAnswer(Outcome outcome, String note) {
	}

}
