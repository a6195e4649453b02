package id.sentra.gateway.portal.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.Asker;
import id.sentra.gateway.sme.application.Smes;
import id.sentra.gateway.sme.application.Smes.Correction;
import id.sentra.gateway.sme.domain.Sme;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** What an owner may correct of the own business. */
@Page
@RequestMapping("/saya/usaha")
class MyBusinessController {

	private final Smes smes;

	private final Refusals refusals;

	MyBusinessController(Smes smes, Refusals refusals) {
		this.smes = smes;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> form(Asker asker) {
		UUID id = asker.ownSme();
		return this.smes.find(asker, id)
			.map((sme) -> Rendering.view("portal-business")
				.modelAttribute("sme", sme)
				.modelAttribute("form", typed(sme))
				.build());
	}

	@PostMapping
	Mono<Rendering> correct(Asker asker, ServerWebExchange exchange) {
		UUID id = asker.ownSme();
		return Form.of(exchange)
			.flatMap((form) -> this.refusals.answer(correct(asker, id, form), asker.locale(),
					(sme) -> Refusals.done("/saya", "business"), (refusal) -> this.smes.find(asker, id)
						.map((sme) -> Refusals.page("portal-business", Map.of("sme", sme), refusal, form))));
	}

	private Mono<Sme> correct(Asker asker, UUID id, Form form) {
		return this.smes.correct(asker, id, new Correction(form.version(), form.text("businessName"),
				form.text("product"), form.text("phone"), form.number("yearlySales"), form.text("street")));
	}

	private static Form typed(Sme sme) {
		Form form = Form.of(Form.body("businessName", sme.businessName(), "product", sme.product(), "yearlySales",
				sme.yearlySales(), Form.VERSION, sme.version()));
		form.values().put("phone", List.of(""));
		return form;
	}

}
