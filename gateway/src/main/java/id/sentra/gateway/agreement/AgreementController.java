package id.sentra.gateway.agreement;

import java.util.UUID;

import id.sentra.gateway.agreement.Agreements.Ending;
import id.sentra.gateway.agreement.Agreements.Signature;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Agreements of a region for the staff, and of the own SME for its owner, who signs. */
@Page
@RequestMapping({ AgreementPage.STAFF, AgreementPage.OWNERS })
class AgreementController {

	private final Agreements agreements;

	private final AgreementPage page;

	private final FormProblems problems;

	AgreementController(Agreements agreements, AgreementPage page, FormProblems problems) {
		this.agreements = agreements;
		this.page = page;
		this.problems = problems;
	}

	@GetMapping("/{id}")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
		return this.page.show(user, id, exchange);
	}

	@PostMapping("/{id}/tanda-tangan")
	Mono<Rendering> sign(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		user.ownSme();
		return change(user, id, form, exchange, "signed",
				IdempotentRetry.of(this.agreements.sign(user, id, form.version(), new Signature(form.text("hash"))),
						this.agreements.find(user, id), (now) -> now.isSignedByOwner(form.text("hash"))));
	}

	@PostMapping("/{id}/akhiri")
	Mono<Rendering> end(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		return change(user, id, form, exchange, "agreement-ENDED",
				IdempotentRetry.of(this.agreements.end(user, id, form.version(), new Ending(form.text("reason"))),
						this.agreements.find(user, id), (now) -> form.text("reason").equals(now.endReason())));
	}

	private <T> Mono<Rendering> change(CurrentUser user, UUID id, Form form, ServerWebExchange exchange, String done,
			Mono<T> command) {
		String base = AgreementPage.acting(user, exchange);
		return this.problems.answer(form, command, user.locale(), (changed) -> FormProblems.done(base + "/" + id, done),
				(problem) -> this.page.refused(user, id, exchange, problem, form));
	}

}
