package id.sentra.gateway.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.privacy.DataRequests;
import id.sentra.gateway.privacy.DataRequests.Wanted;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What an owner asks about the own data, and the answers. */
@Page
@RequestMapping("/saya/data-pribadi")
class MyDataController {

	private final DataRequests requests;

	private final FormProblems problems;

	MyDataController(DataRequests requests, FormProblems problems) {
		this.requests = requests;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user) {
		user.ownSme();
		return model(user).map((model) -> Rendering.view("portal/data").model(model).build());
	}

	@PostMapping
	Mono<Rendering> ask(CurrentUser user, Form form) {
		UUID sme = user.ownSme();
		Wanted wanted = new Wanted(sme, form.text("kind"), "ONLINE", form.all("fields"));
		return this.problems.answer(form, this.requests.ask(user, wanted, form.key()), user.locale(),
				(made) -> FormProblems.done("/saya/data-pribadi", "my-data-request"),
				(problem) -> model(user).map((model) -> FormProblems.page("portal/data", model, problem, form)));
	}

	/** Those that wait before those answered. */
	private Mono<Map<String, List<?>>> model(CurrentUser user) {
		return this.requests.list(user, null, null, null, PageQuery.FIRST)
			.map((page) -> Map.of("requests", page.items(), "kinds", DataRequests.KINDS, "fields",
					DataRequests.FIELDS));
	}

}
