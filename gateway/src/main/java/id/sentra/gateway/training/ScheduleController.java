package id.sentra.gateway.training;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.form.Option;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.training.Training.Plan;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Planning a session, anew or again. */
@Page
@RequestMapping("/pelatihan")
class ScheduleController {

	private final Training training;

	private final FormProblems problems;

	ScheduleController(Training training, FormProblems problems) {
		this.training = training;
		this.problems = problems;
	}

	@GetMapping("/baru")
	Mono<Rendering> form(CurrentUser user) {
		require(user);
		return page(user, "/pelatihan/baru", Form.empty(), null);
	}

	@PostMapping("/baru")
	Mono<Rendering> schedule(CurrentUser user, Form form) {
		require(user);
		return this.problems.answer(form, this.training.schedule(user, plan(form), form.key()), user.locale(),
				(session) -> FormProblems.done("/pelatihan/" + session.id(), "session-SCHEDULED"),
				(problem) -> page(user, "/pelatihan/baru", form, problem));
	}

	@GetMapping("/{id}/ubah")
	Mono<Rendering> again(CurrentUser user, @PathVariable UUID id) {
		require(user);
		return this.training.session(user, id)
			.flatMap((session) -> page(user, "/pelatihan/" + id + "/ubah", typed(session), null));
	}

	@PostMapping("/{id}/ubah")
	Mono<Rendering> reschedule(CurrentUser user, @PathVariable UUID id, Form form) {
		require(user);
		return this.problems.answer(form,
				IdempotentRetry.of(this.training.reschedule(user, id, form.version(), plan(form)),
						this.training.session(user, id), (now) -> form.saysAs(typed(now))),
				user.locale(), (session) -> FormProblems.done("/pelatihan/" + id, "session-rescheduled"),
				(problem) -> page(user, "/pelatihan/" + id + "/ubah", form, problem));
	}

	private Mono<Rendering> page(CurrentUser user, String action, Form form, @Nullable FormProblem problem) {
		return this.training.catalogue(user).map((catalogue) -> {
			Map<String, Object> model = options(action.endsWith("/ubah") ? catalogue : catalogue.inUse());
			model.put("action", action);
			model.put("form", form);
			return (problem != null) ? FormProblems.page("training/schedule", model, problem, form)
					: Rendering.view("training/schedule").model(model).build();
		});
	}

	private static Map<String, Object> options(Catalogue catalogue) {
		Map<String, Object> model = new HashMap<>();
		model.put("courses", catalogue.courses().stream().map((one) -> new Option(one.code(), one.name())).toList());
		model.put("venues",
				catalogue.venues()
					.stream()
					.map((one) -> new Option(one.id().toString(), one.name() + " (" + one.seats() + ")"))
					.toList());
		model.put("trainers",
				catalogue.trainers().stream().map((one) -> new Option(one.id().toString(), one.name())).toList());
		return model;
	}

	private static Plan plan(Form form) {
		LocalDate day = form.date("day");
		return new Plan(form.text("courseCode"), form.text("title"), form.text("venueId"), form.all("trainerIds"),
				at(day, form, "startsAt"), at(day, form, "endsAt"), form.count("capacity"));
	}

	private static @Nullable LocalDateTime at(@Nullable LocalDate day, Form form, String field) {
		LocalTime clock = form.read(field, clock(form.text(field)), "form.time.wrong");
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

	private static Form typed(Session session) {
		Form form = Form
			.of(Map.of("courseCode", session.courseCode(), "title", session.title(), "venueId", session.venue().id(),
					"day", session.localStart().toLocalDate(), "startsAt", session.localStart().toLocalTime(), "endsAt",
					session.localEnd().toLocalTime(), "capacity", session.capacity(), Form.VERSION, session.version()));
		session.trainers().forEach((trainer) -> form.values().add("trainerIds", trainer.id().toString()));
		return form;
	}

	private static void require(CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
	}

}
