package id.sentra.gateway.training;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.gateway.service.ServiceProblem.FieldProblem;
import id.sentra.gateway.training.Attendance.AttendanceSheet;
import id.sentra.gateway.training.Attendance.Participant;
import id.sentra.gateway.training.Attendance.Participants;
import id.sentra.gateway.training.Attendance.ScoreSheet;
import id.sentra.gateway.training.Attendance.Written;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Seats of a session, and the sheet a trainer fills in. */
@Page
@RequestMapping("/pelatihan/{id}")
class SheetController {

	private static final int HIGHEST_SCORE = 100;

	private final Training training;

	private final Attendance attendance;

	private final SessionPage page;

	private final FormProblems problems;

	private final MessageSource messages;

	SheetController(Training training, Attendance attendance, SessionPage page, FormProblems problems,
			MessageSource messages) {
		this.training = training;
		this.attendance = attendance;
		this.page = page;
		this.problems = problems;
		this.messages = messages;
	}

	@PostMapping("/daftar")
	Mono<Rendering> enrol(CurrentUser user, @PathVariable UUID id, Form form) {
		return change(user, id, form,
				uuid(form.text("umkm"))
					.map((sme) -> this.attendance.enrol(user, id, new Participant(sme), form.key() + sme))
					.orElseGet(() -> this.attendance.enrol(user, id, new Participant(null), form.key()))
					.map((made) -> "enrolment-" + made.state()));
	}

	/** Everybody who lost a place with the session comes to another one of its course. */
	@PostMapping("/pindah")
	Mono<Rendering> move(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		UUID other = uuid(form.text("tujuan")).orElse(id);
		return this.training.allEnrolled(user, id)
			.map((all) -> all.stream().filter(Enrolment::isLostWithSession).map(Enrolment::smeId).distinct().toList())
			.flatMap((smes) -> this.attendance.enrolMany(user, other, new Participants(smes), form.key()))
			.map((enrolled) -> enrolled.rows()
				.stream()
				.filter((row) -> row.code() != null && !row.code().equals("already-enrolled"))
				.map((row) -> new FieldProblem("umkm-" + row.smeId(), Objects.requireNonNullElse(row.message(), "")))
				.toList())
			.flatMap((refused) -> refused.isEmpty()
					? Mono.just(FormProblems.redirect(FormProblems.done("/pelatihan/" + other, "moved")))
					: this.page.refused(user, id, told(user, "session.move.refused", refused), form))
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.flatMap((problem) -> this.page.refused(user, id, problem, form)));
	}

	@PostMapping("/keluarkan/{enrolment}")
	Mono<Rendering> giveUp(CurrentUser user, @PathVariable UUID id, @PathVariable UUID enrolment, Form form) {
		return change(user, id, form,
				IdempotentRetry
					.of(this.attendance.giveUp(user, enrolment, form.version()), this.attendance.find(user, enrolment),
							(now) -> now.state().equals("CANCELLED"))
					.map((gone) -> "enrolment-CANCELLED"));
	}

	@PostMapping("/lembar")
	Mono<Rendering> write(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(CalendarController.READERS);
		List<UUID> participants = form.all("peserta").stream().flatMap((one) -> uuid(one).stream()).toList();
		Mono<List<Written.Row>> written = write(user, id, form, participants);
		Optional<FormProblem> unread = this.problems.unread(form, user.locale());
		if (unread.isPresent()) {
			return this.page.refused(user, id, unread.get(), form);
		}
		return written
			.flatMap((refused) -> refused.isEmpty()
					? Mono.just(FormProblems.redirect(FormProblems.done("/pelatihan/" + id, "sheet")))
					: this.page.refused(user, id,
							told(user, "session.sheet.refused",
									refused.stream()
										.map((row) -> new FieldProblem("hadir-" + row.enrolmentId(),
												Objects.requireNonNullElse(row.message(), "")))
										.toList()),
							form))
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.flatMap((problem) -> this.page.refused(user, id, problem, form)));
	}

	/** Writes attendance, then what was measured; the rows that were refused. */
	private Mono<List<Written.Row>> write(CurrentUser user, UUID id, Form form, List<UUID> participants) {
		List<AttendanceSheet.Row> present = participants.stream()
			.map((one) -> new AttendanceSheet.Row(one, form.has("hadir-" + one, "ya")))
			.toList();
		List<ScoreSheet.Row> scores = participants.stream()
			.map((one) -> new ScoreSheet.Row(one, score(form, "awal-" + one), score(form, "akhir-" + one)))
			.filter((row) -> row.before() != null || row.after() != null)
			.toList();
		Mono<Written> measured = scores.isEmpty() ? Mono.empty()
				: this.attendance.writeScores(user, id, new ScoreSheet(scores));
		return Flux.concat(this.attendance.writeAttendance(user, id, new AttendanceSheet(present)), measured)
			.flatMapIterable(Written::rows)
			.filter((row) -> !row.written())
			.collectList();
	}

	/** The service tells of a score that is none, but not whose it is. */
	private static @Nullable Integer score(Form form, String field) {
		Integer score = form.count(field);
		return form.read(field, (score != null && score >= 0 && score <= HIGHEST_SCORE) ? score : null,
				"session.score.wrong");
	}

	private Mono<Rendering> change(CurrentUser user, UUID id, Form form, Mono<String> command) {
		user.require(CalendarController.READERS);
		return this.problems.answer(command, user.locale(), (done) -> FormProblems.done("/pelatihan/" + id, done),
				(problem) -> this.page.refused(user, id, problem, form));
	}

	private FormProblem told(CurrentUser user, String key, List<FieldProblem> rows) {
		String sentence = this.messages.getMessage(key, new Object[] { rows.size() }, user.locale());
		return new FormProblem(HttpStatus.UNPROCESSABLE_CONTENT.value(), sentence, rows);
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
