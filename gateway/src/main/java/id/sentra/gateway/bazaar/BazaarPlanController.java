package id.sentra.gateway.bazaar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Districts;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.form.Option;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Planning a bazaar: anew, or like one there was before; changed until it is announced.
 */
@Page
@RequestMapping("/bazar")
class BazaarPlanController {

	static final Role[] PLANNERS = { Role.ORGANISER, Role.OFFICER, Role.ADMIN };

	private static final String NEW = "/bazar/baru";

	private final Bazaars bazaars;

	private final Districts districts;

	private final PlanForm plans;

	private final FormProblems problems;

	BazaarPlanController(Bazaars bazaars, Districts districts, PlanForm plans, FormProblems problems) {
		this.bazaars = bazaars;
		this.districts = districts;
		this.plans = plans;
		this.problems = problems;
	}

	@GetMapping("/baru")
	Mono<Rendering> form(CurrentUser user, @RequestParam(name = "seperti", required = false) @Nullable UUID like) {
		user.require(PLANNERS);
		Mono<Form> typed = (like != null) ? this.bazaars.find(user, like).map((one) -> this.plans.of(one, false))
				: Mono.just(Form.empty());
		return typed.zipWith(earlier(user))
			.map((both) -> Rendering.view("bazaar/plan")
				.model(model(user, NEW, both.getT1()))
				.modelAttribute("earlier", both.getT2())
				.build());
	}

	@PostMapping("/baru")
	Mono<Rendering> plan(CurrentUser user, Form form) {
		return save(user, NEW, form, this.bazaars.plan(user, this.plans.body(form, user.locale()), form.key()));
	}

	@GetMapping("/{id}/ubah")
	Mono<Rendering> again(CurrentUser user, @PathVariable UUID id) {
		user.require(PLANNERS);
		return this.bazaars.find(user, id)
			.map((bazaar) -> Rendering.view("bazaar/plan")
				.model(model(user, "/bazar/" + id + "/ubah", this.plans.of(bazaar, true)))
				.build());
	}

	@PostMapping("/{id}/ubah")
	Mono<Rendering> change(CurrentUser user, @PathVariable UUID id, Form form) {
		return save(user, "/bazar/" + id + "/ubah", form,
				IdempotentRetry.of(this.bazaars.change(user, id, form.version(), this.plans.body(form, user.locale())),
						this.bazaars.find(user, id), (now) -> form.saysAs(this.plans.of(now, true))));
	}

	/** Saves, or only draws the layout or adds lines when that was pressed. */
	private Mono<Rendering> save(CurrentUser user, String action, Form form, Mono<Bazaar> command) {
		user.require(PLANNERS);
		if (form.has("tambah") || form.has("lihat")) {
			return Mono.just(Rendering.view("bazaar/plan").model(model(user, action, form)).build());
		}
		return this.plans.wrong(form, user.locale())
			.map((problem) -> Mono.just(refused(user, action, problem, form)))
			.orElseGet(() -> this.problems.answer(form, command, user.locale(),
					(made) -> FormProblems.done("/bazar/" + made.id(), "bazaar-PLANNED"),
					(problem) -> Mono.just(refused(user, action, problem, form))));
	}

	private Rendering refused(CurrentUser user, String action, FormProblem problem, Form form) {
		return FormProblems.page("bazaar/plan", model(user, action, form), problem, form);
	}

	private Map<String, Object> model(CurrentUser user, String action, Form form) {
		Map<String, Object> model = new HashMap<>(this.plans.model(form, user.locale()));
		model.put("action", action);
		model.put("districts", this.districts.of(user));
		return model;
	}

	/** Bazaars to copy; without the service one plans anew. */
	private Mono<List<Option>> earlier(CurrentUser user) {
		return this.bazaars.list(user, null, null, null, PageQuery.FIRST)
			.map((page) -> page.items()
				.stream()
				.map((one) -> new Option(one.id().toString(), one.name() + " (" + one.startsOn().getYear() + ")"))
				.toList())
			.onErrorReturn(List.of());
	}

}
