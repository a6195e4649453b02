package id.sentra.gateway.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import id.sentra.gateway.account.AccountProblem;
import id.sentra.gateway.problem.PlainSentences;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.gateway.service.ServiceProblem.FieldProblem;
import id.sentra.platform.web.Problem;
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
public class FormProblems {

	/**
	 * Refusals of services that are about one field, as every form that leads to them
	 * calls it.
	 */
	private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("bad-mentoring-period", "until"),
			Map.entry("bad-period", "endsAt"), Map.entry("balance-day-wrong", "balanceOn"),
			Map.entry("balance-too-old", "balanceOn"), Map.entry("bank-reference-used", "bankReference"),
			Map.entry("budget-decided-in-future", "decidedOn"), Map.entry("capacity-above-venue", "capacity"),
			Map.entry("code-wrong", "code"), Map.entry("mentoring-start-out-of-range", "from"),
			Map.entry("paid-before-payout", "paidOn"), Map.entry("paid-before-take-over", "paidOn"),
			Map.entry("paid-in-future", "paidOn"), Map.entry("paid-too-long-ago", "paidOn"),
			Map.entry("payment-exceeds-owed", "amount"), Map.entry("payout-not-past", "disbursedOn"),
			Map.entry("proposal-above-request", "amount"), Map.entry("refund-exceeds-credit", "amount"),
			Map.entry("repaid-exceeds-schedule", "repaid"), Map.entry("sale-day-outside", "day"),
			Map.entry("session-start-out-of-range", "day"), Map.entry("settlement-needs-more", "amount"),
			Map.entry("trainer-of-another-region", "trainerIds"), Map.entry("trainer-taken", "trainerIds"),
			Map.entry("venue-taken", "venueId"), Map.entry("visit-before-mentoring", "day"),
			Map.entry("visit-in-future", "day"));

	private final MessageSource messages;

	private final PlainSentences sentences;

	FormProblems(MessageSource messages, PlainSentences sentences) {
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
			Function<FormProblem, Mono<Rendering>> again) {
		return command.map((done) -> redirect(next.apply(done)))
			.onErrorResume((error) -> problem(error, locale).flatMap(again));
	}

	/**
	 * The same for a form that may hold what cannot be read: that is told before anything
	 * is sent. A key that was used for something else is not used again.
	 */
	public <T> Mono<Rendering> answer(Form form, Mono<T> command, Locale locale, Function<T, String> next,
			Function<FormProblem, Mono<Rendering>> again) {
		return unread(form, locale).map(again)
			.orElseGet(() -> answer(command.doOnError(ServiceProblem.class, (refused) -> {
				if (refused.code().equals("idempotency-key-reused")) {
					form.forgetKey();
				}
			}), locale, next, again));
	}

	/** What of a form cannot be read, as far as it was asked for. */
	public Optional<FormProblem> unread(Form form, Locale locale) {
		List<FieldProblem> wrong = form.unread()
			.entrySet()
			.stream()
			.map((field) -> new FieldProblem(field.getKey(), text(field.getValue(), locale)))
			.toList();
		return wrong.isEmpty() ? Optional.empty() : Optional
			.of(new FormProblem(HttpStatus.UNPROCESSABLE_CONTENT.value(), text("form.wrong", locale), wrong));
	}

	/** The problem an error stands for; the error itself when it is none. */
	public Mono<FormProblem> problem(Throwable error, Locale locale) {
		if (error instanceof ServiceProblem refused) {
			return Mono.just(refused(refused, locale));
		}
		if (error instanceof ProblemException known) {
			Problem problem = known.problem();
			Object[] words = problem.arguments().toArray();
			String sentence = this.sentences.of(problem.code(), locale,
					text("problem." + problem.code(), locale, words), words);
			return Mono.just(new FormProblem(problem.status().value(), sentence, List.of()));
		}
		if (error instanceof AccountProblem refused) {
			return Mono.just(refused.field().isEmpty() ? told(HttpStatus.CONFLICT, "refused." + refused.code(), locale)
					: field(refused.field(), "refused." + refused.code(), locale));
		}
		return Mono.error(error);
	}

	/** A problem in a sentence of ours. */
	public FormProblem told(HttpStatus status, String key, Locale locale) {
		return new FormProblem(status.value(), text(key, locale), List.of());
	}

	/** A field that cannot be read, told in a sentence of ours. */
	public FormProblem field(String field, String key, Locale locale) {
		String sentence = text(key, locale);
		return new FormProblem(HttpStatus.UNPROCESSABLE_CONTENT.value(), sentence,
				List.of(new FieldProblem(field, sentence)));
	}

	/** A page on which a form was refused. */
	public static Rendering page(String view, Map<String, ?> model, FormProblem problem, Form form) {
		return Rendering.view(view)
			.status(HttpStatusCode.valueOf(problem.status()))
			.model(model)
			.modelAttribute("refusal", problem)
			.modelAttribute("form", form)
			.build();
	}

	/** The address with a word about what was done. */
	public static String done(String path, String what) {
		return UriComponentsBuilder.fromUriString(path).queryParam("selesai", what).toUriString();
	}

	public static Rendering redirect(String path) {
		return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
	}

	private FormProblem refused(ServiceProblem refused, Locale locale) {
		int status = refused.getStatusCode().value();
		String sentence = sentence(refused, locale);
		String field = FIELDS.get(refused.code());
		return (field != null && refused.fields().isEmpty())
				? new FormProblem(status, text("form.wrong", locale), List.of(new FieldProblem(field, sentence)))
				: new FormProblem(status, sentence, refused.fields());
	}

	private String sentence(ServiceProblem refused, Locale locale) {
		return refused.sentence().equals("null") ? text("problem.unreadable-request", locale)
				: this.sentences.of(refused.code(), locale, refused.sentence());
	}

	private String text(String key, Locale locale, Object... arguments) {
		return String.valueOf(this.messages.getMessage(key, arguments, key, locale));
	}

}
