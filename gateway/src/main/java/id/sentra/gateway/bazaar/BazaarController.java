package id.sentra.gateway.bazaar;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** One bazaar from its plan to its last day: stalls, applications, allocation. */
@Page
@RequestMapping("/bazar/{id}")
class BazaarController {

	/** In the order a bazaar goes through them. */
	@ContractEnum("bazaar/BazaarResponse/status")
	private static final List<String> STATUSES = List.of("PLANNED", "ANNOUNCED", "APPLICATIONS_CLOSED", "ALLOCATED",
			"PUBLISHED", "CLOSED");

	private static final Role[] ORGANISERS = { Role.ORGANISER, Role.ADMIN };

	private final Bazaars bazaars;

	private final StallApplications applications;

	private final FormProblems problems;

	private final Clock clock;

	BazaarController(Bazaars bazaars, StallApplications applications, FormProblems problems, Clock clock) {
		this.bazaars = bazaars;
		this.applications = applications;
		this.problems = problems;
		this.clock = clock;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
		user.require(BazaarListController.READERS);
		return model(user, id, exchange).map((model) -> Rendering.view("bazaar/bazaar").model(model).build());
	}

	@PostMapping("/langkah/{step}")
	Mono<Rendering> step(CurrentUser user, @PathVariable UUID id, @PathVariable String step, Form form,
			ServerWebExchange exchange) {
		user.require(ORGANISERS);
		Step known = Arrays.stream(Step.values())
			.filter((one) -> one.name().equals(step))
			.findFirst()
			.orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND.problem()));
		return this.problems.answer(
				IdempotentRetry.of(this.bazaars.step(user, id, form.version(), known.path()),
						this.bazaars.find(user, id), (now) -> now.is(known.outcome())),
				user.locale(), (changed) -> FormProblems.done("/bazar/" + id, "bazaar-" + changed.status()),
				(problem) -> model(user, id, exchange)
					.map((model) -> FormProblems.page("bazaar/bazaar", model, problem, form)));
	}

	/** What an allocation would come to; nothing is kept. */
	@PostMapping("/pratinjau")
	Mono<Rendering> preview(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		user.require(ORGANISERS);
		return Mono.zip(this.bazaars.preview(user, id, form.version()), model(user, id, exchange))
			.map((both) -> Rendering.view("bazaar/bazaar")
				.model(both.getT2())
				.modelAttribute("preview", both.getT1())
				.build())
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.flatMap((problem) -> model(user, id, exchange)
					.map((model) -> FormProblems.page("bazaar/bazaar", model, problem, form))));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id, ServerWebExchange exchange) {
		String cursor = exchange.getRequest().getQueryParams().getFirst("cursor");
		return Mono
			.zip(this.bazaars.find(user, id), this.bazaars.allStalls(user, id).map(Layout::of),
					this.applications.list(user, id, PageQuery.of(cursor)))
			.map((all) -> {
				Map<String, Object> model = facts(user, all.getT1(), all.getT2());
				model.put("page", all.getT3());
				String next = Links.next(exchange, all.getT3().next());
				if (next != null) {
					model.put("next", next);
				}
				return model;
			});
	}

	private Map<String, Object> facts(CurrentUser user, Bazaar bazaar, Layout layout) {
		Map<String, Object> model = new HashMap<>();
		model.put("bazaar", bazaar);
		model.put("layout", layout);
		model.put("steps", STATUSES);
		model.put("organises", user.hasAny(ORGANISERS));
		model.put("plans", user.hasAny(BazaarPlanController.PLANNERS));
		model.put("now", this.clock.instant());
		return model;
	}

	/** The steps in their order, and the status each leads to. */
	private enum Step {

		ANNOUNCE("ANNOUNCED"), CLOSE_APPLICATIONS("APPLICATIONS_CLOSED"), ALLOCATE("ALLOCATED"), PUBLISH("PUBLISHED"),
		CLOSE("CLOSED");

		private final String outcome;

		Step(String outcome) {
			this.outcome = outcome;
		}

		String outcome() {
			return this.outcome;
		}

		String path() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
