package id.sentra.gateway.training;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.sme.Sme;
import id.sentra.gateway.sme.Smes;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** A session with its seats, those who wait, and SMEs that could be enrolled. */
@Component
class SessionPage {

	@ContractEnum("training/RevokeRequest/reasonCode")
	private static final List<String> REASONS = List.of("ISSUED_IN_ERROR", "ATTENDANCE_DISPROVED", "SCORE_DISPROVED",
			"OTHER");

	private final Training training;

	private final Certificates certificates;

	private final Smes smes;

	private final Clock clock;

	SessionPage(Training training, Certificates certificates, Smes smes, Clock clock) {
		this.training = training;
		this.certificates = certificates;
		this.smes = smes;
		this.clock = clock;
	}

	Mono<Rendering> show(CurrentUser user, UUID id, @Nullable String search) {
		return model(user, id, search).map((model) -> Rendering.view("training/session").model(model).build());
	}

	Mono<Rendering> refused(CurrentUser user, UUID id, FormProblem problem, Form form) {
		return model(user, id, form.text("cari"))
			.map((model) -> FormProblems.page("training/session", model, problem, form));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id, @Nullable String search) {
		return Mono
			.zip(this.training.session(user, id), this.training.allEnrolled(user, id),
					this.certificates.list(user, id).map((page) -> page.items()).onErrorReturn(List.of()),
					found(user, search).map(Optional::of).onErrorReturn(Optional.empty()))
			.flatMap((all) -> others(user, all.getT1()).map((others) -> {
				List<Enrolment> enrolled = all.getT2();
				Map<String, Object> model = new HashMap<>();
				model.put("meeting", all.getT1());
				model.put("seated", enrolled.stream().filter(Enrolment::hasSeat).toList());
				model.put("lost", enrolled.stream().filter(Enrolment::isLostWithSession).toList());
				model.put("others", others);
				model.put("waiting", enrolled.stream().filter(Enrolment::waits).toList());
				model.put("certificates", all.getT3().size());
				model.put("papers", all.getT3());
				model.put("reasons", REASONS);
				model.put("found", all.getT4().orElse(List.of()));
				model.put("silent", all.getT4().isPresent() ? List.of() : List.of("registry"));
				model.put("search", (search != null) ? search : "");
				model.put("now", this.clock.instant());
				model.put("officer", user.hasAny(Role.OFFICER, Role.ADMIN));
				model.put("writes", user.hasAny(Role.OFFICER, Role.ADMIN, Role.TRAINER));
				return model;
			}));
	}

	/** Other sessions of its course that are still to be held, if it is not. */
	private Mono<List<Session>> others(CurrentUser user, Session session) {
		if (!session.isCancelled() || !user.hasAny(Role.OFFICER, Role.ADMIN)) {
			return Mono.just(List.of());
		}
		return this.training.scheduled(user)
			.map((sessions) -> sessions.items()
				.stream()
				.filter((one) -> one.mayReplace(session.courseCode(), this.clock.instant()))
				.toList());
	}

	private Mono<List<Sme>> found(CurrentUser user, @Nullable String search) {
		if (search == null || search.isBlank() || !user.hasAny(Role.OFFICER, Role.ADMIN)) {
			return Mono.just(List.of());
		}
		return this.smes.search(user, new Smes.Query(search, null, "VERIFIED", false, null))
			.map((page) -> page.items());
	}

}
