package id.sentra.gateway.agreement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import id.sentra.gateway.agreement.PartnerLinks.Code;
import id.sentra.gateway.agreement.PartnerLinks.Counteroffer;
import id.sentra.gateway.agreement.PartnerLinks.Opened;
import id.sentra.gateway.agreement.PartnerLinks.Signature;
import id.sentra.gateway.agreement.PartnerLinks.Token;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ServiceProblem;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * The partner of an agreement, without an account. Its link's token stands behind
 * {@code #}, comes in a form's body and is kept in a cookie.
 */
@Page
@RequestMapping("/mitra")
class PartnerController {

	private static final String TOKEN = "[\\w-]{20,100}";

	private final PartnerLinks links;

	private final PartnerCookie cookie;

	private final TermsForm terms;

	private final FormProblems problems;

	PartnerController(PartnerLinks links, PartnerCookie cookie, TermsForm terms, FormProblems problems) {
		this.links = links;
		this.cookie = cookie;
		this.terms = terms;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> show(ServerWebExchange exchange, Locale locale) {
		return this.cookie.token(exchange)
			.map((token) -> seen(exchange, locale, token, "agreement/partner", (view) -> Form.empty()))
			.orElseGet(() -> Mono.just(Rendering.view("agreement/partner-enter").build()));
	}

	/** Takes the token, or the whole link if somebody pasted that. */
	@PostMapping("/buka")
	Mono<Rendering> open(Form form, ServerWebExchange exchange, Locale locale) {
		String typed = form.text("tautan");
		String written = typed.substring(typed.lastIndexOf('#') + 1).strip();
		if (!written.matches(TOKEN)) {
			return Mono.just(gone(exchange));
		}
		Token token = new Token(written);
		return this.links.view(locale, new Opened(token)).map((view) -> {
			this.cookie.keep(exchange, token);
			return FormProblems.redirect("/mitra");
		}).onErrorResume(PartnerController::isGone, (error) -> Mono.just(gone(exchange)));
	}

	@GetMapping("/tawar")
	Mono<Rendering> counter(ServerWebExchange exchange, Locale locale) {
		return this.cookie.token(exchange)
			.map((token) -> seen(exchange, locale, token, "agreement/partner-counter",
					(view) -> TermsForm.of(view.terms())))
			.orElseGet(() -> Mono.just(gone(exchange)));
	}

	/** Proves the partner's channel by the code that was sent there. */
	@PostMapping("/kode")
	Mono<Rendering> prove(Form form, ServerWebExchange exchange, Locale locale) {
		return step(exchange, locale, "agreement/partner", form, Optional.empty(),
				(token) -> this.links.prove(locale, new Code(token, form.text("code"))), (proved) -> {
					this.cookie.keepProof(exchange, proved.proof());
					return FormProblems.redirect("/mitra");
				});
	}

	@PostMapping("/tanda-tangan")
	Mono<Rendering> sign(Form form, ServerWebExchange exchange, Locale locale) {
		return step(exchange, locale, "agreement/partner", form, Optional.empty(), (token) -> this.links.sign(locale,
				new Signature(token, form.text("hash"), this.cookie.proof(exchange).orElse(null)), form.key()));
	}

	@PostMapping("/tawar")
	Mono<Rendering> propose(Form form, ServerWebExchange exchange, Locale locale) {
		return step(exchange, locale, "agreement/partner-counter", form, this.terms.wrong(form, locale),
				(token) -> this.links.counter(locale, new Counteroffer(token, TermsForm.body(form)), form.key()));
	}

	/** Forgets the link on this telephone. */
	@PostMapping("/selesai")
	Mono<Rendering> leave(ServerWebExchange exchange) {
		this.cookie.forget(exchange);
		return Mono.just(FormProblems.redirect("/mitra"));
	}

	private Mono<Rendering> step(ServerWebExchange exchange, Locale locale, String page, Form form,
			Optional<FormProblem> wrong, Function<Token, Mono<PartnerView>> step) {
		return step(exchange, locale, page, form, wrong, step,
				(view) -> Rendering.view("agreement/partner-done").model(model(exchange, view)).build());
	}

	private <T> Mono<Rendering> step(ServerWebExchange exchange, Locale locale, String page, Form form,
			Optional<FormProblem> wrong, Function<Token, Mono<T>> step, Function<T, Rendering> done) {
		return this.cookie.token(exchange)
			.map((token) -> wrong.map((problem) -> again(exchange, locale, token, page, problem, form))
				.orElseGet(() -> step.apply(token).map(done))
				.onErrorResume((error) -> !isGone(error),
						(error) -> this.problems.problem(error, locale)
							.flatMap((problem) -> again(exchange, locale, token, page, problem, form)))
				.onErrorResume(PartnerController::isGone, (error) -> Mono.just(gone(exchange))))
			.orElseGet(() -> Mono.just(gone(exchange)));
	}

	private Mono<Rendering> seen(ServerWebExchange exchange, Locale locale, Token token, String page,
			Function<PartnerView, Form> form) {
		return this.links.view(locale, new Opened(token))
			.map((view) -> Rendering.view(page)
				.model(model(exchange, view))
				.modelAttribute("form", form.apply(view))
				.build())
			.onErrorResume(PartnerController::isGone, (error) -> Mono.just(gone(exchange)));
	}

	private Mono<Rendering> again(ServerWebExchange exchange, Locale locale, Token token, String page,
			FormProblem problem, Form form) {
		return this.links.view(locale, new Opened(token))
			.map((view) -> FormProblems.page(page, model(exchange, view), problem, form));
	}

	/** Only the browser in which the code was typed may sign. */
	private Map<String, Object> model(ServerWebExchange exchange, PartnerView view) {
		Map<String, Object> model = new HashMap<>();
		model.put("agreement", view);
		model.put("proved", view.proved() && this.cookie.proof(exchange).isPresent());
		return model;
	}

	/** A link that is wrong, used or too old: which of them nobody is told. */
	private Rendering gone(ServerWebExchange exchange) {
		this.cookie.forget(exchange);
		return Rendering.view("agreement/partner-gone").status(HttpStatus.NOT_FOUND).build();
	}

	private static boolean isGone(Throwable error) {
		return error instanceof ServiceProblem refused && refused.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
	}

}
