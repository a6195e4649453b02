package id.sentra.gateway.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.imports.ImportDraft.Column;
import id.sentra.gateway.imports.ImportDraft.Sheet;
import id.sentra.gateway.imports.ImportDrafts.Columns;
import id.sentra.gateway.imports.ImportDrafts.PreviewedRow;
import id.sentra.gateway.imports.ImportDrafts.SheetColumns;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** From the uploaded file to its import: columns, preview, run. */
@Page
@RequestMapping("/impor/{id}")
class ImportDraftController {

	/** Our fields, in the order of the page. */
	private static final List<String> FIELDS = List.of("nik", "ownerName", "gender", "businessName", "product", "kbli",
			"nib", "phone", "email", "street", "village", "district", "since", "capital", "yearlySales", "lowIncome");

	@ContractEnum("/api/registry/imports/{id}/preview?outcome")
	private static final Set<String> OUTCOMES = Set.of("NEW", "DOUBTFUL", "CHANGED", "UNCHANGED", "REJECTED");

	private static final String CLEARED = "CLEARED";

	/**
	 * What is sent of a column that is not taken over; nothing is sent of one that is
	 * undecided.
	 */
	private static final String NOT_TAKEN = "-";

	private final ImportDrafts drafts;

	private final Imports imports;

	private final FormProblems problems;

	ImportDraftController(ImportDrafts drafts, Imports imports, FormProblems problems) {
		this.drafts = drafts;
		this.imports = imports;
		this.problems = problems;
	}

	@GetMapping("/kolom")
	Mono<Rendering> columns(CurrentUser user, @PathVariable UUID id) {
		user.require(Role.OFFICER, Role.ADMIN);
		return orImport(user, id, this.drafts.find(user, id)
			.map((draft) -> Rendering.view("imports/columns").model(model(draft)).build()));
	}

	@PostMapping("/kolom")
	Mono<Rendering> setColumns(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		return orImport(user, id, this.drafts.find(user, id)
			.flatMap((draft) -> this.problems.answer(form, this.drafts.setColumns(user, id, columns(draft, form)),
					user.locale(), (saved) -> "/impor/" + id + "/pratinjau",
					(problem) -> Mono.just(FormProblems.page("imports/columns", model(draft), problem, form)))));
	}

	@GetMapping("/pratinjau")
	Mono<Rendering> preview(CurrentUser user, @PathVariable UUID id,
			@RequestParam(name = "hasil", required = false) @Nullable String outcome,
			@RequestParam(required = false) @Nullable String cursor) {
		user.require(Role.OFFICER, Role.ADMIN);
		return orImport(user, id,
				this.drafts.find(user, id).flatMap((draft) -> previewed(user, draft, outcome, cursor)));
	}

	@GetMapping("/pratinjau/kemajuan")
	Mono<Rendering> previewProgress(CurrentUser user, @PathVariable UUID id) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.drafts.find(user, id)
			.map((draft) -> Rendering.view("imports/draft :: progress").modelAttribute("draft", draft).build())
			.onErrorResume(ImportDraftController::isGone,
					(gone) -> this.imports.find(user, id)
						.map((found) -> "/impor/" + id)
						.onErrorReturn(ImportDraftController::isGone, "/impor")
						.map((next) -> Rendering.view("imports/draft :: gone").modelAttribute("next", next).build()));
	}

	@PostMapping("/jalankan")
	Mono<Rendering> run(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		return orImport(user, id,
				this.problems.answer(this.drafts.run(user, id, seen(form)), user.locale(), (started) -> "/impor/" + id,
						(problem) -> this.drafts.find(user, id)
							.map((draft) -> FormProblems.page("imports/preview",
									shown(draft, null, new Listed<>(List.of(), null, null, null, null)), problem,
									form))));
	}

	/** The number of the preview on the page; none is as good as an outdated one. */
	private static String seen(Form form) {
		String number = form.text("pratinjau");
		return number.isEmpty() ? "0" : number;
	}

	@PostMapping("/buang")
	Mono<Rendering> discard(CurrentUser user, @PathVariable UUID id) {
		user.require(Role.OFFICER, Role.ADMIN);
		return orImport(user, id, this.drafts.discard(user, id)
			.then(Mono.fromSupplier(() -> FormProblems.redirect(FormProblems.done("/impor", "import-discarded")))));
	}

	/**
	 * A draft that was run meanwhile is an import: whoever comes back to it is led there.
	 */
	private Mono<Rendering> orImport(CurrentUser user, UUID id, Mono<Rendering> page) {
		return page.onErrorResume(ImportDraftController::isGone,
				(gone) -> this.imports.find(user, id).map((found) -> FormProblems.redirect("/impor/" + id)));
	}

	private static boolean isGone(Throwable error) {
		return error instanceof ServiceProblem refused && refused.code().equals("import-not-found");
	}

	private Mono<Rendering> previewed(CurrentUser user, ImportDraft draft, @Nullable String asked,
			@Nullable String cursor) {
		if (draft.preview() == ImportDraft.PreviewState.NONE) {
			return Mono.just(FormProblems.redirect("/impor/" + draft.id() + "/kolom"));
		}
		boolean clears = CLEARED.equals(asked);
		String outcome = (asked != null && OUTCOMES.contains(asked)) ? asked : null;
		Mono<Listed<PreviewedRow>> rows = draft.isReady()
				? this.drafts.preview(user, draft.id(), outcome, clears ? Boolean.TRUE : null, cursor)
				: Mono.just(Listed.none());
		return rows.map((page) -> Rendering.view("imports/preview")
			.model(shown(draft, clears ? CLEARED : outcome, page))
			.build());
	}

	private static Map<String, Object> shown(ImportDraft draft, @Nullable String outcome, Listed<PreviewedRow> page) {
		Map<String, Object> model = new HashMap<>(Map.of("draft", draft, "page", page));
		if (outcome != null) {
			model.put("outcome", outcome);
		}
		return model;
	}

	private static Map<String, Object> model(ImportDraft draft) {
		return new HashMap<>(Map.of("draft", draft, "fields", FIELDS));
	}

	private static Columns columns(ImportDraft draft, Form form) {
		List<SheetColumns> sheets = new ArrayList<>();
		for (int number = 0; number < draft.sheets().size(); number++) {
			if (form.has("lembar", String.valueOf(number))) {
				sheets.add(new SheetColumns(number, fields(number, draft.sheets().get(number), form)));
			}
		}
		return new Columns(sheets);
	}

	private static List<@Nullable String> fields(int number, Sheet sheet, Form form) {
		List<@Nullable String> fields = new ArrayList<>();
		for (int at = 0; at < sheet.columns().size(); at++) {
			Column column = sheet.columns().get(at);
			String said = form.text("sheets[" + number + "].fields[" + at + "]");
			fields.add(said.equals(NOT_TAKEN) ? "" : (said.isEmpty() ? (column.doubled() ? null : "") : said));
		}
		return fields;
	}

}
