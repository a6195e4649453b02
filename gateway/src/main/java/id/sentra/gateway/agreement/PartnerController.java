package id.sentra.gateway.agreement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import id.sentra.gateway.agreement.PartnerLinks.Counteroffer;
import id.sentra.gateway.agreement.PartnerLinks.Opened;
import id.sentra.gateway.agreement.PartnerLinks.Signature;
import id.sentra.gateway.agreement.PartnerLinks.Token;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusal;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ServiceRefused;
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

	private final Refusals refusals;

	PartnerController(PartnerLinks links, PartnerCookie cookie, TermsForm terms, Refusals refusals) {
		this.links = links;
		this.cookie = cookie;
		this.terms = terms;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> show(ServerWebExchange exchange, Locale locale) {
		return this.cookie.token(exchange)
			.map((token) -> seen(exchange, locale, token, "partner", (view) -> Form.empty()))
			.orElseGet(() -> Mono.just(Rendering.view("partner-enter").build()));
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
			return Refusals.redirect("/mitra");
		}).onErrorResume(PartnerController::isGone, (error) -> Mono.just(gone(exchange)));
	}

	@GetMapping("/tawar")
	Mono<Rendering> counter(ServerWebExchange exchange, Locale locale) {
		return this.cookie.token(exchange)
			.map((token) -> seen(exchange, locale, token, "partner-counter", (view) -> TermsForm.of(view.terms())))
			.orElseGet(() -> Mono.just(gone(exchange)));
	}

	@PostMapping("/tanda-tangan")
	Mono<Rendering> sign(Form form, ServerWebExchange exchange, Locale locale) {
		return step(form, exchange, locale, "partner", Mono.empty(),
				(token) -> this.links.sign(locale, new Signature(token, form.text("hash")), form.key()));
	}

	@PostMapping("/tawar")
	Mono<Rendering> propose(Form form, ServerWebExchange exchange, Locale locale) {
		return step(form, exchange, locale, "partner-counter", Mono.justOrEmpty(this.terms.wrong(form, locale)),
				(token) -> this.links.counter(locale, new Counteroffer(token, TermsForm.body(form)), form.key()));
	}

	/** Forgets the link on this telephone. */
	@PostMapping("/selesai")
	Mono<Rendering> leave(ServerWebExchange exchange) {
		this.cookie.forget(exchange);
		return Mono.just(Refusals.redirect("/mitra"));
	}

	private Mono<Rendering> step(Form form, ServerWebExchange exchange, Locale locale, String page, Mono<Refusal> check,
			Function<Token, Mono<PartnerView>> step) {
		Optional<Token> kept = this.cookie.token(exchange);
		if (kept.isEmpty()) {
			return Mono.just(gone(exchange));
		}
		Token token = kept.get();
		return check.flatMap((refusal) -> again(locale, token, page, refusal, form))
			.switchIfEmpty(Mono.defer(() -> step.apply(token).map(PartnerController::done)))
			.onErrorResume((error) -> !isGone(error),
					(error) -> this.refusals.refusal(error, locale)
						.flatMap((refusal) -> again(locale, token, page, refusal, form)))
			.onErrorResume(PartnerController::isGone, (error) -> Mono.just(gone(exchange)));
	}

	private Mono<Rendering> seen(ServerWebExchange exchange, Locale locale, Token token, String page,
			Function<PartnerView, Form> form) {
		return this.links.view(locale, new Opened(token))
			.map((view) -> Rendering.view(page).model(model(view)).modelAttribute("form", form.apply(view)).build())
			.onErrorResume(PartnerController::isGone, (error) -> Mono.just(gone(exchange)));
	}

	private Mono<Rendering> again(Locale locale, Token token, String page, Refusal refusal, Form form) {
		return this.links.view(locale, new Opened(token))
			.map((view) -> Refusals.page(page, model(view), refusal, form));
	}

	private static Rendering done(PartnerView view) {
		return Rendering.view("partner-done").model(model(view)).build();
	}

	private static Map<String, Object> model(PartnerView view) {
		Map<String, Object> model = new HashMap<>();
		model.put("agreement", view);
		return model;
	}

	/** A link that is wrong, used or too old: which of them nobody is told. */
	private Rendering gone(ServerWebExchange exchange) {
		this.cookie.forget(exchange);
		return Rendering.view("partner-gone").status(HttpStatus.NOT_FOUND).build();
	}

	private static boolean isGone(Throwable error) {
		return error instanceof ServiceRefused refused && refused.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
	}

}
