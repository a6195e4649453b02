package id.sentra.gateway.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.imports.ImportDrafts.Correction;
import id.sentra.gateway.imports.ImportDrafts.Texts;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceProblem.FieldProblem;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.platform.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** A rejected row, corrected and sent again by itself. */
@Page
@RequestMapping("/impor/{id}/ditolak/{place}")
class CorrectionController {

	private static final Set<String> GONE = Set.of("import-row-not-found", "import-rows-forgotten");

	private final ImportDrafts imports;

	private final FormProblems problems;

	CorrectionController(ImportDrafts imports, FormProblems problems) {
		this.imports = imports;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> form(CurrentUser user, @PathVariable UUID id, @PathVariable int place) {
		user.require(Role.OFFICER, Role.ADMIN);
		return orList(id, this.imports.rejected(user, id, place)
			.map((row) -> page(user, id, place, row, Form.empty(), HttpStatus.OK)));
	}

	@PostMapping
	Mono<Rendering> correct(CurrentUser user, @PathVariable UUID id, @PathVariable int place, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		Map<String, String> texts = new HashMap<>();
		form.values()
			.keySet()
			.stream()
			.filter((name) -> name.startsWith("fields."))
			.forEach((name) -> texts.put(name.substring("fields.".length()), form.text(name)));
		return orList(id, this.imports.correct(user, id, place, new Texts(texts))
			.map((row) -> row.taken()
					? FormProblems.redirect(FormProblems.done("/impor/" + id + "/ditolak", "import-row-corrected"))
					: page(user, id, place, row, form, HttpStatus.UNPROCESSABLE_CONTENT))
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.flatMap((problem) -> this.imports.rejected(user, id, place)
					.map((row) -> FormProblems.page("imports/correction", model(id, place, row), problem, form)))));
	}

	/** A row that is corrected already, or forgotten, is told where the others stand. */
	private static Mono<Rendering> orList(UUID id, Mono<Rendering> page) {
		return page.onErrorResume((error) -> error instanceof ServiceProblem refused && GONE.contains(refused.code()),
				(gone) -> Mono
					.just(FormProblems.redirect(FormProblems.done("/impor/" + id + "/ditolak", "import-row-gone"))));
	}

	private Rendering page(CurrentUser user, UUID id, int place, Correction row, Form form, HttpStatus status) {
		List<FieldProblem> wrong = row.columns()
			.stream()
			.flatMap((column) -> column.reasons()
				.stream()
				.limit(1)
				.map((reason) -> new FieldProblem("fields." + column.field(), reason.message())))
			.toList();
		String sentence = Stream
			.concat(row.reasons().stream().map(Imports.Reason::message),
					Stream.of(this.problems.told(status, "form.wrong", user.locale()).sentence()))
			.findFirst()
			.orElseThrow();
		return FormProblems.page("imports/correction", model(id, place, row),
				new FormProblem(status.value(), sentence, wrong), form);
	}

	private static Map<String, Object> model(UUID id, int place, Correction row) {
		return new HashMap<>(Map.of("importId", id, "place", place, "row", row));
	}

}
