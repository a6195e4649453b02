package id.sentra.gateway.training;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.form.Refusal;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceRefused.FieldRefused;
import id.sentra.gateway.training.Attendance.AttendanceSheet;
import id.sentra.gateway.training.Attendance.Participant;
import id.sentra.gateway.training.Attendance.ScoreSheet;
import id.sentra.gateway.training.Attendance.Written;
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

	private final Attendance attendance;

	private final SessionPage page;

	private final Refusals refusals;

	private final MessageSource messages;

	SheetController(Attendance attendance, SessionPage page, Refusals refusals, MessageSource messages) {
		this.attendance = attendance;
		this.page = page;
		this.refusals = refusals;
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
		Optional<Refusal> unread = this.refusals.unread(form, user.locale());
		if (unread.isPresent()) {
			return this.page.refused(user, id, unread.get(), form);
		}
		return written
			.flatMap((refused) -> refused.isEmpty()
					? Mono.just(Refusals.redirect(Refusals.done("/pelatihan/" + id, "sheet")))
					: this.page.refused(user, id, told(user, refused), form))
			.onErrorResume((error) -> this.refusals.refusal(error, user.locale())
				.flatMap((refusal) -> this.page.refused(user, id, refusal, form)));
	}

	/** Writes attendance, then what was measured; the rows that were refused. */
	private Mono<List<Written.Row>> write(CurrentUser user, UUID id, Form form, List<UUID> participants) {
		List<AttendanceSheet.Row> present = participants.stream()
			.map((one) -> new AttendanceSheet.Row(one, form.has("hadir-" + one, "ya")))
			.toList();
		List<ScoreSheet.Row> scores = participants.stream()
			.map((one) -> new ScoreSheet.Row(one, form.count("awal-" + one), form.count("akhir-" + one)))
			.filter((row) -> row.before() != null || row.after() != null)
			.toList();
		Mono<Written> measured = scores.isEmpty() ? Mono.empty()
				: this.attendance.writeScores(user, id, new ScoreSheet(scores));
		return Flux.concat(this.attendance.writeAttendance(user, id, new AttendanceSheet(present)), measured)
			.flatMapIterable(Written::rows)
			.filter((row) -> !row.written())
			.collectList();
	}

	private Mono<Rendering> change(CurrentUser user, UUID id, Form form, Mono<String> command) {
		user.require(CalendarController.READERS);
		return this.refusals.answer(command, user.locale(), (done) -> Refusals.done("/pelatihan/" + id, done),
				(refusal) -> this.page.refused(user, id, refusal, form));
	}

	private Refusal told(CurrentUser user, List<Written.Row> rows) {
		String sentence = this.messages.getMessage("session.sheet.refused", new Object[] { rows.size() },
				user.locale());
		return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT.value(), sentence, rows.stream()
			.map((row) -> new FieldRefused("hadir-" + row.enrolmentId(), Objects.requireNonNullElse(row.message(), "")))
			.toList());
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
