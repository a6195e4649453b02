package id.sentra.gateway.mentoring.web;

import java.util.UUID;
import java.util.function.Function;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.mentoring.application.Mentorings;
import id.sentra.gateway.mentoring.domain.Mentoring;
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

/** One mentoring, and what becomes of it. */
@Page
@RequestMapping("/pendampingan/{id}")
class MentoringController {

	private final Mentorings mentorings;

	private final MentoringPage page;

	private final Refusals refusals;

	MentoringController(Mentorings mentorings, MentoringPage page, Refusals refusals) {
		this.mentorings = mentorings;
		this.page = page;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> show(Asker asker, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor,
			ServerWebExchange exchange) {
		asker.require(MentoringListController.READERS);
		return this.page.model(asker, id, cursor, exchange)
			.map((model) -> Rendering.view("mentoring").model(model).build());
	}

	@PostMapping("/pendamping")
	Mono<Rendering> changeMentor(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, "mentoring-changed", exchange,
				(form) -> this.mentorings.changeMentor(asker, id, form.version(), form.text("mentorId")));
	}

	@PostMapping("/selesai")
	Mono<Rendering> complete(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, "mentoring-COMPLETED", exchange,
				(form) -> this.mentorings.complete(asker, id, form.version()));
	}

	@PostMapping("/akhiri")
	Mono<Rendering> end(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, "mentoring-ENDED", exchange,
				(form) -> this.mentorings.end(asker, id, form.version(), form.text("reasonCode")));
	}

	private Mono<Rendering> change(Asker asker, UUID id, String done, ServerWebExchange exchange,
			Function<Form, Mono<Mentoring>> command) {
		asker.require(MentoringListController.DINAS);
		return Form.of(exchange)
			.flatMap((form) -> this.refusals.answer(command.apply(form), asker.locale(),
					(changed) -> Refusals.done("/pendampingan/" + id, done),
					(refusal) -> this.page.model(asker, id, null, exchange)
						.map((model) -> Refusals.page("mentoring", model, refusal, form))));
	}

}
