package id.sentra.gateway.legality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.Option;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.sme.Documents;
import id.sentra.gateway.sme.LegalityCase;
import id.sentra.gateway.sme.LegalityCases;
import id.sentra.gateway.sme.LegalityCases.Plan;
import id.sentra.gateway.sme.LegalityCases.Result;
import id.sentra.gateway.sme.LegalityCases.Tick;
import id.sentra.gateway.sme.SmeDocument;
import id.sentra.gateway.sme.Smes;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** One case: opened, its plan changed, its steps ticked, closed and opened again. */
@Page
class LegalityController {

	private static final Role[] WRITERS = { Role.OFFICER, Role.ADMIN };

	@ContractEnum("registry/ResultRequest/result")
	private static final List<String> RESULTS = List.of("GRANTED", "REFUSED", "GIVEN_UP");

	private final LegalityCases cases;

	private final Smes smes;

	private final Documents documents;

	private final FormProblems problems;

	private final MessageSource messages;

	LegalityController(LegalityCases cases, Smes smes, Documents documents, FormProblems problems,
			MessageSource messages) {
		this.cases = cases;
		this.smes = smes;
		this.documents = documents;
		this.problems = problems;
		this.messages = messages;
	}

	@GetMapping("/umkm/legalitas/{found}")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID found) {
		user.require(LegalityListController.READERS);
		return model(user, found).map((model) -> Rendering.view("legality/case").model(model).build());
	}

	/** A plan with the usual steps to that permit. */
	@GetMapping("/umkm/{id}/legalitas/baru")
	Mono<Rendering> form(CurrentUser user, @PathVariable UUID id,
			@RequestParam(name = "izin", defaultValue = "NIB") String asked) {
		user.require(WRITERS);
		String permit = known(asked);
		String usual = String.valueOf(this.messages.getMessage("legality.usual." + permit, null, "", user.locale()));
		return page(user, id, null, Form.of(Map.of("permit", permit, "steps", usual)), null);
	}

	@PostMapping("/umkm/{id}/legalitas/baru")
	Mono<Rendering> open(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(WRITERS);
		return this.problems.answer(form, this.cases.open(user, id, plan(form), form.key()), user.locale(),
				(opened) -> FormProblems.done("/umkm/legalitas/" + opened.id(), "legality-opened"),
				(problem) -> page(user, id, null, form, problem));
	}

	@GetMapping("/umkm/legalitas/{found}/ubah")
	Mono<Rendering> correction(CurrentUser user, @PathVariable UUID found) {
		user.require(WRITERS);
		return this.cases.find(user, found).flatMap((one) -> page(user, one.smeId(), found, typed(one), null));
	}

	@PostMapping("/umkm/legalitas/{found}/ubah")
	Mono<Rendering> replan(CurrentUser user, @PathVariable UUID found, Form form) {
		user.require(WRITERS);
		return this.problems.answer(form, this.cases.replan(user, found, form.version(), plan(form)), user.locale(),
				(changed) -> FormProblems.done("/umkm/legalitas/" + found, "legality-changed"),
				(problem) -> this.cases.find(user, found)
					.flatMap((one) -> page(user, one.smeId(), found, form, problem)));
	}

	@PostMapping("/umkm/legalitas/{found}/langkah")
	Mono<Rendering> tick(CurrentUser user, @PathVariable UUID found, Form form) {
		Tick tick = new Tick(form.count("langkah"), form.has("selesai", "ya"));
		return act(user, found, form, this.cases.tick(user, found, form.version(), tick), "legality-ticked");
	}

	@PostMapping("/umkm/legalitas/{found}/hasil")
	Mono<Rendering> close(CurrentUser user, @PathVariable UUID found, Form form) {
		Result result = new Result(form.text("result"), form.text("reason"),
				form.text("result").equals("GRANTED") ? form.text("documentId") : null);
		return act(user, found, form, this.cases.close(user, found, form.version(), result), "legality-closed");
	}

	@PostMapping("/umkm/legalitas/{found}/buka")
	Mono<Rendering> reopen(CurrentUser user, @PathVariable UUID found, Form form) {
		return act(user, found, form, this.cases.reopen(user, found, form.version()), "legality-reopened");
	}

	private Mono<Rendering> act(CurrentUser user, UUID found, Form form, Mono<LegalityCase> command, String done) {
		user.require(WRITERS);
		return this.problems.answer(form, command, user.locale(),
				(changed) -> FormProblems.done("/umkm/legalitas/" + found, done), (problem) -> model(user, found)
					.map((model) -> FormProblems.page("legality/case", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID found) {
		return this.cases.find(user, found)
			.flatMap((one) -> Mono.zip(this.smes.find(user, one.smeId()), this.documents.of(user, one.smeId()))
				.map((both) -> {
					List<Option> papers = both.getT2()
						.items()
						.stream()
						.filter((paper) -> paper.isCurrent() && paper.kind().equals(one.permit()))
						.map((paper) -> new Option(paper.id().toString(), name(paper)))
						.toList();
					Map<String, Object> model = new HashMap<>(Map.of("one", one, "sme", both.getT1(), "papers", papers,
							"results", RESULTS, "writes", user.hasAny(WRITERS) && !both.getT1().isSuspended()));
					both.getT2()
						.items()
						.stream()
						.filter((paper) -> paper.id().equals(one.documentId()))
						.findFirst()
						.ifPresent((paper) -> model.put("granted", name(paper)));
					return model;
				}));
	}

	private Mono<Rendering> page(CurrentUser user, UUID sme, @Nullable UUID found, Form form,
			@Nullable FormProblem problem) {
		return this.smes.find(user, sme).map((one) -> {
			Map<String, Object> model = new HashMap<>();
			model.put("sme", one);
			model.put("permit", known(form.text("permit")));
			model.put("corrects", found != null);
			model.put("action",
					(found != null) ? "/umkm/legalitas/" + found + "/ubah" : "/umkm/" + sme + "/legalitas/baru");
			model.put("form", form);
			return (problem != null) ? FormProblems.page("legality/form", model, problem, form)
					: Rendering.view("legality/form").model(model).build();
		});
	}

	private static String known(String permit) {
		if (!LegalityCases.PERMITS.contains(permit)) {
			throw new ProblemException(ProblemCode.NOT_FOUND.problem());
		}
		return permit;
	}

	private static Plan plan(Form form) {
		return new Plan(form.text("permit"), form.text("title"), form.text("helper"), form.number("cost"),
				form.date("dueOn"),
				Arrays.stream(form.text("steps").split("\\R"))
					.map(String::strip)
					.filter((step) -> !step.isEmpty())
					.toList());
	}

	private static Form typed(LegalityCase one) {
		return Form.of(Form.body("permit", one.permit(), "title", one.title(), "helper", one.helper(), "cost",
				one.cost(), "dueOn", one.dueOn(), "steps",
				String.join("\n", one.steps().stream().map(LegalityCase.Step::text).toList()), Form.VERSION,
				one.version()));
	}

	private static String name(SmeDocument paper) {
		return Stream.of(paper.title(), paper.number()).filter(Objects::nonNull).collect(Collectors.joining(" "));
	}

}
