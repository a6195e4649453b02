package id.sentra.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.sentra.platform.error.Labelled;
import id.sentra.platform.error.Refused.FieldProblem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ProblemDetail;

/**
 * Problems as RFC 9457 tells them: a stable {@code code} for programs and a sentence in
 * the reader's language for people. The sentence of {@code x} is the message
 * {@code problem.x}, of a field {@code field.x}.
 */
public final class ProblemMessages {

	private final MessageSource messages;

	public ProblemMessages(MessageSource messages) {
		this.messages = messages;
	}

	public ProblemDetail detail(Problem problem, Locale locale) {
		ProblemDetail detail = ProblemDetail.forStatus(problem.status());
		detail.setTitle(text("problem.title." + problem.status().value(), List.of(), locale));
		detail.setDetail(text("problem." + problem.code(), problem.arguments(), locale));
		detail.setProperty("code", problem.code());
		if (!problem.fields().isEmpty()) {
			detail.setProperty("errors", problem.fields().stream().map((field) -> field(field, locale)).toList());
		}
		return detail;
	}

	/** The sentence of a field's problem. */
	public String sentence(FieldProblem problem, Locale locale) {
		return text("field." + problem.code(), List.of(problem.arguments()), locale);
	}

	private Map<String, String> field(FieldProblem problem, Locale locale) {
		return Map.of("field", problem.field(), "code", problem.code(), "message", sentence(problem, locale));
	}

	private String text(String key, List<Object> arguments, Locale locale) {
		Object[] told = arguments.stream().map(ProblemMessages::told).toArray();
		return String.valueOf(this.messages.getMessage(key, told, key, locale));
	}

	/** Nobody is told the name of a constant where there is a word for it. */
	private static Object told(Object argument) {
		Object value = (argument instanceof Enum<?> constant) ? Labelled.of(constant) : argument;
		return (value instanceof Labelled label)
				? new DefaultMessageSourceResolvable(new String[] { label.key() }, label.value()) : value;
	}

}
