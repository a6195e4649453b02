package id.sentra.gateway.portal;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.training.Attendance;
import id.sentra.gateway.training.Certificates;
import id.sentra.gateway.training.Enrolment;
import id.sentra.gateway.training.Training;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** An owner's trainings and certificates, and sessions to join. */
@Page
@RequestMapping("/saya/pelatihan")
class MyTrainingController {

	private final Training training;

	private final Attendance attendance;

	private final Certificates certificates;

	private final FormProblems problems;

	private final Clock clock;

	MyTrainingController(Training training, Attendance attendance, Certificates certificates, FormProblems problems,
			Clock clock) {
		this.training = training;
		this.attendance = attendance;
		this.certificates = certificates;
		this.problems = problems;
		this.clock = clock;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user) {
		user.ownSme();
		return model(user).map((model) -> Rendering.view("portal/training").model(model).build());
	}

	@PostMapping("/{session}/daftar")
	Mono<Rendering> enrol(CurrentUser user, @PathVariable UUID session, Form form) {
		return change(user, form, this.attendance.enrol(user, session, new Attendance.Participant(null), form.key()));
	}

	@PostMapping("/{enrolment}/batal")
	Mono<Rendering> giveUp(CurrentUser user, @PathVariable UUID enrolment, Form form) {
		return change(user, form, IdempotentRetry.of(this.attendance.giveUp(user, enrolment, form.version()),
				this.attendance.find(user, enrolment), (now) -> now.state().equals("CANCELLED")));
	}

	private Mono<Rendering> change(CurrentUser user, Form form, Mono<Enrolment> command) {
		user.ownSme();
		return this.problems.answer(command, user.locale(),
				(changed) -> FormProblems.done("/saya/pelatihan", "enrolment-" + changed.state()),
				(problem) -> model(user).map((model) -> FormProblems.page("portal/training", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user) {
		return Mono
			.zip(this.training.enrolments(user), this.training.scheduled(user), this.certificates.list(user, null))
			.map((all) -> {
				Set<UUID> joined = all.getT1()
					.items()
					.stream()
					.filter((one) -> !one.state().equals("CANCELLED"))
					.map(Enrolment::sessionId)
					.collect(Collectors.toSet());
				Map<String, Object> model = new HashMap<>();
				model.put("enrolments",
						all.getT1().items().stream().filter((one) -> !one.state().equals("CANCELLED")).toList());
				model.put("sessions",
						all.getT2()
							.items()
							.stream()
							.filter((one) -> !one.hasBegun(this.clock.instant()) && !joined.contains(one.id()))
							.toList());
				model.put("certificates", all.getT3().items());
				return model;
			});
	}

}
