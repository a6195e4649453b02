package id.sentra.gateway.privacy;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.privacy.ViewStops.Release;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Letting somebody look at personal data again, by another person and with a reason. */
@Page
@RequestMapping("/data-pribadi/penghentian")
class ViewStopController {

	private static final Role[] READERS = { Role.ADMIN, Role.AUDITOR };

	private final ViewStops stops;

	private final FormProblems problems;

	ViewStopController(ViewStops stops, FormProblems problems) {
		this.stops = stops;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(required = false) @Nullable String cursor,
			ServerWebExchange exchange) {
		user.require(READERS);
		return this.stops.open(user, cursor)
			.map((page) -> Rendering.view("privacy/view-stops")
				.model(Form.body("page", page, "next", Links.next(exchange, page.next())))
				.build());
	}

	@GetMapping("/{id}")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id) {
		user.require(READERS);
		return model(user, id).map((model) -> Rendering.view("privacy/view-stop").model(model).build());
	}

	@PostMapping("/{id}/buka")
	Mono<Rendering> release(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(Role.ADMIN);
		return this.problems.answer(form, this.stops.release(user, id, new Release(form.text("reason")), form.key()),
				user.locale(), (released) -> FormProblems.done("/data-pribadi/penghentian", "view-stop"),
				(problem) -> model(user, id)
					.map((model) -> FormProblems.page("privacy/view-stop", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id) {
		return this.stops.open(user, null)
			.flatMap((page) -> Mono
				.justOrEmpty(page.items().stream().filter((stop) -> stop.id().equals(id)).findFirst()))
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
			.map((stop) -> Form.body("stop", stop, "releases", user.hasAny(Role.ADMIN) && !stop.own()));
	}

}
