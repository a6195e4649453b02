package id.sentra.gateway.financing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import id.sentra.gateway.financing.Budgets.Grant;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What regions may lend: approved, paid out, free; an administrator changes it. */
@Page
@RequestMapping("/pembiayaan/anggaran")
class BudgetController {

	private static final String LIST = "financing/budgets";

	private final Budgets budgets;

	private final LoanProgrammes programmes;

	private final FormProblems problems;

	private final Regions regions;

	BudgetController(Budgets budgets, LoanProgrammes programmes, FormProblems problems, Regions regions) {
		this.budgets = budgets;
		this.programmes = programmes;
		this.problems = problems;
		this.regions = regions;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user) {
		user.require(FinancingController.READERS);
		return all(user).map((model) -> Rendering.view(LIST).model(model).build());
	}

	@PostMapping
	Mono<Rendering> add(CurrentUser user, Form form) {
		user.require(Role.ADMIN);
		return this.problems.answer(form,
				this.budgets.add(user, form.text("programmeCode"), grant(form.text("region"), form), form.key()),
				user.locale(), (made) -> FormProblems.done("/pembiayaan/anggaran", "budget"),
				(problem) -> all(user).map((model) -> FormProblems.page(LIST, model, problem, form)));
	}

	@GetMapping("/{programme}/{region}")
	Mono<Rendering> show(CurrentUser user, @PathVariable String programme, @PathVariable String region) {
		user.require(FinancingController.READERS);
		return one(user, programme, region).map((model) -> Rendering.view("financing/budget").model(model).build());
	}

	@PostMapping("/{programme}/{region}")
	Mono<Rendering> change(CurrentUser user, @PathVariable String programme, @PathVariable String region, Form form) {
		user.require(Role.ADMIN);
		return this.problems.answer(form, change(user, programme, grant(region, form), form.version()), user.locale(),
				(changed) -> FormProblems.done("/pembiayaan/anggaran/" + programme + "/" + region, "budget"),
				(problem) -> one(user, programme, region)
					.map((model) -> FormProblems.page("financing/budget", model, problem, form)));
	}

	private Mono<Budget> change(CurrentUser user, String programme, Grant grant, @Nullable Long version) {
		Mono<Budget> now = this.budgets.all(user)
			.flatMap((all) -> Mono
				.justOrEmpty(all.stream().filter((one) -> isOf(one, programme, grant.region())).findFirst()));
		return IdempotentRetry.of(this.budgets.change(user, programme, grant.region(), version, grant), now,
				(one) -> grant.equals(new Grant(one.region(), one.amount(), one.legalBasis(), one.decidedOn())));
	}

	private static boolean isOf(Budget one, String programme, String region) {
		return one.programmeCode().equals(programme) && one.region().equals(region);
	}

	private static Grant grant(String region, Form form) {
		return new Grant(region, form.number("amount"), form.text("legalBasis"), form.date("decidedOn"));
	}

	private Mono<Map<String, Object>> all(CurrentUser user) {
		return Mono.zip(this.budgets.all(user), this.programmes.versions(user)).map((both) -> {
			Map<String, Object> model = new HashMap<>();
			model.put("budgets", both.getT1());
			model.put("programmes", both.getT2().stream().map(LoanProgramme::code).distinct().toList());
			model.put("titles", titles(both.getT2()));
			model.put("places", places(both.getT1()));
			model.put("region", Objects.requireNonNullElse(user.region(), ""));
			model.put("admin", user.hasAny(Role.ADMIN));
			return model;
		});
	}

	/** Nothing to show for a budget that is not among those one may see. */
	private Mono<Map<String, Object>> one(CurrentUser user, String programme, String region) {
		return this.budgets.changes(user, programme, region).flatMap((changes) -> all(user).map((model) -> {
			((List<?>) model.get("budgets")).stream()
				.map(Budget.class::cast)
				.filter((one) -> isOf(one, programme, region))
				.findFirst()
				.ifPresent((one) -> model.put("budget", one));
			model.put("changes", changes);
			model.put("programme", programme);
			model.put("place", region);
			return model;
		}));
	}

	private Map<String, String> places(List<Budget> all) {
		Map<String, String> places = new HashMap<>();
		all.forEach((one) -> places.put(one.region(),
				RegionCode.parse(one.region()).flatMap(this.regions::name).orElse(one.region())));
		return places;
	}

	/** Of each programme the name it has today, or had last. */
	private static Map<String, String> titles(List<LoanProgramme> versions) {
		Map<String, String> titles = new HashMap<>();
		versions.forEach((one) -> titles.putIfAbsent(one.code(), one.name()));
		return titles;
	}

}
