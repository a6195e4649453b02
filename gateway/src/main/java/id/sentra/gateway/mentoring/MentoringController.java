package id.sentra.gateway.mentoring;

import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.mentoring.Mentorings.Ending;
import id.sentra.gateway.mentoring.Mentorings.NewMentor;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** One mentoring, and what becomes of it. */
@Page
@RequestMapping("/pendampingan/{id}")
class MentoringController {

	private final Mentorings mentorings;

	private final MentoringPage page;

	private final FormProblems problems;

	MentoringController(Mentorings mentorings, MentoringPage page, FormProblems problems) {
		this.mentorings = mentorings;
		this.page = page;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(MentoringListController.READERS);
		return this.page.model(user, id, cursor, exchange)
			.map((model) -> Rendering.view("mentoring/mentoring").model(model).build());
	}

	@PostMapping("/pendamping")
	Mono<Rendering> changeMentor(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		return change(user, id, "mentoring-changed", form, exchange, IdempotentRetry.of(
				this.mentorings.changeMentor(user, id, form.version(), new NewMentor(form.text("mentorId"))),
				this.mentorings.find(user, id), (now) -> now.mentorId().toString().equals(form.text("mentorId"))));
	}

	@PostMapping("/selesai")
	Mono<Rendering> complete(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		return change(user, id, "mentoring-COMPLETED", form, exchange,
				IdempotentRetry.of(this.mentorings.complete(user, id, form.version()), this.mentorings.find(user, id),
						(now) -> now.state().equals("COMPLETED")));
	}

	@PostMapping("/akhiri")
	Mono<Rendering> end(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		return change(user, id, "mentoring-ENDED", form, exchange,
				IdempotentRetry.of(this.mentorings.end(user, id, form.version(), new Ending(form.text("reasonCode"))),
						this.mentorings.find(user, id), (now) -> form.text("reasonCode").equals(now.reasonCode())));
	}

	private Mono<Rendering> change(CurrentUser user, UUID id, String done, Form form, ServerWebExchange exchange,
			Mono<Mentoring> command) {
		user.require(MentoringListController.DINAS);
		return this.problems.answer(command, user.locale(), (changed) -> FormProblems.done("/pendampingan/" + id, done),
				(problem) -> this.page.model(user, id, null, exchange)
					.map((model) -> FormProblems.page("mentoring/mentoring", model, problem, form)));
	}

}
