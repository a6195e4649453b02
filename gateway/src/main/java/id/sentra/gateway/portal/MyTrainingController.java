package id.sentra.gateway.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import id.sentra.gateway.training.Session;
import id.sentra.gateway.training.Training;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
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

	/** How long after its day a lost place is told. */
	private static final Duration TOLD = Duration.ofDays(60);

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
			.flatMap((all) -> {
				List<Enrolment> enrolments = all.getT1().items();
				List<Enrolment> kept = enrolments.stream().filter((one) -> !one.isCancelled()).toList();
				Set<UUID> joined = kept.stream().map(Enrolment::sessionId).collect(Collectors.toSet());
				List<Session> open = all.getT2()
					.items()
					.stream()
					.filter((one) -> !one.hasBegun(this.clock.instant()) && !joined.contains(one.id()))
					.toList();
				return lost(user, enrolments, open).map((lost) -> Map.of("enrolments", kept, "sessions", open,
						"certificates", all.getT3().items(), "lost", lost));
			});
	}

	/** Places lately lost by no wish of the owner's, but of courses joined again. */
	private Mono<List<Lost>> lost(CurrentUser user, List<Enrolment> all, List<Session> open) {
		Instant since = this.clock.instant().minus(TOLD);
		Set<String> again = all.stream()
			.filter((one) -> !one.isCancelled())
			.map(Enrolment::courseCode)
			.collect(Collectors.toSet());
		return Flux.fromIterable(all)
			.filter((one) -> one.isTaken() && one.startsAt().isAfter(since) && !again.contains(one.courseCode()))
			.concatMap((one) -> lost(user, one, open))
			.collectList();
	}

	/** With the words of the dinas about a session that is not held. */
	private Mono<Lost> lost(CurrentUser user, Enrolment one, List<Session> open) {
		List<Session> offers = open.stream()
			.filter((session) -> one.isLostWithSession() && session.mayReplace(one.courseCode(), this.clock.instant()))
			.toList();
		return "SESSION_CANCELLED".equals(one.cancelReason())
				? this.training.session(user, one.sessionId())
					.map((session) -> new Lost(one, session.cancelReason(), offers))
				: Mono.just(new Lost(one, null, offers));
	}

	/** A place that was lost, why in the words of the dinas, and sessions instead. */
	record Lost(Enrolment enrolment, @Nullable String because, List<Session> offers) {
	}

}
