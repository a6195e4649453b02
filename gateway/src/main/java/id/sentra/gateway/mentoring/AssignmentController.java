package id.sentra.gateway.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.mentoring.Mentorings.Assignment;
import id.sentra.gateway.mentoring.Mentorings.Assignment.Goal;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.sme.Smes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Gives an SME a mentor: first which SME, then whom, how long and for what. */
@Page
@RequestMapping("/pendampingan")
class AssignmentController {

	@ContractEnum("training/MentoringRequests.GoalRequest/kind")
	static final List<String> KINDS = List.of("PRODUCTION", "MARKET", "FINANCE", "LEGALITY", "DIGITAL");

	private static final int GOALS = 3;

	private static final int MONTHS = 6;

	private final Mentorings mentorings;

	private final Smes smes;

	private final FormProblems problems;

	private final PageSettings settings;

	private final Clock clock;

	AssignmentController(Mentorings mentorings, Smes smes, FormProblems problems, PageSettings settings, Clock clock) {
		this.mentorings = mentorings;
		this.smes = smes;
		this.problems = problems;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping("/baru")
	Mono<Rendering> form(CurrentUser user, @RequestParam(required = false) @Nullable UUID umkm) {
		user.require(MentoringListController.DINAS);
		return (umkm != null)
				? model(user, umkm).map((model) -> Rendering.view("mentoring/assign").model(model).build())
				: Mono.just(Rendering.view("mentoring/choose").build());
	}

	/** Looks for the SME; what is typed may be a telephone number. */
	@PostMapping("/cari")
	Mono<Rendering> search(CurrentUser user, Form form) {
		user.require(MentoringListController.DINAS);
		return this.smes.search(user, new Smes.Query(form.text("cari"), null, "VERIFIED", false, null))
			.map((page) -> Rendering.view("mentoring/choose")
				.model(Form.body("search", form.text("cari"), "found", page))
				.build());
	}

	@PostMapping("/baru")
	Mono<Rendering> assign(CurrentUser user, @RequestParam UUID umkm, Form form) {
		user.require(MentoringListController.DINAS);
		return this.problems.answer(form, this.mentorings.assign(user, plan(umkm, form), form.key()), user.locale(),
				(made) -> FormProblems.done("/pendampingan/" + made.id(), "mentoring-PLANNED"),
				(problem) -> refused(user, umkm, problem, form));
	}

	private Mono<Rendering> refused(CurrentUser user, UUID sme, FormProblem problem, Form form) {
		return model(user, sme).map((model) -> FormProblems.page("mentoring/assign", model, problem, form));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID sme) {
		return Mono.zip(this.smes.find(user, sme), this.mentorings.mentors(user)).map((both) -> {
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.settings.timeZone());
			Map<String, Object> model = new HashMap<>();
			model.put("sme", both.getT1());
			model.put("mentors", MentoringPage.options(both.getT2()));
			model.put("kinds", KINDS);
			model.put("numbers", IntStream.rangeClosed(1, GOALS).boxed().toList());
			model.put("from", today);
			model.put("until", today.plusMonths(MONTHS));
			return model;
		});
	}

	private static Assignment plan(UUID sme, Form form) {
		List<Goal> goals = IntStream.rangeClosed(1, GOALS)
			.filter((number) -> !form.text("goal-" + number).isEmpty())
			.mapToObj((number) -> new Goal(form.text("kind-" + number), form.text("goal-" + number)))
			.toList();
		return new Assignment(sme, form.text("mentorId"), form.date("from"), form.date("until"), goals);
	}

}
