package id.sentra.gateway.portal.web;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.bazaar.application.Agreements;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.Asker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** An owner's agreements with buyers, read and signed. */
@Page
@RequestMapping("/saya/kesepakatan")
class MyAgreementController {

	private final Agreements agreements;

	private final Refusals refusals;

	MyAgreementController(Agreements agreements, Refusals refusals) {
		this.agreements = agreements;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> list(Asker asker, @RequestParam(required = false) @Nullable String cursor,
			ServerWebExchange exchange) {
		asker.ownSme();
		return this.agreements.list(asker, null, null, cursor)
			.map((found) -> Rendering.view("agreements")
				.model(Form.body("page", found, "base", "/saya/kesepakatan", "next",
						Links.next(exchange, found.next())))
				.build());
	}

	@GetMapping("/{id}")
	Mono<Rendering> show(Asker asker, @PathVariable UUID id) {
		asker.ownSme();
		return model(asker, id).map((model) -> Rendering.view("agreement").model(model).build());
	}

	@PostMapping("/{id}/tanda-tangan")
	Mono<Rendering> sign(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		asker.ownSme();
		return Form.of(exchange)
			.flatMap((form) -> this.refusals.answer(this.agreements.sign(asker, id, form.version(), form.text("hash")),
					asker.locale(), (signed) -> Refusals.done("/saya/kesepakatan/" + id, "signed"),
					(refusal) -> model(asker, id).map((model) -> Refusals.page("agreement", model, refusal, form))));
	}

	private Mono<Map<String, Object>> model(Asker asker, UUID id) {
		return this.agreements.find(asker, id)
			.map((found) -> Map.of("agreement", found, "base", "/saya/kesepakatan", "signs", true));
	}

}
