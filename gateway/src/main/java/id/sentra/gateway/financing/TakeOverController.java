package id.sentra.gateway.financing;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Loans of earlier books: their list, and one that is to be decided. */
@Page
@RequestMapping("/pembiayaan/alihan")
class TakeOverController {

	private final TakeOvers takeOvers;

	private final FormProblems problems;

	TakeOverController(TakeOvers takeOvers, FormProblems problems) {
		this.takeOvers = takeOvers;
		this.problems = problems;
	}

	@GetMapping("/{id}")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id) {
		user.require(FinancingController.READERS);
		return model(user, id).map((model) -> Rendering.view("financing/take-over").model(model).build());
	}

	@PostMapping("/{id}/setujui")
	Mono<Rendering> approve(CurrentUser user, @PathVariable UUID id, Form form) {
		return decide(user, id, form, this.takeOvers.approve(user, id, form.version(), form.key()));
	}

	@PostMapping("/{id}/tolak")
	Mono<Rendering> reject(CurrentUser user, @PathVariable UUID id, Form form) {
		return decide(user, id, form, IdempotentRetry.of(this.takeOvers.reject(user, id, form.version()),
				this.takeOvers.find(user, id), (now) -> now.is("REJECTED")));
	}

	private Mono<Rendering> decide(CurrentUser user, UUID id, Form form, Mono<TakeOver> command) {
		user.require(Role.FINANCE_APPROVER);
		return this.problems.answer(command, user.locale(),
				(decided) -> FormProblems.done("/pembiayaan/alihan/" + id, "take-over-" + decided.status()),
				(problem) -> model(user, id)
					.map((model) -> FormProblems.page("financing/take-over", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id) {
		return this.takeOvers.find(user, id)
			.map((found) -> Map.of("old", found, "approves", user.hasAny(Role.FINANCE_APPROVER)));
	}

}
