package id.sentra.gateway.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.registration.OwnSmes;
import id.sentra.gateway.registration.OwnSmes.Moved;
import id.sentra.gateway.registration.OwnSmes.Own;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.sme.Correction;
import id.sentra.gateway.sme.CustomFields;
import id.sentra.gateway.sme.Sme;
import id.sentra.gateway.sme.Smes;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What an owner may correct of the own business. */
@Page
@RequestMapping("/saya/usaha")
class MyBusinessController {

	private final Smes smes;

	private final OwnSmes own;

	private final CustomFields fields;

	private final FormProblems problems;

	MyBusinessController(Smes smes, OwnSmes own, CustomFields fields, FormProblems problems) {
		this.smes = smes;
		this.own = own;
		this.fields = fields;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> form(CurrentUser user) {
		return this.own.find(user)
			.flatMap((found) -> model(user, found).map((model) -> Rendering.view("portal/business")
				.model(model)
				.modelAttribute("form", typed(found.sme()))
				.build()))
			.onErrorResume(Moved.class, (moved) -> Mono.just(FormProblems.redirect("/saya")));
	}

	@PostMapping
	Mono<Rendering> correct(CurrentUser user, Form form) {
		UUID id = user.ownSme();
		return this.problems
			.answer(form,
					IdempotentRetry.of(correct(user, id, form), this.smes.find(user, id), (now) -> isSaid(form, now)),
					user.locale(), (sme) -> FormProblems.done("/saya", "business"),
					(problem) -> this.own.find(user)
						.flatMap((found) -> model(user, found))
						.map((model) -> FormProblems.page("portal/business", model, problem, form)))
			.onErrorResume(Moved.class,
					(moved) -> Mono.just(FormProblems.redirect(FormProblems.done("/saya", "business-moved"))));
	}

	/** What is masked cannot be compared: a form that names it is not taken for done. */
	private static boolean isSaid(Form form, Sme now) {
		return form.saysAs(typed(now));
	}

	private Mono<Sme> correct(CurrentUser user, UUID id, Form form) {
		return this.smes.correct(user, id, form.version(), Correction.of(form));
	}

	/** With what the dinas has noted for the owner to see too, if it can be told. */
	private Mono<Map<String, Object>> model(CurrentUser user, Own found) {
		Map<String, Object> model = new HashMap<>(Map.of("sme", found.sme()));
		if (found.reason() != null) {
			model.put("reason", found.reason());
		}
		return this.fields.of(user, found.sme().id())
			.doOnNext((known) -> model.put("fields", known))
			.onErrorComplete()
			.thenReturn(model);
	}

	private static Form typed(Sme sme) {
		Map<String, Object> known = Form.body("businessName", sme.businessName(), "product", sme.product(),
				"yearlySales", sme.yearlySales(), "capital", sme.capital(), "ownerName", sme.owner().name(),
				Form.VERSION, sme.version());
		sme.details().forEach((name, value) -> known.putAll(Form.body(name, value)));
		Form form = Form.of(known);
		form.values().put("phone", List.of(""));
		return form;
	}

}
