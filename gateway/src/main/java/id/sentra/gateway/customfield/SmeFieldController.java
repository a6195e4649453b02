package id.sentra.gateway.customfield;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.sme.CustomFields;
import id.sentra.gateway.sme.SmeFields;
import id.sentra.gateway.sme.Smes;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What one SME has in the fields of its office, filled in by the dinas. */
@Page
@RequestMapping("/umkm/{id}/isian")
class SmeFieldController {

	private static final Role[] WRITERS = { Role.OFFICER, Role.ADMIN };

	private final CustomFields fields;

	private final Smes smes;

	private final FormProblems problems;

	SmeFieldController(CustomFields fields, Smes smes, FormProblems problems) {
		this.fields = fields;
		this.smes = smes;
		this.problems = problems;
	}

	/** With personal values in clear, if any is asked. */
	@GetMapping
	Mono<Rendering> form(CurrentUser user, @PathVariable UUID id) {
		user.require(WRITERS);
		return known(user, id).flatMap((known) -> page(user, id, known, typed(known), null));
	}

	@PostMapping
	Mono<Rendering> save(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(WRITERS);
		return this.problems.answer(form, this.fields.save(user, id, form.version(), CustomFields.typed(form)),
				user.locale(), (saved) -> FormProblems.done("/umkm/" + id, "customfield-saved"),
				(problem) -> this.fields.of(user, id).flatMap((known) -> page(user, id, known, form, problem)));
	}

	private Mono<SmeFields> known(CurrentUser user, UUID id) {
		return this.fields.of(user, id)
			.flatMap((known) -> known.told().stream().anyMatch(SmeFields.SmeField::personal)
					? this.fields.personal(user, id) : Mono.just(known));
	}

	private Mono<Rendering> page(CurrentUser user, UUID id, SmeFields known, Form form, @Nullable FormProblem problem) {
		return this.smes.find(user, id).map((sme) -> {
			Map<String, Object> model = new HashMap<>();
			model.put("sme", sme);
			model.put("fields", known);
			model.put("form", form);
			return (problem != null) ? FormProblems.page("customfield/answers", model, problem, form)
					: Rendering.view("customfield/answers").model(model).build();
		});
	}

	private static Form typed(SmeFields known) {
		Map<String, Object> values = new HashMap<>(Map.of(Form.VERSION, known.version()));
		known.asked().forEach((one) -> values.putAll(Form.body(one.formName(), one.value())));
		return Form.of(values);
	}

}
