package id.sentra.gateway.privacy;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.privacy.DataRequests.Refused;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What an owner asked about the own data, and the answer. */
@Page
@RequestMapping("/data-pribadi")
class DataRequestController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	static final Role[] ANSWERERS = { Role.OFFICER, Role.ADMIN };

	private final DataRequests requests;

	private final ErasureBlockers blockers;

	private final FormProblems problems;

	DataRequestController(DataRequests requests, ErasureBlockers blockers, FormProblems problems) {
		this.requests = requests;
		this.blockers = blockers;
		this.problems = problems;
	}

	@GetMapping("/{id}")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id) {
		user.require(READERS);
		return model(user, id).map((model) -> Rendering.view("privacy/data-request").model(model).build());
	}

	@PostMapping("/{id}/penuhi")
	Mono<Rendering> done(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(ANSWERERS);
		return answer(user, id, form, IdempotentRetry.of(this.requests.done(user, id, form.version()),
				this.requests.find(user, id), (now) -> now.state().equals("DONE")));
	}

	@PostMapping("/{id}/tolak")
	Mono<Rendering> refuse(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(ANSWERERS);
		return answer(user, id, form,
				IdempotentRetry.of(this.requests.refuse(user, id, form.version(), new Refused(form.text("reason"))),
						this.requests.find(user, id),
						(now) -> now.state().equals("REFUSED") && form.text("reason").equals(now.reason())));
	}

	private Mono<Rendering> answer(CurrentUser user, UUID id, Form form, Mono<DataRequest> answered) {
		return this.problems.answer(answered, user.locale(),
				(request) -> FormProblems.done("/data-pribadi/" + id, "data-request-" + request.state()),
				(problem) -> model(user, id)
					.map((model) -> FormProblems.page("privacy/data-request", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id) {
		return this.requests.find(user, id)
			.flatMap((asked) -> (asked.is("ERASURE") && asked.isOpen())
					? this.blockers.of(user, asked.smeId()).map((found) -> model(user, asked, found))
					: Mono.just(Map.of("asked", asked, "answers", user.hasAny(ANSWERERS))));
	}

	private static Map<String, Object> model(CurrentUser user, DataRequest asked, ErasureBlockers.Found found) {
		return Map.of("asked", asked, "answers", user.hasAny(ANSWERERS), "obligations", found.standing(), "silent",
				found.silent());
	}

}
