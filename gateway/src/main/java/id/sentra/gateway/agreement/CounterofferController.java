package id.sentra.gateway.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.agreement.Agreements.Counteroffer;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Other terms: the own ones when it is one's turn, else the partner's, as it said them
 * outside.
 */
@Page
@RequestMapping({ AgreementPage.STAFF + "/{id}/tawar", AgreementPage.OWNERS + "/{id}/tawar" })
class CounterofferController {

	private final Agreements agreements;

	private final TermsForm terms;

	private final FormProblems problems;

	CounterofferController(Agreements agreements, TermsForm terms, FormProblems problems) {
		this.agreements = agreements;
		this.terms = terms;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> form(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
		String base = AgreementPage.acting(user, exchange);
		return this.agreements.find(user, id)
			.map((agreement) -> page(agreement, base, TermsForm.of(agreement.terms()), null));
	}

	@PostMapping
	Mono<Rendering> counter(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		String base = AgreementPage.acting(user, exchange);
		return this.agreements.find(user, id).flatMap((agreement) -> answer(user, base, agreement, form));
	}

	private Mono<Rendering> answer(CurrentUser user, String base, Agreement agreement, Form form) {
		Counteroffer offer = new Counteroffer(form.text("by"), form.text("channel"), TermsForm.body(form));
		return this.terms.wrong(form, user.locale())
			.map((problem) -> Mono.just(page(agreement, base, form, problem)))
			.orElseGet(() -> this.problems.answer(form,
					IdempotentRetry.of(this.agreements.counter(user, agreement.id(), form.version(), offer),
							this.agreements.find(user, agreement.id()),
							(now) -> now.status().equals("COUNTERED") && now.proposedBy().equals(offer.by())
									&& TermsForm.stand(now.terms(), offer.terms())),
					user.locale(), (made) -> FormProblems.done(base + "/" + agreement.id(), "agreement-COUNTERED"),
					(problem) -> Mono.just(page(agreement, base, form, problem))));
	}

	private static Rendering page(Agreement agreement, String base, Form form, @Nullable FormProblem problem) {
		Map<String, Object> model = new HashMap<>();
		model.put("agreement", agreement);
		model.put("base", base);
		model.put("channels", TermsForm.CHANNELS);
		model.put("form", form);
		return (problem != null) ? FormProblems.page("agreement/counter", model, problem, form)
				: Rendering.view("agreement/counter").model(model).build();
	}

}
