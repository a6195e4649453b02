package id.sentra.gateway.training;

import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.training.Training.Reason;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** One session and what becomes of it. */
@Page
@RequestMapping("/pelatihan/{id}")
class SessionController {

	private final Training training;

	private final Certificates certificates;

	private final SessionPage page;

	private final Refusals refusals;

	SessionController(Training training, Certificates certificates, SessionPage page, Refusals refusals) {
		this.training = training;
		this.certificates = certificates;
		this.page = page;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id) {
		user.require(CalendarController.READERS);
		return this.page.show(user, id, null);
	}

	/** Looks for an SME to enrol; what is typed may be a telephone number. */
	@PostMapping("/cari")
	Mono<Rendering> search(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(CalendarController.READERS);
		return this.page.show(user, id, form.text("cari"));
	}

	@PostMapping("/batal")
	Mono<Rendering> cancel(CurrentUser user, @PathVariable UUID id, Form form) {
		return change(user, id, "session-CANCELLED", form,
				IdempotentRetry.of(this.training.cancel(user, id, form.version(), new Reason(form.text("reason"))),
						this.training.session(user, id), (now) -> form.text("reason").equals(now.cancelReason())));
	}

	@PostMapping("/selesai")
	Mono<Rendering> complete(CurrentUser user, @PathVariable UUID id, Form form) {
		return change(user, id, "session-COMPLETED", form,
				IdempotentRetry.of(this.training.complete(user, id, form.version()), this.training.session(user, id),
						Session::isCompleted));
	}

	@PostMapping("/sertifikat")
	Mono<Rendering> issue(CurrentUser user, @PathVariable UUID id, Form form) {
		return change(user, id, "certificates", form, this.certificates.issue(user, id, form.key()));
	}

	private <T> Mono<Rendering> change(CurrentUser user, UUID id, String done, Form form, Mono<T> command) {
		user.require(CalendarController.READERS);
		return this.refusals.answer(command, user.locale(), (changed) -> Refusals.done("/pelatihan/" + id, done),
				(refusal) -> this.page.refused(user, id, refusal, form));
	}

}
