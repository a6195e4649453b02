package id.sentra.gateway.sme.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.form.SecondTap;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.sme.application.Smes;
import id.sentra.gateway.sme.application.Smes.Decision;
import id.sentra.gateway.sme.application.Smes.Kind;
import id.sentra.gateway.sme.domain.Happening;
import id.sentra.gateway.sme.domain.Sme;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** One SME: what is known, what happened, what may be decided. */
@Page
@RequestMapping("/umkm/{id}")
class SmeController {

	private static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.TRAINER, Role.MENTOR,
			Role.ORGANISER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER };

	private static final Role[] DECIDERS = { Role.OFFICER, Role.ADMIN };

	private final Smes smes;

	private final Stories stories;

	private final Refusals refusals;

	SmeController(Smes smes, Stories stories, Refusals refusals) {
		this.smes = smes;
		this.stories = stories;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id) {
		user.require(READERS);
		return model(user, id).map((model) -> Rendering.view("sme").model(model).build());
	}

	@GetMapping("/data-pribadi")
	Mono<Rendering> personal(CurrentUser user, @PathVariable UUID id) {
		user.require(DECIDERS);
		return Mono.zip(this.smes.find(user, id), this.smes.personal(user, id))
			.map((both) -> Rendering.view("sme-personal")
				.modelAttribute("sme", both.getT1())
				.modelAttribute("personal", both.getT2())
				.build());
	}

	@PostMapping("/verifikasi")
	Mono<Rendering> verify(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
		return decide(user, id, Kind.VERIFY, exchange);
	}

	@PostMapping("/perbaikan")
	Mono<Rendering> requestCorrection(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
		return decide(user, id, Kind.REQUEST_CORRECTION, exchange);
	}

	@PostMapping("/tolak")
	Mono<Rendering> reject(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
		return decide(user, id, Kind.REJECT, exchange);
	}

	private Mono<Rendering> decide(CurrentUser user, UUID id, Kind kind, ServerWebExchange exchange) {
		user.require(DECIDERS);
		return Form.of(exchange).flatMap((form) -> {
			Decision decision = new Decision(kind, form.version(), form.text("reason"));
			Mono<Sme> decided = SecondTap.of(this.smes.decide(user, id, decision),
					this.smes.find(user, id).filterWhen((now) -> isTold(user, id, decision)),
					(now) -> now.status().equals(kind.outcome()));
			return this.refusals.answer(form, decided, user.locale(),
					(sme) -> Refusals.done("/umkm/" + id, "sme-" + sme.status()),
					(refusal) -> model(user, id).map((model) -> Refusals.page("sme", model, refusal, form)));
		});
	}

	/** Whether the owner can read that very reason, where there has to be one. */
	private Mono<Boolean> isTold(CurrentUser user, UUID id, Decision decision) {
		return (decision.kind() == Kind.VERIFY) ? Mono.just(true) : this.smes.happenings(user, id)
			.map((all) -> all.stream().anyMatch((one) -> decision.reason().equals(one.facts().get("reason"))));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id) {
		Mono<Optional<List<Happening>>> story = this.smes.happenings(user, id)
			.map(Optional::of)
			.onErrorReturn(Optional.empty());
		return Mono.zip(this.smes.find(user, id), story).map((both) -> {
			Map<String, Object> model = new HashMap<>(Map.of("sme", both.getT1(), "decides", user.hasAny(DECIDERS),
					"watches", user.hasAny(Role.OFFICER, Role.AUDITOR, Role.ADMIN)));
			both.getT2().ifPresent((known) -> model.put("story", this.stories.tell(known, user.locale())));
			return model;
		});
	}

}
