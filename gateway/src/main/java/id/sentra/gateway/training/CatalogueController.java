package id.sentra.gateway.training;

import java.util.HashMap;
import java.util.Map;

import id.sentra.gateway.form.Districts;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.training.CatalogueItem.Kind;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Courses, venues and trainers: added, changed, taken out of use. */
@Page
@RequestMapping("/pelatihan/katalog/{kind}")
class CatalogueController {

	private static final String BASE = "/pelatihan/katalog/";

	private final CatalogueItems items;

	private final Districts districts;

	private final FormProblems problems;

	CatalogueController(CatalogueItems items, Districts districts, FormProblems problems) {
		this.items = items;
		this.districts = districts;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @PathVariable String kind,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		Kind known = known(user, kind);
		return this.items
			.list(user, known.resource(), (known != Kind.COURSE) ? user.regency() : null, PageQuery.of(cursor))
			.map((page) -> Rendering.view("training/catalogue")
				.model(Form.body("page", page, "kind", known, "kinds", Kind.values(), "next",
						Links.next(exchange, page.next())))
				.build());
	}

	@GetMapping("/baru")
	Mono<Rendering> form(CurrentUser user, @PathVariable String kind) {
		return Mono.just(page(user, known(user, kind), null, Form.empty(), null));
	}

	@PostMapping("/baru")
	Mono<Rendering> add(CurrentUser user, @PathVariable String kind, Form form) {
		Kind known = known(user, kind);
		return this.problems.answer(form,
				this.items.add(user, known.resource(), CatalogueForm.body(known, form, user), form.key()),
				user.locale(), (made) -> FormProblems.done(BASE + kind + "/" + made.key(), "catalogue-added"),
				(problem) -> Mono.just(page(user, known, null, form, problem)));
	}

	@GetMapping("/{key}")
	Mono<Rendering> show(CurrentUser user, @PathVariable String kind, @PathVariable String key) {
		Kind known = known(user, kind);
		return this.items.find(user, known.resource(), key)
			.map((item) -> page(user, known, item, CatalogueForm.of(item), null));
	}

	@PostMapping("/{key}")
	Mono<Rendering> revise(CurrentUser user, @PathVariable String kind, @PathVariable String key, Form form) {
		Kind known = known(user, kind);
		return change(user, known, key, form, "catalogue-changed",
				this.items.revise(user, known.resource(), key, form.version(), CatalogueForm.body(known, form, user)));
	}

	@PostMapping("/{key}/pakai")
	Mono<Rendering> activate(CurrentUser user, @PathVariable String kind, @PathVariable String key, Form form) {
		Kind known = known(user, kind);
		return change(user, known, key, form, "catalogue-turned",
				form.has("pakai", "ya") ? this.items.activate(user, known.resource(), key, form.version())
						: this.items.deactivate(user, known.resource(), key, form.version()));
	}

	@PostMapping("/{key}/aturan")
	Mono<Rendering> addRule(CurrentUser user, @PathVariable String kind, @PathVariable String key, Form form) {
		Kind known = known(user, kind);
		return change(user, known, key, form, "catalogue-rule",
				this.items.addRule(user, key, form.version(), CatalogueForm.rule(form, "")));
	}

	private Mono<Rendering> change(CurrentUser user, Kind kind, String key, Form form, String done,
			Mono<CatalogueItem> command) {
		return this.problems.answer(form,
				IdempotentRetry.of(command, this.items.find(user, kind.resource(), key),
						(now) -> CatalogueForm.stands(now, form)),
				user.locale(), (changed) -> FormProblems.done(BASE + kind.page() + "/" + key, done),
				(problem) -> this.items.find(user, kind.resource(), key)
					.map((item) -> page(user, kind, item, CatalogueForm.over(item, form), problem)));
	}

	private Rendering page(CurrentUser user, Kind kind, @Nullable CatalogueItem item, Form form,
			@Nullable FormProblem problem) {
		Map<String, Object> model = new HashMap<>();
		model.put("kind", kind);
		model.put("form", form);
		model.put("districts", this.districts.of(user));
		if (item != null) {
			model.put("item", item);
		}
		return (problem != null) ? FormProblems.page("training/catalogue-item", model, problem, form)
				: Rendering.view("training/catalogue-item").model(model).build();
	}

	private static Kind known(CurrentUser user, String kind) {
		user.require(Role.OFFICER, Role.ADMIN);
		return Kind.of(kind).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND.problem()));
	}

}
