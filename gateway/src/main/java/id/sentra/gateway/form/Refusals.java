package id.sentra.gateway.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import id.sentra.platform.web.Problem;
import id.sentra.gateway.account.AccountRefused;
import id.sentra.gateway.problem.PlainSentences;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.ServiceRefused;
import id.sentra.gateway.service.ServiceRefused.FieldRefused;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Brings what a service or the way to it refuses back to the form it came from, with all
 * that was typed.
 */
@Component
public class Refusals {

	private final MessageSource messages;

	private final PlainSentences sentences;

	Refusals(MessageSource messages, PlainSentences sentences) {
		this.messages = messages;
		this.sentences = sentences;
	}

	/**
	 * Goes on to the next page when the command succeeds, and shows the form again when
	 * it is refused.
	 * @param command what was asked; its value is handed to {@code next}
	 * @param next the address of the next page
	 * @param again the page with the form
	 */
	public <T> Mono<Rendering> answer(Mono<T> command, Locale locale, Function<T, String> next,
			Function<Refusal, Mono<Rendering>> again) {
		return command.map((done) -> redirect(next.apply(done)))
			.onErrorResume((error) -> refusal(error, locale).flatMap(again));
	}

	/**
	 * The same for a form that may hold what cannot be read: that is told before anything
	 * is sent. A key that was used for something else is not used again.
	 */
	public <T> Mono<Rendering> answer(Form form, Mono<T> command, Locale locale, Function<T, String> next,
			Function<Refusal, Mono<Rendering>> again) {
		return unread(form, locale).map(again)
			.orElseGet(() -> answer(command.doOnError(ServiceRefused.class, (refused) -> {
				if (refused.code().equals("idempotency-key-reused")) {
					form.forgetKey();
				}
			}), locale, next, again));
	}

	/** What of a form cannot be read, as far as it was asked for. */
	public Optional<Refusal> unread(Form form, Locale locale) {
		List<FieldRefused> wrong = form.unread()
			.entrySet()
			.stream()
			.map((field) -> new FieldRefused(field.getKey(), text(field.getValue(), locale)))
			.toList();
		return wrong.isEmpty() ? Optional.empty()
				: Optional.of(new Refusal(HttpStatus.UNPROCESSABLE_CONTENT.value(), text("form.wrong", locale), wrong));
	}

	/** The refusal an error stands for; the error itself when it is none. */
	public Mono<Refusal> refusal(Throwable error, Locale locale) {
		if (error instanceof ServiceRefused refused) {
			return Mono.just(new Refusal(refused.getStatusCode().value(), sentence(refused, locale), refused.fields()));
		}
		if (error instanceof ProblemException known) {
			Problem problem = known.problem();
			Object[] words = problem.arguments().toArray();
			String sentence = this.sentences.of(problem.code(), locale,
					text("problem." + problem.code(), locale, words), words);
			return Mono.just(new Refusal(problem.status().value(), sentence, List.of()));
		}
		if (error instanceof AccountRefused refused) {
			return Mono.just(refused.field().isEmpty() ? told(HttpStatus.CONFLICT, "refused." + refused.code(), locale)
					: field(refused.field(), "refused." + refused.code(), locale));
		}
		return Mono.error(error);
	}

	/** A refusal in a sentence of ours. */
	public Refusal told(HttpStatus status, String key, Locale locale) {
		return new Refusal(status.value(), text(key, locale), List.of());
	}

	/** A field that cannot be read, told in a sentence of ours. */
	public Refusal field(String field, String key, Locale locale) {
		String sentence = text(key, locale);
		return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT.value(), sentence,
				List.of(new FieldRefused(field, sentence)));
	}

	/** A page on which a form was refused. */
	public static Rendering page(String view, Map<String, ?> model, Refusal refusal, Form form) {
		return Rendering.view(view)
			.status(HttpStatusCode.valueOf(refusal.status()))
			.model(model)
			.modelAttribute("refusal", refusal)
			.modelAttribute("form", form)
			.build();
	}

	/** The address with a word about what was done. */
	public static String done(String path, String what) {
		return UriComponentsBuilder.fromPath(path).queryParam("selesai", what).toUriString();
	}

	public static Rendering redirect(String path) {
		return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
	}

	private String sentence(ServiceRefused refused, Locale locale) {
		return refused.sentence().equals("null") ? text("problem.unreadable-request", locale)
				: this.sentences.of(refused.code(), locale, refused.sentence());
	}

	private String text(String key, Locale locale, Object... arguments) {
		return String.valueOf(this.messages.getMessage(key, arguments, key, locale));
	}

}
