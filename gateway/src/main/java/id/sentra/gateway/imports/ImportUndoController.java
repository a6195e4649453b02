package id.sentra.gateway.imports;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** An import taken back: what that does, said before it is done. */
@Page
@RequestMapping("/impor/{id}/urungkan")
class ImportUndoController {

	private final Imports imports;

	private final FormProblems problems;

	private final Clock clock;

	ImportUndoController(Imports imports, FormProblems problems, Clock clock) {
		this.imports = imports;
		this.problems = problems;
		this.clock = clock;
	}

	/** One that cannot be undone any more shows what it is by now. */
	@GetMapping
	Mono<Rendering> ask(CurrentUser user, @PathVariable UUID id) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.imports.find(user, id)
			.map((found) -> found.isUndoable(this.clock.instant())
					? Rendering.view("imports/undo").modelAttribute("found", found).build()
					: FormProblems.redirect("/impor/" + id));
	}

	@PostMapping
	Mono<Rendering> undo(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.problems.answer(this.imports.undo(user, id), user.locale(), (asked) -> "/impor/" + id,
				(problem) -> this.imports.find(user, id)
					.map((found) -> FormProblems.page("imports/undo", Map.of("found", found), problem, form)));
	}

}
