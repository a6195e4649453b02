package id.sentra.gateway.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.mentoring.Mentorings.VisitReport;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Writing a visit down, on the phone of a mentor, and correcting one. */
@Page
@RequestMapping("/pendampingan/{id}/kunjungan")
class VisitController {

	@ContractEnum("training/MentoringRequests.ReportOfVisit/place")
	private static final List<String> PLACES = List.of("BUSINESS", "OFFICE", "ONLINE");

	private static final int MOST_GOALS = 7;

	private static final int USUAL_MINUTES = 60;

	private final Mentorings mentorings;

	private final FormProblems problems;

	private final PageSettings settings;

	private final Clock clock;

	VisitController(Mentorings mentorings, FormProblems problems, PageSettings settings, Clock clock) {
		this.mentorings = mentorings;
		this.problems = problems;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping
	Mono<Rendering> form(CurrentUser user, @PathVariable UUID id) {
		require(user);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.settings.timeZone());
		return page(user, id, null, Form.of(Map.of("day", today, "minutes", USUAL_MINUTES)), null);
	}

	@PostMapping
	Mono<Rendering> record(CurrentUser user, @PathVariable UUID id, Form form) {
		require(user);
		return this.problems.answer(form, this.mentorings.record(user, id, report(form), form.key()), user.locale(),
				(made) -> FormProblems.done("/pendampingan/" + id, "visit-recorded"),
				(problem) -> page(user, id, null, form, problem));
	}

	@GetMapping("/{visit}")
	Mono<Rendering> again(CurrentUser user, @PathVariable UUID id, @PathVariable UUID visit) {
		require(user);
		return this.mentorings.visits(user, id, PageQuery.FIRST)
			.expand((page) -> (page.next() != null) ? this.mentorings.visits(user, id, PageQuery.of(page.next()))
					: Mono.empty())
			.flatMapIterable((page) -> page.items())
			.filter((one) -> one.id().equals(visit) && !one.corrected())
			.next()
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemCode.NOT_FOUND.problem())))
			.flatMap((one) -> page(user, id, visit, typed(one), null));
	}

	@PostMapping("/{visit}")
	Mono<Rendering> correct(CurrentUser user, @PathVariable UUID id, @PathVariable UUID visit, Form form) {
		require(user);
		return this.problems.answer(form, this.mentorings.correct(user, visit, report(form), form.key()), user.locale(),
				(made) -> FormProblems.done("/pendampingan/" + id, "visit-corrected"),
				(problem) -> page(user, id, visit, form, problem));
	}

	private Mono<Rendering> page(CurrentUser user, UUID id, @Nullable UUID corrected, Form form,
			@Nullable FormProblem problem) {
		return this.mentorings.find(user, id).map((mentoring) -> {
			String here = "/pendampingan/" + id + "/kunjungan";
			Map<String, Object> model = new HashMap<>();
			model.put("mentoring", mentoring);
			model.put("places", PLACES);
			model.put("corrects", corrected != null);
			model.put("action", (corrected != null) ? here + "/" + corrected : here);
			model.put("form", form);
			return (problem != null) ? FormProblems.page("mentoring/visit", model, problem, form)
					: Rendering.view("mentoring/visit").model(model).build();
		});
	}

	private static VisitReport report(Form form) {
		List<Integer> met = IntStream.rangeClosed(1, MOST_GOALS)
			.filter((goal) -> form.has("goal-" + goal))
			.boxed()
			.toList();
		return new VisitReport(
				at(form.date("day"), form.read("startedAt", clock(form.text("startedAt")), "form.time.wrong")),
				form.count("minutes"), form.text("place"), form.text("done"), form.text("nextStep"), met);
	}

	private static @Nullable LocalDateTime at(@Nullable LocalDate day, @Nullable LocalTime clock) {
		return (day != null && clock != null) ? day.atTime(clock) : null;
	}

	private static @Nullable LocalTime clock(String text) {
		try {
			return text.isEmpty() ? null : LocalTime.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static Form typed(Visit visit) {
		Form form = Form.of(Form.body("day", visit.localStart().toLocalDate(), "startedAt",
				visit.localStart().toLocalTime(), "minutes", visit.minutes(), "place", visit.place(), "done",
				visit.done(), "nextStep", visit.nextStep()));
		visit.goalsMet().forEach((goal) -> form.values().add("goal-" + goal, "ya"));
		return form;
	}

	private static void require(CurrentUser user) {
		user.require(Role.MENTOR, Role.OFFICER, Role.ADMIN);
	}

}
