package id.sentra.gateway.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import id.sentra.gateway.service.ServiceProblem.FieldProblem;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells all that is wrong with a form before anything is sent, each with its label. */
@Component
public class Required {

	private final MessageSource messages;

	Required(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The fields that were left empty, if any; a field is called
	 * {@code <prefix>.<field>}.
	 */
	public Optional<FormProblem> missing(Form form, List<String> fields, String prefix, Locale locale) {
		return problem(fields.stream()
			.filter((field) -> form.text(field).isEmpty())
			.map((field) -> wrong(field, "form.fill-in", locale, text(prefix + "." + field, locale)))
			.toList(), locale);
	}

	/** What is wrong with a field, in a sentence of ours. */
	public FieldProblem wrong(String field, String key, Locale locale, Object... arguments) {
		return new FieldProblem(field, text(key, locale, arguments));
	}

	/** A problem for what is wrong; nothing when nothing is. */
	public Optional<FormProblem> problem(List<FieldProblem> wrong, Locale locale) {
		return wrong.isEmpty() ? Optional.empty() : Optional
			.of(new FormProblem(HttpStatus.UNPROCESSABLE_CONTENT.value(), text("form.wrong", locale), wrong));
	}

	private String text(String key, Locale locale, Object... arguments) {
		return String.valueOf(this.messages.getMessage(key, arguments, key, locale));
	}

}
