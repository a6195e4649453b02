package id.sentra.gateway.form;

import java.util.List;

import id.sentra.gateway.service.ServiceProblem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Why a form was not accepted: one sentence, and what is wrong with single fields. */
public record FormProblem(int status, String sentence, List<FieldProblem> fields) {

	/** What is wrong with a field; nothing when it is right. */
	public @Nullable String of(String field) {
		return this.fields.stream()
			.filter((refused) -> refused.field().equals(field))
			.map(FieldProblem::message)
			.findFirst()
			.orElse(null);
	}

	/** The same where a page has the field under another name. */
	public FormProblem renamed(String field, String name) {
		return new FormProblem(this.status, this.sentence,
				this.fields.stream()
					.map((wrong) -> wrong.field().equals(field) ? new FieldProblem(name, wrong.message()) : wrong)
					.toList());
	}

}
