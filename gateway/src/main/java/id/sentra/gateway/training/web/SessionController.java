package id.sentra.gateway.training.web;

import java.util.UUID;
import java.util.function.Function;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.form.SecondTap;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.Asker;
import id.sentra.gateway.training.application.Certificates;
import id.sentra.gateway.training.application.Training;
import id.sentra.gateway.training.domain.Session;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

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
	Mono<Rendering> show(Asker asker, @PathVariable UUID id) {
		asker.require(CalendarController.READERS);
		return this.page.show(asker, id, null);
	}

	/** Looks for an SME to enrol; what is typed may be a telephone number. */
	@PostMapping("/cari")
	Mono<Rendering> search(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		asker.require(CalendarController.READERS);
		return Form.of(exchange).flatMap((form) -> this.page.show(asker, id, form.text("cari")));
	}

	@PostMapping("/batal")
	Mono<Rendering> cancel(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, "session-CANCELLED", exchange,
				(form) -> SecondTap.of(this.training.cancel(asker, id, form.version(), form.text("reason")),
						this.training.session(asker, id), (now) -> form.text("reason").equals(now.cancelReason())));
	}

	@PostMapping("/selesai")
	Mono<Rendering> complete(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, "session-COMPLETED", exchange,
				(form) -> SecondTap.of(this.training.complete(asker, id, form.version()),
						this.training.session(asker, id), Session::isCompleted));
	}

	@PostMapping("/sertifikat")
	Mono<Rendering> issue(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, "certificates", exchange, (form) -> this.certificates.issue(asker, id, form.key()));
	}

	private <T> Mono<Rendering> change(Asker asker, UUID id, String done, ServerWebExchange exchange,
			Function<Form, Mono<T>> command) {
		asker.require(CalendarController.READERS);
		return Form.of(exchange)
			.flatMap((form) -> this.refusals.answer(command.apply(form), asker.locale(),
					(changed) -> Refusals.done("/pelatihan/" + id, done),
					(refusal) -> this.page.refused(asker, id, refusal, form)));
	}

}
